package org.planmetrics.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import org.planmetrics.domain.Text;

/**
 * Why a finding is as it is: a small tree of statements, in both languages. It speaks of units and
 * counts, never of persons.
 *
 * @param text the statement
 * @param parts what it rests on
 */
public record Explanation(Text text, List<Explanation> parts) {
  /** Copies the parts. */
  public Explanation {
    parts = ImmutableList.copyOf(parts);
  }

  static Explanation of(String zh, String en, Explanation... parts) {
    return new Explanation(Text.of(zh, en), List.of(parts));
  }

  /**
   * The tree as indented lines.
   *
   * @param locale Chinese or English
   * @return the lines, each ended
   */
  public String describe(Locale locale) {
    StringBuilder lines = new StringBuilder();
    append(locale, 0, lines);
    return lines.toString();
  }

  private void append(Locale locale, int depth, StringBuilder lines) {
    lines.append("  ".repeat(depth)).append(text.in(locale)).append('\n');
    parts.forEach(p -> p.append(locale, depth + 1, lines));
  }

  /** Returns the statement in English, without what it rests on. */
  @Override
  public String toString() {
    return text.in(Locale.ENGLISH);
  }
}
