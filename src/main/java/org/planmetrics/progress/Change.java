package org.planmetrics.progress;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.plan.Explanation;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Status;

/**
 * What became of one target at one place between two assessments, and why, such as 8 to 11 workers:
 * 1 by returns, 2 by data. The parts lead from the one to the other, so that their amounts add up
 * to the whole.
 *
 * @param before the earlier finding
 * @param after the later one
 * @param parts what each cause changed, in the order of {@link Cause}; none that changed nothing
 */
public record Change(Finding before, Finding after, List<Part> parts) {
  /** Copies the parts. */
  public Change {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    parts = ImmutableList.copyOf(parts);
  }

  /**
   * How a place stands to a target with some causes in place and others not yet.
   *
   * @param reading what the indicator reads
   * @param bar what the bar reads, empty where not applicable
   * @param status the status
   */
  public record State(Reading reading, Optional<Interval> bar, Status status) {
    /** Checks that nothing is null. */
    public State {
      Objects.requireNonNull(reading, "reading");
      Objects.requireNonNull(status, "status");
    }

    /** Returns such as {@code pending, 5–8, the bar is 10}. */
    @Override
    public String toString() {
      boolean asPercent = reading.units().isPresent();
      String value = reading.value().map(v -> Decimals.of(v, bar, asPercent)).orElse("–");
      String at = bar.map(b -> Decimals.of(b, reading.value(), asPercent)).orElse("–");
      return status.label() + ", " + value + ", the bar is " + at;
    }

    /**
     * How a finding stands.
     *
     * @param finding the finding
     * @return its reading, bar and status
     */
    public static State of(Finding finding) {
      return new State(finding.reading(), finding.bar(), finding.status());
    }

    boolean isLike(State other) {
      return status == other.status
          && bar.equals(other.bar)
          && reading.value().equals(other.reading.value())
          && reading.isSure() == other.reading.isSure();
    }
  }

  /**
   * What one cause changed.
   *
   * @param cause the cause
   * @param before how it stood without it
   * @param after how it stands with it
   * @param reasons what happened, where it can be said, such as {@code 公主岭市 came from 四平市,
   *     2020-06-19}
   */
  public record Part(Cause cause, State before, State after, List<Text> reasons) {
    /** Copies the reasons. */
    public Part {
      Objects.requireNonNull(cause, "cause");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
      reasons = ImmutableList.copyOf(reasons);
    }

    Part(Cause cause, State before, State after) {
      this(cause, before, after, List.of());
    }

    /**
     * By how much the reading moved, at its lower bound.
     *
     * @return the amount, empty where the reading is not applicable or unbounded below
     */
    public Optional<Fraction> amount() {
      return difference(
          before.reading().value().flatMap(Interval::lower),
          after.reading().value().flatMap(Interval::lower));
    }

    /**
     * By how much the reading moved at its upper bound.
     *
     * @return the amount, empty where it is not applicable or unbounded before or after
     */
    public Optional<Fraction> upperAmount() {
      return difference(
          before.reading().value().flatMap(Interval::upper),
          after.reading().value().flatMap(Interval::upper));
    }

    /**
     * By how much the bar moved, at its lower end.
     *
     * @return the amount, empty where it is not applicable or unbounded below
     */
    public Optional<Fraction> barAmount() {
      return difference(
          before.bar().flatMap(Interval::lower), after.bar().flatMap(Interval::lower));
    }

    /**
     * Whether the status changed by this cause.
     *
     * @return true for a flip
     */
    public boolean isFlip() {
      return before.status() != after.status();
    }

    /** Whether it makes known what was known within bounds only, and stays within them. */
    boolean isNarrower() {
      Optional<Interval> then = before.reading().value().filter(v -> !v.isKnown());
      Optional<Interval> now = after.reading().value();
      return then.filter(t -> now.filter(n -> t.hull(n).equals(t)).isPresent()).isPresent();
    }

    /** Returns such as {@code data: pending, 5, the bar is 10 → met, 11, the bar is 10}. */
    @Override
    public String toString() {
      return cause.label() + ": " + before + " → " + after;
    }

    private static Optional<Fraction> difference(Optional<Fraction> from, Optional<Fraction> to) {
      return from.flatMap(f -> to.map(t -> t.minus(f)));
    }
  }

  /**
   * The place.
   *
   * @return the place as it is later
   */
  public Place place() {
    return after.place();
  }

  /**
   * Whether the status changed.
   *
   * @return true for a flip
   */
  public boolean isFlip() {
    return before.status() != after.status();
  }

  /**
   * What a cause changed.
   *
   * @param cause such as RETURNS
   * @return the part, empty if it changed nothing
   */
  public Optional<Part> part(Cause cause) {
    return parts.stream().filter(p -> p.cause() == cause).findFirst();
  }

  /**
   * Status, reading and bar before and after, and below it the causes with their amounts.
   *
   * @return a small tree
   */
  public Explanation explain() {
    List<Explanation> lines = new ArrayList<>();
    for (Part part : parts) {
      lines.add(
          new Explanation(
              Text.of(words(part, Locale.CHINESE), words(part, Locale.ENGLISH)), List.of()));
    }
    return new Explanation(Text.of(heading(Locale.CHINESE), heading(Locale.ENGLISH)), lines);
  }

  private String heading(Locale l) {
    boolean isChinese = l.equals(Locale.CHINESE);
    String comma = isChinese ? "，" : ", ";
    return after.target().label().in(l)
        + comma
        + place().name()
        + " "
        + place().code()
        + (isChinese ? "：" : ": ")
        + step(before.status().label().in(l), after.status().label().in(l))
        + comma
        + step(before.shown().value(), after.shown().value())
        + comma
        + (isChinese ? "标准 " : "the bar is ")
        + step(before.shown().bar(), after.shown().bar());
  }

  private static String step(String from, String to) {
    return from.equals(to) ? to : from + " → " + to;
  }

  private String words(Part part, Locale l) {
    List<String> words = new ArrayList<>();
    part.reasons().forEach(reason -> words.add(reason.in(l)));
    if (!part.before().reading().value().equals(part.after().reading().value())) {
      words.add(amount(part, l));
    }
    part.barAmount()
        .filter(b -> b.signum() != 0)
        .map(b -> (l.equals(Locale.CHINESE) ? "标准 " : "the bar by ") + number(b, l))
        .ifPresent(words::add);
    if (part.isFlip()) {
      words.add(step(part.before().status().label().in(l), part.after().status().label().in(l)));
    }
    boolean isChinese = l.equals(Locale.CHINESE);
    return part.cause().label().in(l)
        + (isChinese ? "：" : ": ")
        + String.join(isChinese ? "，" : ", ", words);
  }

  /**
   * Returns such as {@code +3}, of a ratio or share {@code -0.29 [6/3,540 → 5/3,560]}, and where
   * bounds are involved {@code 5–8 → 6}.
   */
  private String amount(Part part, Locale l) {
    if (!isKnown(part.before()) || !isKnown(part.after())) {
      return step(value(part.before(), part.after()), value(part.after(), part.before()));
    }
    Optional<String> quotients =
        quotient(part.before().reading())
            .flatMap(from -> quotient(part.after().reading()).map(to -> step(from, to)));
    return number(part.amount().orElseThrow(), l) + quotients.map(q -> " [" + q + "]").orElse("");
  }

  /** What a share or a ratio is made of. */
  private static Optional<String> quotient(Reading reading) {
    Optional<String> share = reading.units().map(u -> u.met() + "/" + u.total());
    return share.or(() ->
        reading
            .numerator()
            .flatMap(n ->
                reading
                    .denominator()
                    .map(d -> Decimals.of(n, false) + "/" + Decimals.of(d, false))));
  }

  private static boolean isKnown(State state) {
    return state.reading().value().filter(Interval::isKnown).isPresent();
  }

  private String value(State state, State beside) {
    Optional<Interval> other = beside.reading().value();
    return state
        .reading()
        .value()
        .map(v -> Decimals.of(v, other, after.isPercentage()))
        .orElse("–");
  }

  private String number(Fraction amount, Locale l) {
    return ShownTrajectory.change(amount, after.isPercentage(), l);
  }

  /** Returns the change in English on one line. */
  @Override
  public String toString() {
    List<String> causes = parts.stream().map(p -> words(p, Locale.ENGLISH)).toList();
    return after.target().id()
        + " at "
        + place().name()
        + ": "
        + step(before.status().label().toString(), after.status().label().toString())
        + ", "
        + step(before.shown().value(), after.shown().value())
        + (causes.isEmpty() ? "" : " (" + String.join("; ", causes) + ")");
  }
}
