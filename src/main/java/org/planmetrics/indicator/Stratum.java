package org.planmetrics.indicator;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.Labeled;

/**
 * One value of a column by which an indicator is split, such as 女 of {@code sex}, or its blanks.
 *
 * @param column the column
 * @param value the value as records hold it, empty for blank
 */
public record Stratum(String column, Optional<Object> value) {
  /** Checks that nothing is null. */
  public Stratum {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(value, "value");
  }

  /**
   * Whether it holds the records of which nothing is said.
   *
   * @return true for blank
   */
  public boolean isBlank() {
    return value.isEmpty();
  }

  /**
   * The value as a plan writes it.
   *
   * @return such as 女 or {@code INSTITUTION}; empty for blank
   */
  public String key() {
    return value.map(v -> v instanceof Labeled label ? label.key() : v.toString()).orElse("");
  }

  /**
   * The value in words.
   *
   * @param locale Chinese or English
   * @return such as 女, 养老机构 or, for blank, 空白
   */
  public String label(Locale locale) {
    boolean isChinese = locale.getLanguage().equals("zh");
    return value
        .map(v -> v instanceof Labeled label ? label.label().in(locale) : v.toString())
        .orElse(isChinese ? "空白" : "blank");
  }

  /** Returns such as {@code sex 女} or {@code sex blank}. */
  @Override
  public String toString() {
    return column + " " + label(Locale.ENGLISH);
  }
}
