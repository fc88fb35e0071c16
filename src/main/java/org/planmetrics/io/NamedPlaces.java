package org.planmetrics.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.Problem;

/**
 * Problems with places that are written by their names: each tells the code, and where all or
 * nothing is read there is one for a file.
 */
final class NamedPlaces {
  private static final String UNKNOWN = "is no place";

  private NamedPlaces() {}

  /** The problems, those with names told as such. */
  static List<Problem> explain(List<Problem> problems, Load load) {
    if (problems.stream().noneMatch(NamedPlaces::isUnknown)) {
      return new ArrayList<>(problems);
    }
    PlaceNames names = load.names().orElseGet(() -> PlaceNames.read(load.data(), load.loading()));
    List<Problem> told = new ArrayList<>();
    Map<String, Integer> first = new LinkedHashMap<>();
    Map<String, Integer> more = new LinkedHashMap<>();
    for (Problem problem : problems) {
      Optional<Problem> named =
          isUnknown(problem) ? named(problem, names, load.loading()) : Optional.empty();
      boolean isRepeated = named.isPresent() && first.containsKey(problem.source());
      if (isRepeated && !load.loading().isLenient()) {
        more.merge(problem.source(), 1, Integer::sum);
      } else {
        named.ifPresent(n -> first.putIfAbsent(problem.source(), told.size()));
        told.add(named.orElse(problem));
      }
    }
    more.forEach((file, count) -> {
      int at = Objects.requireNonNull(first.get(file));
      told.set(at, TableProblems.counted(told.get(at), count));
    });
    return told;
  }

  private static boolean isUnknown(Problem problem) {
    return problem.rule().startsWith(UNKNOWN);
  }

  private static Optional<Problem> named(Problem problem, PlaceNames names, Loading loading) {
    List<String> codes = names.all(problem.found());
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    String rule =
        codes.size() == 1
            ? "is the name of a place; write its code " + codes.get(0) + remedy(loading)
            : "is the name of "
                + codes.size()
                + " places; write the code of one: "
                + String.join(", ", codes);
    return Optional.of(
        new Problem(
            problem.source(),
            problem.line(),
            problem.column(),
            problem.field(),
            problem.found(),
            rule));
  }

  private static String remedy(Loading loading) {
    return loading.isAsTyped() ? "" : ", or " + Conversions.REMEDY;
  }
}
