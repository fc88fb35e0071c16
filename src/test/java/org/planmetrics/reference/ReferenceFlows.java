package org.planmetrics.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;

/**
 * What flows read over some days straight from SPEC S31, by trying every choice of rows. Left open
 * there: rows that disagree are taken longest first, each that fits those before it; of rows for
 * the same days the latest stands; where a place's own rows say more than its children can the
 * children's sum gives no upper end.
 */
final class ReferenceFlows {
  private final ReferenceData data;
  private final ReferenceWorld world;
  private final LocalDate from;
  private final LocalDate to;

  ReferenceFlows(ReferenceData data, ReferenceWorld world, LocalDate from, LocalDate to) {
    this.data = data;
    this.world = world;
    this.from = from;
    this.to = to;
  }

  Interval read(String name, String at) {
    if (to.isBefore(from)) {
      return Interval.ZERO;
    }
    List<ReferenceData.FigureRow> own = own(name, at);
    if (mayBeMore(name, at)) {
      return Interval.atLeast(lower(standing(own)));
    }
    boolean isCovered = own.size() > 0 && covers(own);
    List<String> children = world.children(at);
    if (isCovered) {
      return bounds(standing(own));
    }
    if (children.isEmpty()) {
      return Interval.atLeast(lower(standing(own)));
    }
    Interval sum = world.mayHaveMoreChildren(at) ? Interval.UNKNOWN : Interval.ZERO;
    for (String child : children) {
      sum = sum.plus(read(name, child));
    }
    if (own.isEmpty()) {
      return sum;
    }
    Fraction least = lower(standing(own)).max(sum.lower().orElseThrow());
    return new Interval(Optional.of(least), sum.upper().filter(u -> u.compareTo(least) >= 0));
  }

  private Interval bounds(List<ReferenceData.FigureRow> rows) {
    return new Interval(Optional.of(lower(rows)), upper(rows));
  }

  /** A row set aside leaves what it could cover unbounded above. */
  private boolean mayBeMore(String name, String at) {
    return data.figures.stream()
        .filter(row -> row.value().isEmpty() && mayBe(row, name, at))
        .anyMatch(row -> row.from().isEmpty() || row.to().isEmpty() || isWithin(row, from, to));
  }

  private boolean mayBe(ReferenceData.FigureRow row, String name, String at) {
    return row.figure().map(name::equals).orElse(true)
        && row.place().map(at::equals).orElse(true)
        && row.day().map(day -> !day.isAfter(data.asOf)).orElse(true);
  }

  /** Whether a row speaks of some of these days. */
  private static boolean isWithin(ReferenceData.FigureRow row, LocalDate from, LocalDate to) {
    return !row.from().orElseThrow().isAfter(to) && !row.to().orElseThrow().isBefore(from);
  }

  private List<ReferenceData.FigureRow> own(String name, String at) {
    List<ReferenceData.FigureRow> rows = new ArrayList<>();
    for (ReferenceData.FigureRow row : data.figures) {
      if (row.value().isPresent() && mayBe(row, name, at) && isWithin(row, from, to)) {
        Optional<ReferenceData.FigureRow> before =
            rows.stream()
                .filter(r -> r.from().equals(row.from()) && r.to().equals(row.to()))
                .findFirst();
        boolean isLater =
            before.map(b -> row.day().orElseThrow().isAfter(b.day().orElseThrow())).orElse(true);
        if (isLater) {
          before.ifPresent(rows::remove);
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** Rows that do not disagree. */
  private List<ReferenceData.FigureRow> standing(List<ReferenceData.FigureRow> rows) {
    if (fits(rows)) {
      return rows;
    }
    List<ReferenceData.FigureRow> longest = new ArrayList<>(rows);
    longest.sort(Comparator.comparingLong(r -> -days(r)));
    List<ReferenceData.FigureRow> kept = new ArrayList<>();
    for (ReferenceData.FigureRow row : longest) {
      List<ReferenceData.FigureRow> with = new ArrayList<>(kept);
      with.add(row);
      kept = fits(with) ? with : kept;
    }
    return kept;
  }

  private static long days(ReferenceData.FigureRow row) {
    return row.to().orElseThrow().toEpochDay() - row.from().orElseThrow().toEpochDay();
  }

  private boolean fits(List<ReferenceData.FigureRow> rows) {
    return upper(rows).map(u -> u.compareTo(lower(rows)) >= 0).orElse(true);
  }

  /** The greatest sum over rows within the days that do not overlap. */
  private Fraction lower(List<ReferenceData.FigureRow> rows) {
    Fraction most = Fraction.ZERO;
    for (List<ReferenceData.FigureRow> some : choices(rows)) {
      boolean isWithin =
          some.stream()
              .allMatch(
                  r -> !r.from().orElseThrow().isBefore(from) && !r.to().orElseThrow().isAfter(to));
      boolean isApart =
          some.stream()
              .allMatch(r ->
                  some.stream()
                      .allMatch(o ->
                          o == r || !isWithin(o, r.from().orElseThrow(), r.to().orElseThrow())));
      if (isWithin && isApart) {
        Fraction sum =
            some.stream()
                .map(r -> r.value().orElseThrow().lower().orElseThrow())
                .reduce(Fraction.ZERO, Fraction::plus);
        most = most.max(sum);
      }
    }
    return most;
  }

  /** The least sum over rows that cover the days. */
  private Optional<Fraction> upper(List<ReferenceData.FigureRow> rows) {
    Optional<Fraction> least = Optional.empty();
    for (List<ReferenceData.FigureRow> some : choices(rows)) {
      boolean isBounded = some.stream().allMatch(r -> r.value().orElseThrow().upper().isPresent());
      if (isBounded && covers(some)) {
        Fraction sum =
            some.stream()
                .map(r -> r.value().orElseThrow().upper().orElseThrow())
                .reduce(Fraction.ZERO, Fraction::plus);
        least = Optional.of(least.map(l -> l.min(sum)).orElse(sum));
      }
    }
    return least;
  }

  private boolean covers(List<ReferenceData.FigureRow> some) {
    return from.datesUntil(to.plusDays(1))
        .allMatch(day -> some.stream().anyMatch(row -> isWithin(row, day, day)));
  }

  private static List<List<ReferenceData.FigureRow>> choices(List<ReferenceData.FigureRow> rows) {
    List<List<ReferenceData.FigureRow>> choices = new ArrayList<>();
    for (int bits = 0; bits < 1 << rows.size(); bits++) {
      List<ReferenceData.FigureRow> some = new ArrayList<>();
      for (int k = 0; k < rows.size(); k++) {
        if ((bits >> k & 1) == 1) {
          some.add(rows.get(k));
        }
      }
      choices.add(some);
    }
    return choices;
  }
}
