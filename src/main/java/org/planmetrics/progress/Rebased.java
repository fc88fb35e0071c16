package org.planmetrics.progress;

import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Note;
import org.planmetrics.plan.Assessment;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Ground;
import org.planmetrics.table.History;
import org.planmetrics.table.Rebasing;
import org.planmetrics.table.Renamed;
import org.planmetrics.table.Store;

/** Earlier assessments told in the places of a later one (SPEC S38, S39). */
final class Rebased {
  private final Assessment later;
  private final Ground ground;

  /**
   * Tells in the places of an assessment.
   *
   * @param later the latest assessment
   * @param known all whose successions are known, the latest last, which counts where two tell of
   *     one place and day
   */
  Rebased(Assessment later, List<Assessment> known) {
    Store now = Held.of(later.snapshot());
    Ground told = new Ground(now.tree(), now.history(), now.aside());
    for (Assessment assessment : Lists.reverse(known)) {
      told = told.knowing(Held.of(assessment.snapshot()).history());
    }
    this.later = later;
    this.ground = told;
  }

  /** Whether the plans are one, but for a place that became another. */
  static boolean isOnePlan(Assessment earlier, Assessment later) {
    String place = later.place().code();
    Store now = Held.of(later.snapshot());
    return earlier.plan().equals(later.plan())
        || earlier.plan().in(place).equals(later.plan().in(place))
            && Renamed.became(now.tree(), now.history(), earlier.place().code(), place);
  }

  /**
   * The earlier assessment in the later places; itself where no place became another.
   *
   * @throws IllegalArgumentException if its rows were streamed, so that they are not there
   * @throws DataException if it cannot be told what became of some places
   */
  Assessment of(Assessment earlier) {
    Snapshot told = of(earlier.snapshot());
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

  private Snapshot of(Snapshot earlier) {
    Store then = Held.of(earlier);
    boolean isThere = then.heritage().isPresent() && then.tree().equals(ground.tree());
    History own = then.heritage().map(h -> h.origin().history()).orElse(then.history());
    LocalDate day = ground.history().day();
    if (then.tree() == ground.tree() || isThere || day.isBefore(own.day())) {
      return earlier;
    }
    boolean isAnyRow =
        Stream.of(then.history(), ground.history())
            .flatMap(h -> h.successions().stream())
            .anyMatch(s -> s.on().isAfter(own.day()) && !s.on().isAfter(day));
    return isAnyRow ? told(earlier, ground) : byTreesAlone(earlier);
  }

  private static Snapshot told(Snapshot earlier, Ground ground) {
    Store then = Held.of(earlier);
    Store told = Rebasing.of(then, ground);
    return told == then ? earlier : Held.with(earlier, told);
  }

  /**
   * Without any row places may still have moved with their codes. Where none did there is nothing
   * to tell; nobody says what became of those that are gone, so that they count above.
   */
  private Snapshot byTreesAlone(Snapshot earlier) {
    Snapshot told = told(earlier, ground.lenient());
    boolean isAnyMoved =
        Held.of(told).heritage().map(h -> h.descent().isAnyChanged()).orElse(false);
    return isAnyMoved ? told : earlier;
  }
}
