package org.planmetrics.progress;

import java.util.List;
import java.util.stream.Stream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Succession;
import org.planmetrics.plan.Assessment;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.History;
import org.planmetrics.table.Store;

/** Earlier assessments told in the places of a later one (SPEC S38, S39). */
final class Rebased {
  private Rebased() {}

  /**
   * The earlier assessment in the later places; itself where no place became another.
   *
   * @throws IllegalArgumentException if its rows were streamed, so that they are not there
   * @throws DataException if it cannot be told what became of some places
   */
  static Assessment of(Assessment earlier, Assessment later) {
    Snapshot told = of(earlier.snapshot(), later.snapshot());
    if (told == earlier.snapshot()) {
      return earlier;
    }
    if (earlier.notes().stream().anyMatch(n -> n.topic() == Note.Topic.STREAMED)) {
      throw new IllegalArgumentException(
          "the assessment of "
              + earlier.snapshot().asOf()
              + " was streamed, and its rows cannot follow the successions until "
              + later.snapshot().asOf()
              + "; assess a snapshot that holds them");
    }
    return earlier.plan().in(later.place().code()).assess(told);
  }

  private static Snapshot of(Snapshot earlier, Snapshot later) {
    Store then = Held.of(earlier);
    Store now = Held.of(later);
    boolean isThere = then.heritage().isPresent() && then.tree().equals(now.tree());
    History own = then.heritage().map(h -> h.origin().history()).orElse(then.history());
    if (then.tree() == now.tree() || isThere || now.history().day().isBefore(own.day())) {
      return earlier;
    }
    return isAnyRow(then, now, own) ? earlier.on(later) : byTreesAlone(earlier, later);
  }

  private static boolean isAnyRow(Store then, Store now, History own) {
    Stream<Succession> rows =
        Stream.of(then, now).map(Store::history).map(History::successions).flatMap(List::stream);
    return rows.anyMatch(s -> s.on().isAfter(own.day()) && !s.on().isAfter(now.history().day()));
  }

  /**
   * Without any row places may still have moved with their codes; where others are gone too, nobody
   * says what became of them, and where none moved there is nothing to tell.
   */
  private static Snapshot byTreesAlone(Snapshot earlier, Snapshot later) {
    try {
      Snapshot told = earlier.on(later);
      boolean isAnyMoved =
          Held.of(told).heritage().map(h -> h.descent().isAnyChanged()).orElse(false);
      return isAnyMoved ? told : earlier;
    } catch (DataException e) {
      return earlier;
    }
  }
}
