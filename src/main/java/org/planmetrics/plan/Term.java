package org.planmetrics.plan;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.domain.Text;
import org.planmetrics.text.Spelling;

/**
 * When a target is due and in force (SPEC S15, S34): by 2025-12-31, say, and in force from
 * 2021-11-29 on until it is repealed. Without a deadline it is a standing rule, such as one station
 * for every new residential quarter: what it asks for is due on every day.
 *
 * @param by the deadline of the last bar, empty for a standing rule
 * @param steps the bars that are due earlier, in the order of their days; usually none
 * @param from the first day on which it is in force, empty if it always was
 * @param until the first day on which it is in force no more, empty if it goes on
 */
public record Term(
    Optional<LocalDate> by, List<Step> steps, Optional<LocalDate> from, Optional<LocalDate> until) {
  /** A standing rule that is always in force. */
  public static final Term STANDING =
      new Term(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  /** Copies the steps. */
  public Term {
    Objects.requireNonNull(by, "by");
    steps = ImmutableList.copyOf(steps);
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
  }

  static Term due(LocalDate day) {
    return new Term(Optional.of(day), List.of(), Optional.empty(), Optional.empty());
  }

  Term withSteps(List<Step> earlier) {
    return new Term(by, earlier, from, until);
  }

  /**
   * The same deadlines, in force from a day on.
   *
   * @param day the first on which it is, such as {@code 2021-11-29}
   * @return the term
   * @throws IllegalArgumentException if it is no date
   */
  public Term from(String day) {
    return from(Spelling.day("from", day));
  }

  /**
   * The same deadlines, in force from a day on.
   *
   * @param day the first on which it is
   * @return the term
   */
  public Term from(LocalDate day) {
    return new Term(by, steps, Optional.of(day), until);
  }

  /**
   * The same deadlines, in force until a day.
   *
   * @param day the first on which it is no more, such as {@code 2026-01-01}
   * @return the term
   * @throws IllegalArgumentException if it is no date
   */
  public Term until(String day) {
    return until(Spelling.day("until", day));
  }

  /**
   * The same deadlines, in force until a day.
   *
   * @param day the first on which it is no more
   * @return the term
   */
  public Term until(LocalDate day) {
    return new Term(by, steps, from, Optional.of(day));
  }

  /**
   * Why it is not in force on a day.
   *
   * @param day such as {@code 2020-12-31}
   * @return such as 未施行（2021-11-29 起施行）, empty where it is in force
   * @throws IllegalArgumentException if it is no date
   */
  public Optional<Text> notInForce(String day) {
    return notInForce(Spelling.day("day", day));
  }

  /**
   * Why it is not in force on a day.
   *
   * @param day the day
   * @return such as 未施行（2021-11-29 起施行）, empty where it is in force
   */
  public Optional<Text> notInForce(LocalDate day) {
    Optional<Text> not =
        from.map(d -> Text.of("未施行（" + d + " 起施行）", "not in force (it is from " + d + " on)"))
            .filter(t -> !hasBegun(day));
    Optional<Text> noMore =
        until
            .map(d -> Text.of("已废止（" + d + " 起）", "not in force (it was until " + d + ")"))
            .filter(t -> hasEnded(day));
    return not.or(() -> noMore);
  }

  /**
   * The same deadlines, in force on every day.
   *
   * @return the term without {@code from} and {@code until}
   */
  public Term always() {
    return new Term(by, steps, Optional.empty(), Optional.empty());
  }

  /**
   * The same last deadline and days in force without the steps on the way.
   *
   * @return the term without steps
   */
  public Term withoutSteps() {
    return withSteps(List.of());
  }

  private boolean hasBegun(LocalDate day) {
    return from.filter(day::isBefore).isEmpty();
  }

  private boolean hasEnded(LocalDate day) {
    return until.filter(end -> !day.isBefore(end)).isPresent();
  }

  /** Refuses deadlines out of order, and days in force that do not fit them. */
  void check(String id) {
    if (by.isEmpty() && !steps.isEmpty()) {
      throw new IllegalArgumentException(
          "steps must lead to a last deadline, but target '" + id + "' has no 'by'");
    }
    List<LocalDate> days = Stream.concat(stepDays(), by.stream()).toList();
    for (int i = 1; i < days.size(); i++) {
      if (!days.get(i - 1).isBefore(days.get(i))) {
        throw new IllegalArgumentException(
            "the bars of target '"
                + id
                + "' must be due on rising days, but "
                + days.get(i)
                + " follows "
                + days.get(i - 1));
      }
    }
    days.stream()
        .findFirst()
        .filter(first -> !hasBegun(first))
        .ifPresent(first -> refuse("from", "not be after the deadline", first, from, id));
    by.filter(this::hasEnded)
        .ifPresent(last -> refuse("until", "be after the deadline", last, until, id));
    from.filter(this::hasEnded)
        .ifPresent(first -> refuse("until", "be after 'from'", first, until, id));
  }

  private Stream<LocalDate> stepDays() {
    return steps.stream().flatMap(s -> s.by().stream());
  }

  private static void refuse(
      String key, String rule, LocalDate other, Optional<LocalDate> was, String id) {
    throw new IllegalArgumentException(
        "'"
            + key
            + "' must "
            + rule
            + ", "
            + other
            + ", but was "
            + was.orElseThrow()
            + " in target '"
            + id
            + "'");
  }

  /** Returns such as {@code by 2025-12-31, from 2021-11-29}, or {@code standing}. */
  @Override
  public String toString() {
    String due = by.map(day -> "by " + day).orElse("standing");
    String inSteps = steps.isEmpty() ? "" : " in " + (steps.size() + 1) + " steps";
    return due
        + inSteps
        + from.map(day -> ", from " + day).orElse("")
        + until.map(day -> ", until " + day).orElse("");
  }
}
