package org.planmetrics.table;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.planmetrics.domain.Succession;

/**
 * What a snapshot knows of its tree in time (SPEC S37).
 *
 * @param day the day of the tree; the data seen on another day have the same
 * @param successions what became of places, in the order of their arrival
 * @param isLenient whether a place may be gone without a successor
 */
public record History(LocalDate day, List<Succession> successions, boolean isLenient) {
  public History {
    successions = List.copyOf(successions);
  }

  /** The same tree, knowing too what another tells of places and days that this does not. */
  History with(History other, UnaryOperator<String> spelled) {
    Set<List<Object>> told = new HashSet<>();
    successions.forEach(s -> told.add(List.of(s.on(), spelled.apply(s.old()))));
    Stream<Succession> more =
        other.successions.stream()
            .filter(s -> !told.contains(List.<Object>of(s.on(), spelled.apply(s.old()))));
    List<Succession> all = Stream.concat(successions.stream(), more).toList();
    return new History(day, all, isLenient || other.isLenient);
  }

  boolean isSame(History other) {
    return day.equals(other.day) && successions.equals(other.successions);
  }
}
