package org.planmetrics.tally;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import org.planmetrics.domain.During;
import org.planmetrics.domain.Moment;
import org.planmetrics.table.FigureDay;
import org.planmetrics.table.Window;

/**
 * The day on which a part of an indicator is read, and the other days on which parts of the same
 * indicator are read (SPEC S30).
 *
 * @param asOf the day of the snapshot
 * @param base a day from which years are counted back
 * @param years how many
 * @param days all days other than that of the snapshot on which the indicator reads something
 */
public record View(LocalDate asOf, LocalDate base, int years, NavigableSet<LocalDate> days) {
  /** What is read on the day of the snapshot, beside what is read on some other days. */
  public static View of(LocalDate asOf, Collection<LocalDate> days) {
    return new View(asOf, asOf, 0, ImmutableSortedSet.copyOf(days));
  }

  /** The day: years add up before it is taken. */
  public LocalDate day() {
    return base.minusYears(years);
  }

  public boolean isAsOf() {
    return day().equals(asOf);
  }

  /** Whether nothing can be known of the day. */
  public boolean isFuture() {
    return day().isAfter(asOf);
  }

  /** What is read on another day within this. */
  public View on(Moment moment, Optional<LocalDate> baseline) {
    if (moment.years() > 0) {
      return new View(asOf, base, years + moment.years(), days);
    }
    LocalDate other = moment.day().or(() -> baseline).orElseThrow(View::noBaseline);
    return new View(asOf, other, 0, days);
  }

  private static IllegalArgumentException noBaseline() {
    return new IllegalArgumentException(
        "an indicator is read on the baseline, but there is no plan with a baseline day; give the"
            + " plan one with withBaselineDay, in JSON \"baseline\"");
  }

  /** Which rows of a figure count. */
  public FigureDay figures() {
    NavigableSet<LocalDate> before = days.headSet(day(), false);
    return new FigureDay(
        day(), isAsOf(), before.isEmpty() ? Optional.empty() : Optional.of(before.last()));
  }

  /** The days of a period up to the day, the last before the first where there are none (S31). */
  public Window window(During during, Optional<LocalDate> baseline) {
    LocalDate day = day();
    LocalDate from =
        switch (during.kind()) {
          case DAYS -> during.from().orElseThrow();
          case PLAN -> baseline.orElseThrow(View::noBaseline).plusDays(1);
          case YEAR -> day.withDayOfYear(1);
        };
    LocalDate to = during.to().filter(last -> last.isBefore(day)).orElse(day);
    return new Window(from, to);
  }
}
