package org.planmetrics.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.planmetrics.domain.DataException;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.snapshot.Snapshot;

/** Reads policy cases; what is wrong with any of them is told before the first is run. */
final class PolicyCaseReader {
  private static final List<String> FILE = List.of("format", "plan", "with", "cases");
  private static final List<String> CASE = List.of("name", "given", "expect");

  private final Path beside;
  private final Faults faults;
  private final Values values;

  PolicyCaseReader(Path beside, Faults faults) {
    this.beside = beside;
    this.faults = faults;
    this.values = new Values(faults);
  }

  Optional<List<PolicyCase>> read(Json value) {
    Optional<Members> members = Members.document(value, "a file of policy cases", FILE, faults);
    members.ifPresent(values::format);
    return members.flatMap(this::read);
  }

  private Optional<List<PolicyCase>> read(Members m) {
    Optional<Plan> plan = m.need("plan").flatMap(this::plan);
    Optional<Json> with = m.find("with");
    if (with.isPresent()) {
      plan = plan.flatMap(p -> with(p, with.get()));
    }
    Optional<Plan> tested = plan;
    Set<String> names = new HashSet<>();
    return m.need("cases").flatMap(list -> values.list(list, c -> policyCase(c, tested, names)));
  }

  private Optional<Plan> plan(Json value) {
    if (!(value instanceof Json.Str name)) {
      return new PlanReader(faults).read(value);
    }
    return elsewhere(
        value,
        () ->
            name.text().endsWith(".json")
                ? Plans.read(beside.resolve(name.text()))
                : Plans.bundled(name.text()));
  }

  private Optional<Plan> with(Plan plan, Json replaced) {
    Optional<Plan> changed = Optional.of(plan);
    List<String> valid = List.copyOf(plan.indicators().table().keySet());
    Optional<Members> members = Members.of(replaced, "the plan's indicators", valid, faults);
    Map<String, Json> indicators = members.map(m -> m.object().members()).orElse(Map.of());
    for (Map.Entry<String, Json> entry : indicators.entrySet()) {
      Optional<Indicator> indicator =
          new IndicatorReader(faults, new References()).read(entry.getValue());
      changed =
          changed.flatMap(p ->
              indicator.flatMap(
                  i -> faults.attempt(entry.getValue(), () -> p.with(entry.getKey(), i))));
    }
    return changed;
  }

  private Optional<PolicyCase> policyCase(Json value, Optional<Plan> plan, Set<String> names) {
    Optional<Members> members = Members.of(value, "a policy case", CASE, faults);
    Optional<String> name = members.flatMap(m -> m.need("name")).flatMap(values::name);
    name.filter(n -> !names.add(n))
        .ifPresent(n -> faults.add(value.spot().member("name"), n, "is there already"));
    Optional<Snapshot> world = members.flatMap(m -> m.need("given")).flatMap(this::world);
    Optional<List<Expectation>> expected =
        members.flatMap(m -> m.need("expect")).flatMap(this::expected);
    if (name.isEmpty() || plan.isEmpty() || world.isEmpty() || expected.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PolicyCase(name.get(), () -> check(plan.get(), world.get(), expected.get())));
  }

  private Optional<Snapshot> world(Json value) {
    if (!(value instanceof Json.Obj object) || !object.members().containsKey("data")) {
      return InlineWorld.read(value, faults);
    }
    return Members.of(value, "a data directory", List.of("data", "asOf"), faults)
        .flatMap(m -> {
          Optional<String> data = m.need("data").flatMap(values::name);
          return data.flatMap(d ->
              elsewhere(
                  value,
                  () ->
                      m.find("asOf")
                          .flatMap(values::day)
                          .map(day -> Snapshots.read(beside.resolve(d), day))
                          .orElseGet(() -> Snapshots.read(beside.resolve(d)))));
        });
  }

  private Optional<List<Expectation>> expected(Json value) {
    if (!(value instanceof Json.Str file)) {
      return values.list(value, v -> Expectation.read(v, faults));
    }
    Faults others = new Faults(file.text());
    List<Expectation> expected = new ArrayList<>();
    return elsewhere(
        value,
        () -> {
          Json.Obj read =
              (Json.Obj) others.orThrow(JsonText.read(beside.resolve(file.text()), others));
          for (String key : List.of("findings", "milestones")) {
            if (read.members().get(key) instanceof Json.Arr list) {
              list.items().forEach(i -> Expectation.read(i, others).ifPresent(expected::add));
            }
          }
          return others.orThrow(Optional.of(expected));
        });
  }

  /** Something read from elsewhere; each of its problems is told here. */
  private <T> Optional<T> elsewhere(Json value, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (DataException e) {
      e.problems().forEach(p -> faults.add(value.spot(), value.text(), p.toString()));
    } catch (IllegalArgumentException | ClassCastException e) {
      faults.add(value.spot(), value.text(), String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private static void check(Plan plan, Snapshot world, List<Expectation> expected) {
    Assessment assessment = plan.assess(world);
    List<String> failures = expected.stream().flatMap(e -> e.check(assessment).stream()).toList();
    if (!failures.isEmpty()) {
      throw new AssertionError(String.join("\n", failures));
    }
  }
}
