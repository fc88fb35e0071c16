package org.planmetrics.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planmetrics.number.Fraction;

/** What reported figures read straight from SPEC S7, S25 and S28. */
final class ReferenceFigures {
  private final ReferenceData data;
  private final ReferenceWorld world;
  private final Optional<LocalDate> after;

  /** Figures of which a row must be dated after a day to count, if there is one (S30). */
  ReferenceFigures(ReferenceData data, ReferenceWorld world, Optional<LocalDate> after) {
    this.data = data;
    this.world = world;
    this.after = after;
  }

  /** A figure that the catalogue does not name is an amount (S25). */
  ReferenceData.Declared declared(String name) {
    return data.catalogue.getOrDefault(name, ReferenceData.Declared.NOT);
  }

  ReferenceBounds read(String name, String at) {
    Optional<ReferenceBounds> own = own(name, at);
    if (own.isPresent()) {
      return own.get();
    }
    if (world.children(at).isEmpty()) {
      return unknown(name);
    }
    return switch (declared(name).kind()) {
      case AMOUNT -> sum(name, at);
      case RATE -> mean(name, at);
      case FLOW -> throw new IllegalArgumentException(name + " is a flow: during what?");
    };
  }

  private ReferenceBounds unknown(String name) {
    return declared(name).isSigned() ? ReferenceBounds.UNKNOWN_SIGNED : ReferenceBounds.UNKNOWN;
  }

  /**
   * The latest row for a place or site that is not after the day; unknown unless it is later than
   * every row set aside that may be one for it (S28).
   */
  Optional<ReferenceBounds> own(String name, String at) {
    Optional<ReferenceBounds> latest = Optional.empty();
    LocalDate since = LocalDate.MIN;
    for (ReferenceData.FigureRow row : data.figures) {
      boolean isRead = row.value().isPresent() && mayBe(row, name, at);
      if (isRead && (latest.isEmpty() || row.day().orElseThrow().isAfter(since))) {
        latest = row.value();
        since = row.day().orElseThrow();
      }
    }
    for (ReferenceData.FigureRow row : data.figures) {
      if (row.value().isEmpty() && mayBe(row, name, at)) {
        boolean isOld = latest.isPresent() && row.day().isPresent();
        if (!isOld || !since.isAfter(row.day().get())) {
          return Optional.of(unknown(name));
        }
      }
    }
    boolean isDated = latest.isPresent() && !since.equals(LocalDate.MIN);
    if (isDated && after.isPresent() && !since.isAfter(after.get())) {
      return Optional.of(unknown(name));
    }
    return latest;
  }

  private boolean mayBe(ReferenceData.FigureRow row, String name, String at) {
    return row.figure().map(name::equals).orElse(true)
        && row.place().map(at::equals).orElse(true)
        && row.day().map(this::mayCount).orElse(true);
  }

  private boolean mayCount(LocalDate day) {
    return day.equals(LocalDate.MIN) ? data.isOwnDay : !day.isAfter(data.asOf);
  }

  private ReferenceBounds sum(String name, String at) {
    ReferenceBounds sum = world.mayHaveMoreChildren(at) ? unknown(name) : ReferenceBounds.ZERO;
    for (String child : world.children(at)) {
      sum = sum.plus(read(name, child));
    }
    return sum;
  }

  private record Child(ReferenceBounds weight, ReferenceBounds value) {}

  /** S25; without a weight all weights are unknown, and then every weighted mean is in the hull. */
  private ReferenceBounds mean(String name, String at) {
    Optional<String> weight = declared(name).weight();
    List<Child> all = new ArrayList<>();
    for (String child : world.children(at)) {
      all.add(
          new Child(
              weight.map(w -> alone().read(w, child)).orElse(ReferenceBounds.UNKNOWN),
              read(name, child)));
    }
    if (world.mayHaveMoreChildren(at)) {
      all.add(new Child(ReferenceBounds.UNKNOWN, unknown(name)));
    }
    boolean isAnyHeavy = all.stream().anyMatch(c -> c.weight().isAboveZero());
    List<Child> some = all.stream().filter(c -> !isAnyHeavy || !c.weight().isZero()).toList();
    boolean areKnown = some.stream().allMatch(c -> c.weight().isKnown());
    return isAnyHeavy && areKnown ? weighted(some) : hull(some);
  }

  /** A weight shows no growth, and so need not be of a later day. */
  private ReferenceFigures alone() {
    return new ReferenceFigures(data, world, Optional.empty());
  }

  private static ReferenceBounds weighted(List<Child> some) {
    Fraction weights = Fraction.ZERO;
    ReferenceBounds sum = ReferenceBounds.ZERO;
    for (Child child : some) {
      Fraction weight = child.weight().lower().orElseThrow();
      weights = weights.plus(weight);
      sum = sum.plus(child.value().times(weight));
    }
    return sum.times(Fraction.ONE.dividedBy(weights));
  }

  private static ReferenceBounds hull(List<Child> some) {
    return some.stream().map(Child::value).reduce(ReferenceBounds::hull).orElseThrow();
  }
}
