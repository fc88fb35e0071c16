package org.planmetrics.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Problem;

/** What is wrong with one JSON text; reading goes on after each problem. */
final class Faults {
  private final String source;
  private final List<Problem> problems = new ArrayList<>();

  Faults(String source) {
    this.source = source;
  }

  /** Adds a problem with a value. */
  void add(Json value, String rule) {
    add(value.spot(), value.text(), rule);
  }

  /** Adds a problem. */
  void add(Json.Spot at, String found, String rule) {
    problems.add(new Problem(source, at.line(), at.column(), at.path(), Shown.of(found), rule));
  }

  /** Makes something of values that were read; what it refuses is a problem at a value. */
  <T> Optional<T> attempt(Json value, Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      add(value.spot(), "", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /** All problems in the order of the text. */
  List<Problem> problems() {
    return problems.stream()
        .sorted(Comparator.comparingLong(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }

  /** What was read, if nothing is wrong. */
  <T> T orThrow(Optional<T> read) {
    if (!isEmpty() || read.isEmpty()) {
      throw new DataException(problems());
    }
    return read.get();
  }
}
