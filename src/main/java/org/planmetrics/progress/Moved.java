package org.planmetrics.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Assessment;
import org.planmetrics.table.Descent;
import org.planmetrics.table.DescentWords;
import org.planmetrics.table.Heritage;
import org.planmetrics.table.Renamed;
import org.planmetrics.table.Store;

/** Whether the territory of a place is another one than on an earlier day (SPEC S38). */
final class Moved {
  private final List<Assessment> told;

  /**
   * Knows it from assessments told in the places of the latest, which is the last; none know
   * nothing.
   */
  Moved(List<Assessment> told) {
    this.told = told;
  }

  /** What became of a place since a day, empty if nothing did or nobody knows. */
  Optional<Text> since(LocalDate day, Place place) {
    List<Heritage> all = new ArrayList<>();
    told.forEach(a -> Held.of(a.snapshot()).heritage().ifPresent(all::add));
    all.sort(Comparator.comparing(Moved::day));
    Optional<Heritage> until = all.stream().filter(h -> !day(h).isAfter(day)).reduce((a, b) -> b);
    if (told.isEmpty() || until.isPresent()) {
      return until.flatMap(h -> changed(h.descent(), day, place));
    }
    return all.stream()
        .findFirst()
        .flatMap(h -> changed(h.descent(), day, place))
        .or(() -> byRows(day, place));
  }

  private static LocalDate day(Heritage heritage) {
    return heritage.origin().history().day();
  }

  private static Optional<Text> changed(Descent descent, LocalDate day, Place place) {
    int node = descent.after().node(place.code());
    boolean isSame = descent.same(node) >= 0;
    boolean isBefore = !isSame && descent.isChangedUntil(node, day);
    if (isSame || isBefore) {
      return Optional.empty();
    }
    List<Text> words = new DescentWords(descent).at(node);
    return Optional.of(
        words.isEmpty()
            ? Text.of("没有前身", "it has no predecessor")
            : Text.of(
                String.join("；", words.stream().map(Text::zh).toList()),
                String.join("; ", words.stream().map(Text::en).toList())));
  }

  /** Where no earlier tree is at hand, rows that have the place's own code. */
  private Optional<Text> byRows(LocalDate day, Place place) {
    Store latest = Held.of(told.get(told.size() - 1).snapshot());
    return Renamed.joined(latest.tree(), latest.history(), place.code(), day);
  }
}
