package org.planmetrics.io;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Condition;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Baseline;
import org.planmetrics.plan.Extent;
import org.planmetrics.plan.Nature;
import org.planmetrics.plan.Step;
import org.planmetrics.plan.Target;
import org.planmetrics.plan.Term;

/** Reads the targets of a plan (SPEC S15, S34). */
final class TargetReader {
  private static final List<String> TARGET = new ArrayList<>();
  private static final List<String> STEP = new ArrayList<>();
  private static final String KEEPS = "it keeps those of their places that satisfy it";
  private static final List<String> BASELINE = List.of("value", "on");

  static {
    TARGET.addAll(List.of("id", "title", "indicator"));
    TARGET.addAll(IndicatorReader.BARS);
    TARGET.addAll(List.of("by", "from", "until", "nature", "baseline", "clause"));
    TARGET.addAll(List.of("levels", "where", "each", "steps"));
    STEP.addAll(IndicatorReader.BARS);
    STEP.addAll(List.of("by", "clause"));
  }

  private final Faults faults;
  private final Values values;
  private final IndicatorReader indicators;
  private final RecordsReader records;

  TargetReader(Faults faults, IndicatorReader indicators) {
    this.faults = faults;
    this.values = new Values(faults);
    this.indicators = indicators;
    this.records = new RecordsReader(faults);
  }

  Optional<Target> read(Json value) {
    return Members.of(value, "a target", TARGET, faults).flatMap(this::target);
  }

  private Optional<Target> target(Members m) {
    Optional<String> id = m.need("id").flatMap(values::name);
    Optional<Text> title = m.find("title").flatMap(values::title);
    Optional<Condition.Comparison> condition = indicators.comparison(m);
    Optional<LocalDate> by = m.find("by").flatMap(values::day);
    Nature nature =
        m.find("nature")
            .flatMap(n -> values.choice(n, List.of(Nature.values())))
            .orElse(Nature.ANTICIPATORY);
    Optional<Baseline> baseline = m.find("baseline").flatMap(this::baseline);
    Optional<String> clause = m.find("clause").flatMap(values::text);
    Set<Level> levels = levels(m);
    Map<String, Match> where = where(m, levels);
    List<Step> steps = m.find("steps").flatMap(l -> values.list(l, this::step)).orElse(List.of());
    Optional<LocalDate> from = m.find("from").flatMap(values::day);
    Optional<LocalDate> until = m.find("until").flatMap(values::day);
    if (id.isEmpty() || condition.isEmpty() || by.isEmpty() && m.has("by")) {
      return Optional.empty();
    }
    Extent all = new Extent(levels, Map.of(), m.find("each").flatMap(values::name));
    Term due = new Term(by, List.of(), Optional.empty(), Optional.empty());
    Target plain = new Target(id.get(), title, condition.get(), due, all, nature, baseline, clause);
    Target stepped = with(m, "steps", plain, t -> t.withSteps(steps.toArray(Step[]::new)));
    Target begun = with(m, "from", stepped, t -> from.map(d -> t.with(t.term().from(d))).orElse(t));
    Target ended =
        with(m, "until", begun, t -> until.map(d -> t.with(t.term().until(d))).orElse(t));
    return Optional.of(levels.isEmpty() ? ended : with(m, "where", ended, t -> kept(t, where)));
  }

  /** The target with what a key says; what is refused is a problem there. */
  private Target with(Members m, String key, Target target, UnaryOperator<Target> change) {
    return m.find(key)
        .flatMap(value -> faults.attempt(value, () -> change.apply(target)))
        .orElse(target);
  }

  private Set<Level> levels(Members m) {
    return ImmutableSet.copyOf(
        m.find("levels")
            .flatMap(l -> values.list(l, i -> values.choice(i, List.of(Level.values()))))
            .orElse(List.of()));
  }

  /** What is asked of the places, by the columns of the register that they are in. */
  private Map<String, Match> where(Members m, Set<Level> levels) {
    m.find("where")
        .filter(w -> !m.has("levels"))
        .ifPresent(w -> faults.add(w.spot(), "", "must stand beside 'levels'; " + KEEPS));
    boolean isOfCommunities = levels.equals(Set.of(Level.COMMUNITY));
    Register places = isOfCommunities ? Register.COMMUNITIES : Register.REGIONS;
    return m.find("where")
        .flatMap(w -> records.records(places, Optional.of(w)))
        .map(Records::where)
        .orElse(Map.of());
  }

  private static Target kept(Target target, Map<String, Match> where) {
    Target some = target;
    for (Map.Entry<String, Match> entry : where.entrySet()) {
      some = some.where(entry.getKey(), entry.getValue());
    }
    return some;
  }

  private Optional<Step> step(Json value) {
    Optional<Members> members = Members.of(value, "a step", STEP, faults);
    Optional<Bar> bar = members.flatMap(indicators::bar);
    Optional<LocalDate> by = members.flatMap(m -> m.need("by")).flatMap(values::day);
    Optional<String> clause = members.flatMap(m -> m.find("clause")).flatMap(values::text);
    return bar.flatMap(b -> by.map(day -> new Step(b, Optional.of(day), clause)));
  }

  private Optional<Baseline> baseline(Json value) {
    Optional<Members> members = Members.of(value, "a baseline", BASELINE, faults);
    Optional<Fraction> start = members.flatMap(m -> m.need("value")).flatMap(values::number);
    Optional<LocalDate> on = members.flatMap(m -> m.need("on")).flatMap(values::day);
    return start.flatMap(s -> on.map(day -> new Baseline(s, day)));
  }
}
