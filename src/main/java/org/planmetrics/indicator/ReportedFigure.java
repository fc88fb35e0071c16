package org.planmetrics.indicator;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.During;

/**
 * A reported figure, such as {@code elderly}, or of a flow its amount during a period, such as
 * people trained since the baseline (SPEC S7, S25, S31).
 *
 * @param figure its name
 * @param during the period, for a flow
 * @param stratum the part of it that is read, such as 女; empty for the whole
 */
public record ReportedFigure(String figure, Optional<During> during, Optional<String> stratum)
    implements Indicator {
  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public ReportedFigure {
    if (figure.isBlank()) {
      throw new IllegalArgumentException("the name of a figure must not be blank");
    }
    Objects.requireNonNull(during, "during");
    Objects.requireNonNull(stratum, "stratum");
  }

  /**
   * A figure that is no flow.
   *
   * @param figure its name
   * @throws IllegalArgumentException if it is blank
   */
  public ReportedFigure(String figure) {
    this(figure, Optional.empty(), Optional.empty());
  }

  /**
   * The flow during a period: {@code figure("trained").during("plan")}.
   *
   * @param period {@code plan}, the days after the plan's baseline, or {@code year}, the year so
   *     far
   * @return the amount of the flow
   * @throws IllegalArgumentException if it is neither
   */
  public ReportedFigure during(String period) {
    return during(During.parse(period));
  }

  /**
   * The flow from one day to another, both in.
   *
   * @param from such as {@code 2021-01-01}
   * @param to such as {@code 2025-12-31}
   * @return the amount of the flow
   * @throws IllegalArgumentException if one is no date, or the second before the first
   */
  public ReportedFigure during(String from, String to) {
    return during(During.of(from, to));
  }

  /**
   * The flow during a period.
   *
   * @param period the period
   * @return the amount of the flow
   */
  public ReportedFigure during(During period) {
    return new ReportedFigure(figure, Optional.of(period), stratum);
  }

  /**
   * A part of the figure: {@code figure("elderly").ofStratum("女")} reads the rows whose column
   * {@code stratum} says so.
   *
   * @param value such as 女
   * @return the figure of that part
   */
  public ReportedFigure ofStratum(String value) {
    return new ReportedFigure(figure, during, Optional.of(value));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.figure(this);
  }

  @Override
  public boolean addsUp() {
    return true;
  }

  /** Returns the formula in English words. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
