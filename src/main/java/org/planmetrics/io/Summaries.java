package org.planmetrics.io;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.StatusSummary;
import org.planmetrics.progress.Pace;
import org.planmetrics.progress.PaceSummary;

/** The plan as a whole in JSON (SPEC S35): counts by name, and the sentence. */
final class Summaries {
  private static final List<String> KEYS = List.of("all", "binding", "text");
  private static final List<String> STATUSES =
      List.of(Status.values()).stream().map(Enum::name).toList();

  private Summaries() {}

  static Map<String, Object> of(StatusSummary summary) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("all", counts(List.of(Status.values()), summary::count));
    json.put("binding", counts(List.of(Status.values()), summary::binding));
    json.put("text", text(summary::describe));
    return json;
  }

  static Map<String, Object> of(PaceSummary summary) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("all", counts(Pace.worstFirst(), summary::count));
    json.put("completion", summary.completion().map(Fraction::toString));
    json.put("text", text(summary::describe));
    return json;
  }

  private static <E extends Enum<E>> Map<String, Object> counts(
      List<E> kinds, Function<E, Integer> count) {
    Map<String, Object> json = new LinkedHashMap<>();
    kinds.stream().filter(k -> count.apply(k) > 0).forEach(k -> json.put(k.name(), count.apply(k)));
    return json;
  }

  private static Object text(Function<Locale, String> words) {
    return JsonValues.title(Text.of(words.apply(Locale.CHINESE), words.apply(Locale.ENGLISH)));
  }

  /** Reads the counts of an assessment that was written before. */
  static Optional<StatusSummary> read(Json value, Faults faults) {
    return Members.of(value, "a summary", KEYS, faults)
        .map(m ->
            new StatusSummary(
                m.need("all").map(c -> counts(c, faults)).orElse(Map.of()),
                m.need("binding").map(c -> counts(c, faults)).orElse(Map.of())));
  }

  private static Map<Status, Integer> counts(Json value, Faults faults) {
    ImmutableMap.Builder<Status, Integer> counts = ImmutableMap.builder();
    Values values = new Values(faults);
    Members.of(value, "counts by status", STATUSES, faults)
        .ifPresent(m -> {
          for (Status status : Status.values()) {
            m.find(status.name())
                .flatMap(n -> count(n, values, faults))
                .ifPresent(n -> counts.put(status, n));
          }
        });
    return counts.buildOrThrow();
  }

  private static Optional<Integer> count(Json value, Values values, Faults faults) {
    Optional<Long> number = values.whole(value);
    Optional<Integer> count =
        number.filter(n -> n >= 0 && n <= Integer.MAX_VALUE).map(Long::intValue);
    if (number.isPresent() && count.isEmpty()) {
      faults.add(value, "must be a number of targets");
    }
    return count;
  }
}
