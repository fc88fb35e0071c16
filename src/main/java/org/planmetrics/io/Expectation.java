package org.planmetrics.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planmetrics.domain.Labeled;
import org.planmetrics.indicator.Ref;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.MilestoneFinding;
import org.planmetrics.plan.Status;
import org.planmetrics.text.JsonPrinter;

/** What a policy case expects of one finding, indicator or milestone. */
final class Expectation {
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "target",
              List.of(
                  "target",
                  "place",
                  "title",
                  "by",
                  "status",
                  "reason",
                  "reading",
                  "bar",
                  "shortfall",
                  "units",
                  "effort"),
          "indicator", List.of("indicator", "place", "reading"),
          "milestone", List.of("milestone", "state", "status"));

  private final String subject;
  private final String name;
  private final Optional<String> place;
  private final Map<String, Json> expected;

  private Expectation(
      String subject, String name, Optional<String> place, Map<String, Json> expected) {
    this.subject = subject;
    this.name = name;
    this.place = place;
    this.expected = expected;
  }

  static Optional<Expectation> read(Json value, Faults faults) {
    List<String> subjects = List.of("target", "indicator", "milestone");
    List<String> given =
        value instanceof Json.Obj object
            ? subjects.stream().filter(object.members()::containsKey).toList()
            : List.of();
    if (given.size() != 1) {
      faults.add(value, "must have exactly one of " + String.join(", ", subjects));
      return Optional.empty();
    }
    String subject = given.get(0);
    List<String> keys = KEYS.getOrDefault(subject, List.of());
    Values values = new Values(faults);
    return Members.of(value, "what is expected of a " + subject, keys, faults)
        .flatMap(m ->
            m.need(subject)
                .flatMap(values::name)
                .map(name ->
                    new Expectation(
                        subject,
                        name,
                        m.find("place").flatMap(values::name),
                        m.object().members())));
  }

  /** What else was found, with its explanation; nothing if all is as expected. */
  List<String> check(Assessment assessment) {
    return switch (subject) {
      case "target" -> target(assessment);
      case "indicator" -> {
        String at = place.orElseGet(() -> assessment.atPlace().place().code());
        Map<String, Object> actual =
            Map.of(
                "reading",
                AssessmentWriter.reading(assessment.readings(new Ref(name)).at(at), false));
        yield differences(name + " at " + at, actual, List.of("reading"));
      }
      default -> milestone(assessment);
    };
  }

  private List<String> target(Assessment assessment) {
    Finding finding = place.map(assessment::at).orElseGet(assessment::atPlace).finding(name);
    List<String> differences =
        differences(
            name + " at " + finding.place().name(),
            AssessmentWriter.finding(finding),
            List.of("status", "reason", "reading", "bar", "shortfall", "units", "effort"));
    if (differences.isEmpty()) {
      return differences;
    }
    List<String> explained = new ArrayList<>(differences);
    explained.add(finding.explain().describe(Locale.CHINESE));
    return explained;
  }

  private List<String> milestone(Assessment assessment) {
    assessment.plan().milestone(name);
    MilestoneFinding finding =
        assessment.milestones().stream()
            .filter(f -> f.milestone().id().equals(name))
            .findFirst()
            .orElseThrow();
    Map<String, Object> actual =
        Map.of("state", AssessmentWriter.state(finding), "status", finding.status().name());
    return differences(name, actual, List.of("state", "status"));
  }

  private List<String> differences(
      String owner, Map<String, Object> actual, List<String> compared) {
    List<String> differences = new ArrayList<>();
    for (String key : compared) {
      Json wanted = expected.get(key);
      Object found = actual.getOrDefault(key, Optional.empty());
      if (wanted != null && !isSame(wanted, found)) {
        differences.add(
            owner
                + ": "
                + key
                + " must be "
                + shown(wanted)
                + ", but was "
                + JsonPrinter.line(found));
      }
    }
    return differences;
  }

  private static boolean isSame(Json wanted, Object found) {
    if (found instanceof Optional<?> some) {
      return some.isPresent() ? isSame(wanted, some.get()) : isNull(wanted);
    }
    if (wanted instanceof Json.Obj object) {
      return found instanceof Map<?, ?> map
          && object.members().entrySet().stream()
              .allMatch(e -> map.containsKey(e.getKey()) && isSame(e.getValue(), at(map, e)));
    }
    if (wanted instanceof Json.Arr list) {
      return found instanceof List<?> items
          && items.size() == list.items().size()
          && IntStream.range(0, items.size())
              .allMatch(i -> isSame(list.items().get(i), String.valueOf(items.get(i))));
    }
    if (found instanceof Map<?, ?> bounds) {
      return bounds.entrySet().stream()
          .filter(e -> List.of("lower", "upper", "min", "max").contains(e.getKey()))
          .allMatch(e -> isSame(wanted, e.getValue()));
    }
    return !isNull(wanted) && isSame(wanted.text(), String.valueOf(found));
  }

  private static Object at(Map<?, ?> map, Map.Entry<String, Json> entry) {
    Object value = map.get(entry.getKey());
    return value == null ? Optional.empty() : value;
  }

  private static boolean isSame(String wanted, String found) {
    Optional<Fraction> number = Fraction.find(wanted);
    return number.isPresent() && number.equals(Fraction.find(found))
        || wanted.equals(found)
        || Labeled.find(List.of(Status.values()), wanted)
            .map(status -> status.name().equals(found))
            .orElse(false);
  }

  private static boolean isNull(Json value) {
    return value instanceof Json.Word && value.text().equals("null");
  }

  private static String shown(Json value) {
    if (value instanceof Json.Obj object) {
      List<String> members =
          object.members().entrySet().stream()
              .map(e -> JsonPrinter.line(e.getKey()) + ": " + shown(e.getValue()))
              .toList();
      return "{" + String.join(", ", members) + "}";
    }
    if (value instanceof Json.Arr list) {
      return "[" + String.join(", ", list.items().stream().map(Expectation::shown).toList()) + "]";
    }
    return value instanceof Json.Str ? JsonPrinter.line(value.text()) : value.text();
  }
}
