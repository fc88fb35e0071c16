package org.planmetrics.io;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Posting;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.FirstKnown;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.ReportedFigure;
import org.planmetrics.indicator.Sum;
import org.planmetrics.indicator.Titled;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;

/** What the targets of a plan ask of data: registers with their columns, and figures. */
final class PlanNeeds {
  private static final Map<Posting, Register> POSTINGS =
      Map.of(
          Posting.COMMUNITY, Register.COMMUNITIES,
          Posting.FACILITY, Register.FACILITIES,
          Posting.STATION, Register.STATIONS,
          Posting.ORGANIZATION, Register.ORGANIZATIONS);

  private final Plan plan;
  private final Map<Register, Set<String>> columns = new EnumMap<>(Register.class);
  private final Map<String, Text> figures = new LinkedHashMap<>();
  private boolean hasFlows;
  private boolean hasStrata;

  private PlanNeeds(Plan plan) {
    this.plan = plan;
    need(Register.REGIONS);
    plan.targets().forEach(this::add);
  }

  static PlanNeeds of(Plan plan) {
    return new PlanNeeds(plan);
  }

  private Set<String> need(Register register) {
    return columns.computeIfAbsent(register, r -> new LinkedHashSet<>());
  }

  private void add(Target target) {
    for (Level level : target.levels()) {
      boolean isCommunity = level == Level.COMMUNITY;
      need(isCommunity ? Register.COMMUNITIES : Register.REGIONS)
          .addAll(target.extent().where().keySet());
    }
    Stream.concat(Stream.of(target.condition()), target.steps().stream().map(target::condition))
        .flatMap(c -> c.parts().stream())
        .flatMap(part -> plan.indicators().leaves(part).stream())
        .distinct()
        .forEach(leaf -> add(leaf, target.extent().each()));
  }

  private void add(Indicator leaf, Optional<String> each) {
    leaf.as(Count.class).ifPresent(c -> add(c.records(), each.stream()));
    leaf.as(Sum.class)
        .ifPresent(s -> add(s.records(), Stream.concat(Stream.of(s.attribute()), each.stream())));
    leaf.as(ReportedFigure.class)
        .ifPresent(f -> {
          figures.computeIfAbsent(f.figure(), this::title);
          hasFlows |= f.during().isPresent();
          hasStrata |= f.stratum().or(() -> each).isPresent();
        });
  }

  private void add(Records records, Stream<String> more) {
    Set<String> asked = need(records.register());
    asked.addAll(records.where().keySet());
    more.forEach(asked::add);
    for (Object posting : records.choices(Worker.POSTED_TO.name())) {
      Optional.ofNullable(POSTINGS.get(posting)).ifPresent(this::need);
    }
  }

  /** What the plan calls a figure, or the first known of several among which it is. */
  private Text title(String figure) {
    return plan.indicators().table().values().stream()
        .flatMap(i -> i.as(Titled.class).stream())
        .filter(t -> isNamed(t.of(), figure))
        .map(Titled::title)
        .findFirst()
        .orElse(Text.of(figure));
  }

  private static boolean isNamed(Indicator titled, String figure) {
    return titled.as(ReportedFigure.class).filter(f -> f.figure().equals(figure)).isPresent()
        || titled
            .as(FirstKnown.class)
            .filter(f -> f.members().stream().anyMatch(m -> isNamed(m, figure)))
            .isPresent();
  }

  boolean has(Register register) {
    return columns.containsKey(register);
  }

  /** The columns that are asked of a register, by the names that its records have for them. */
  Set<String> columns(Register register) {
    return columns.getOrDefault(register, Set.of());
  }

  /** The registers that places return. */
  List<Register> returned() {
    return columns.keySet().stream().filter(Register::isReturned).toList();
  }

  /** The figures that are read, with their titles. */
  Map<String, Text> figures() {
    return figures;
  }

  /** Whether a figure is read over a period. */
  boolean hasFlows() {
    return hasFlows;
  }

  /** Whether a part of a figure is read. */
  boolean hasStrata() {
    return hasStrata;
  }
}
