package org.planmetrics.io;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Definitions;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.plan.Milestone;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.PlanSource;
import org.planmetrics.plan.Target;

/** Reads a plan; each target and each indicator by itself, so that all problems are told. */
final class PlanReader {
  private static final List<String> PLAN =
      List.of(
          "format",
          "id",
          "title",
          "place",
          "baseline",
          "source",
          "indicators",
          "targets",
          "milestones");
  private static final List<String> MILESTONE = List.of("id", "title", "by", "clause");
  private static final List<String> SOURCE = List.of("title", "issuer", "date");
  private final Faults faults;
  private final Values values;
  private final References references = new References();
  private final IndicatorReader indicators;
  private final TargetReader targets;

  PlanReader(Faults faults) {
    this.faults = faults;
    this.values = new Values(faults);
    this.indicators = new IndicatorReader(faults, references);
    this.targets = new TargetReader(faults, indicators);
  }

  Optional<Plan> read(Json value) {
    Optional<Members> members = Members.document(value, "a plan", PLAN, faults);
    members.ifPresent(values::format);
    return members.flatMap(this::plan);
  }

  private Optional<Plan> plan(Members m) {
    Optional<String> id = m.need("id").flatMap(values::name);
    Optional<Text> title = m.find("title").flatMap(values::title);
    Optional<String> place = m.need("place").flatMap(values::name);
    Optional<LocalDate> baselineDay = m.find("baseline").flatMap(values::day);
    Optional<PlanSource> source = m.find("source").flatMap(this::source);
    Map<String, Indicator> named = named(m);
    List<Target> promised =
        m.find("targets")
            .filter(t -> !(m.has("milestones") && isEmpty(t)))
            .flatMap(t -> values.list(t, targets::read))
            .orElse(List.of());
    if (!m.has("targets") && !m.has("milestones")) {
      faults.add(m.key("targets").member("targets"), "", "must be given, or else milestones");
    }
    m.find("targets").ifPresent(t -> unique(t, "targets"));
    List<Milestone> milestones =
        m.find("milestones").flatMap(l -> values.list(l, this::milestone)).orElse(List.of());
    m.find("milestones").ifPresent(t -> unique(t, "milestones"));
    references.check(declared(m), faults);
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    Optional<Plan> plan =
        faults.attempt(
            m.object(),
            () ->
                new Plan(
                    id.orElseThrow(),
                    title,
                    place.orElseThrow(),
                    baselineDay,
                    source,
                    Definitions.of(named, List.of()),
                    promised,
                    milestones));
    plan.filter(p -> p.baselineDay().isEmpty())
        .flatMap(PlanReader::readOnBaseline)
        .ifPresent(target -> {
          String rule =
              "must be given: target '" + target.id() + "' reads something on it or since";
          faults.add(m.object().spot().member("baseline"), "", rule);
        });
    return plan.filter(p -> faults.isEmpty());
  }

  /** The first target that reads something on the plan's baseline day, or since. */
  private static Optional<Target> readOnBaseline(Plan plan) {
    return plan.targets().stream()
        .filter(t ->
            Stream.concat(Stream.of(t.condition()), t.steps().stream().map(t::condition))
                .flatMap(condition -> condition.parts().stream())
                .anyMatch(plan.indicators()::isReadOnBaseline))
        .findFirst();
  }

  private static boolean isEmpty(Json list) {
    return list instanceof Json.Arr arr && arr.items().isEmpty();
  }

  private Optional<PlanSource> source(Json value) {
    Optional<Members> members = Members.of(value, "a source", SOURCE, faults);
    Optional<String> title = members.flatMap(m -> m.need("title")).flatMap(values::text);
    Optional<String> issuer = members.flatMap(m -> m.find("issuer")).flatMap(values::text);
    Optional<LocalDate> date = members.flatMap(m -> m.find("date")).flatMap(values::day);
    return title.map(t -> new PlanSource(t, issuer, date));
  }

  private static Map<String, Json> declared(Members m) {
    return m.find("indicators").orElse(m.object()) instanceof Json.Obj named && m.has("indicators")
        ? named.members()
        : Map.of();
  }

  private Map<String, Indicator> named(Members m) {
    Map<String, Indicator> named = new LinkedHashMap<>();
    m.find("indicators")
        .filter(i -> !(i instanceof Json.Obj))
        .ifPresent(i -> faults.add(i, "must be an object, indicators by name, but is " + i.noun()));
    declared(m)
        .forEach((name, value) -> {
          if (name.isBlank()) {
            faults.add(value.spot(), "", "the name of an indicator must not be blank");
          }
          references.begin(name);
          indicators.read(value).ifPresent(i -> named.put(name, i));
        });
    references.end();
    return named;
  }

  private Optional<Milestone> milestone(Json value) {
    return Members.of(value, "a milestone", MILESTONE, faults)
        .flatMap(m -> {
          Optional<String> id = m.need("id").flatMap(values::name);
          Optional<Text> title = m.find("title").flatMap(values::title);
          Optional<LocalDate> by = m.need("by").flatMap(values::day);
          Optional<String> clause = m.find("clause").flatMap(values::text);
          return id.flatMap(i -> by.map(day -> new Milestone(i, title, day, clause)));
        });
  }

  /** Tells of ids that are repeated, whether or not the rest of their objects could be read. */
  private void unique(Json list, String noun) {
    Set<String> seen = new HashSet<>();
    for (Json item : list instanceof Json.Arr arr ? arr.items() : List.<Json>of()) {
      if (item instanceof Json.Obj object
          && object.members().get("id") instanceof Json.Str id
          && !seen.add(id.text())) {
        faults.add(id, "is there already; the ids of " + noun + " must be unique");
      }
    }
  }
}
