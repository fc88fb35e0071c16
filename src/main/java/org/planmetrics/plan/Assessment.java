package org.planmetrics.plan;

import com.google.common.collect.ImmutableMap;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Snapshot;
import org.planmetrics.domain.Territory;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Evaluation;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Judgements;
import org.planmetrics.indicator.Readings;
import org.planmetrics.indicator.Ref;
import org.planmetrics.number.Reading;

/**
 * How far every place is from every target of a plan on the day of a snapshot. Findings are views,
 * made when asked for.
 */
public final class Assessment {
  private final Plan plan;
  private final List<Target> targets;
  private final Snapshot snapshot;
  private final Evaluation evaluation;
  private final int place;
  private final Map<String, int[]> nodes;
  private final List<Note> moreNotes;

  private Assessment(
      Plan plan,
      List<Target> targets,
      Snapshot snapshot,
      Evaluation evaluation,
      int place,
      Map<String, int[]> nodes,
      List<Note> moreNotes) {
    this.plan = plan;
    this.targets = targets;
    this.snapshot = snapshot;
    this.evaluation = evaluation;
    this.place = place;
    this.nodes = nodes;
    this.moreNotes = moreNotes;
  }

  static Assessment of(Plan plan, Snapshot snapshot) {
    snapshot.territory().node(plan.place());
    List<Condition.Comparison> conditions =
        plan.targets().stream().map(t -> t.on(snapshot.asOf()).condition()).toList();
    return of(plan, snapshot, Evaluation.of(snapshot, plan.indicators(), conditions), List.of());
  }

  /** With all targets evaluated, perhaps over more than the snapshot holds. */
  static Assessment of(Plan plan, Snapshot snapshot, Evaluation evaluation, List<Note> moreNotes) {
    int place = snapshot.territory().node(plan.place());
    List<Target> targets = plan.targets().stream().map(t -> t.on(snapshot.asOf())).toList();
    ImmutableMap.Builder<String, int[]> nodes = ImmutableMap.builder();
    targets.forEach(t -> nodes.put(t.id(), Applicability.of(snapshot).places(t.levels(), place)));
    return new Assessment(
        plan, targets, snapshot, evaluation, place, nodes.buildOrThrow(), moreNotes);
  }

  /**
   * The plan.
   *
   * @return the plan
   */
  public Plan plan() {
    return plan;
  }

  /**
   * The data.
   *
   * @return the snapshot
   */
  public Snapshot snapshot() {
    return snapshot;
  }

  /**
   * All findings: in the plan's order, and for each target in tree order.
   *
   * @return a view
   */
  public List<Finding> findings() {
    int[] starts = new int[targets.size() + 1];
    for (int t = 0; t < targets.size(); t++) {
      starts[t + 1] = starts[t] + nodes(targets.get(t)).length;
    }
    return new AbstractList<>() {
      @Override
      public Finding get(int index) {
        Objects.checkIndex(index, size());
        int found = Arrays.binarySearch(starts, index);
        int t = found >= 0 ? found : -found - 2;
        while (starts[t + 1] <= index) {
          t++;
        }
        Target target = targets.get(t);
        return new Finding(Assessment.this, target, nodes(target)[index - starts[t]]);
      }

      @Override
      public int size() {
        return starts[starts.length - 1];
      }
    };
  }

  /**
   * The findings of one target, in tree order.
   *
   * @param targetId the target's id
   * @return the findings
   * @throws IllegalArgumentException if there is no such target
   */
  public List<Finding> findings(String targetId) {
    Target target = target(targetId);
    return Arrays.stream(nodes(target)).mapToObj(n -> new Finding(this, target, n)).toList();
  }

  /**
   * How one place stands to every target that applies to it.
   *
   * @param codeOrName the place's code or unique name
   * @return its findings
   * @throws IllegalArgumentException if there is no such place
   */
  public PlaceFindings at(String codeOrName) {
    int node = snapshot.territory().node(codeOrName);
    List<Finding> found = new ArrayList<>();
    for (Target target : targets) {
      if (applies(target, node)) {
        found.add(new Finding(this, target, node));
      }
    }
    return new PlaceFindings(this, snapshot.territory().place(node), found);
  }

  /**
   * How one place stands to one target, if the place is there and the target applies to it.
   *
   * @param targetId the target's id
   * @param codeOrName the place's code or unique name
   * @return the finding, or empty
   * @throws IllegalArgumentException if there is no such target
   */
  public Optional<Finding> findFinding(String targetId, String codeOrName) {
    Target target = target(targetId);
    Territory territory = snapshot.territory();
    return territory
        .findPlace(codeOrName)
        .map(p -> territory.node(p.code()))
        .filter(node -> applies(target, node))
        .map(node -> new Finding(this, target, node));
  }

  /**
   * How the plan's own place stands.
   *
   * @return its findings
   */
  public PlaceFindings atPlace() {
    return at(snapshot.territory().code(place));
  }

  /**
   * The findings of a target that are PENDING or MISSED, in tree order, each with its own
   * shortfall.
   *
   * @param targetId the target's id
   * @return the findings
   * @throws IllegalArgumentException if there is no such target
   */
  public List<Finding> fallingShort(String targetId) {
    return findings(targetId).stream().filter(f -> f.status().isShort()).toList();
  }

  /**
   * The findings of a target at the places of a level, worst first: those that fall short, then
   * undecided, met and not applicable; within these by the lower bound (of an upper limit the
   * largest first), then in tree order.
   *
   * @param targetId the target's id
   * @param level such as COUNTY
   * @return the findings
   * @throws IllegalArgumentException if there is no such target
   */
  public List<Finding> ranked(String targetId, Level level) {
    Target target = target(targetId);
    Comparator<Finding> byReading = Comparator.comparing(Finding::reading, Assessment::compare);
    boolean lessIsBetter =
        switch (target.condition().bar().relation()) {
          case AT_MOST, LESS_THAN -> true;
          default -> false;
        };
    return Arrays.stream(nodes(target))
        .filter(node -> snapshot.territory().level(node) == level)
        .mapToObj(node -> new Finding(this, target, node))
        .sorted(
            Comparator.comparingInt((Finding f) -> severity(f.status()))
                .thenComparing(lessIsBetter ? byReading.reversed() : byReading))
        .toList();
  }

  private static int severity(Status status) {
    return List.of(
            Status.MISSED, Status.PENDING, Status.UNDECIDED, Status.MET, Status.NOT_APPLICABLE)
        .indexOf(status);
  }

  private static int compare(Reading a, Reading b) {
    if (a.value().isEmpty() || b.value().isEmpty()) {
      return Boolean.compare(a.value().isEmpty(), b.value().isEmpty());
    }
    return a.value().get().lower().compareTo(b.value().get().lower());
  }

  /**
   * What a named indicator of the plan reads, also where no bar applies.
   *
   * @param name the indicator's name
   * @return its readings
   * @throws IllegalArgumentException if the plan has no such name; the message lists the valid ones
   */
  public Readings readings(String name) {
    return readings(new Ref(name));
  }

  /**
   * What any indicator reads, named ones of the plan included.
   *
   * @param indicator the indicator
   * @return its readings
   * @throws IllegalArgumentException if a column or name is unknown
   */
  public Readings readings(Indicator indicator) {
    return evaluation.readings(indicator);
  }

  /**
   * How the milestones stand.
   *
   * @return one finding for each, in the plan's order
   */
  public List<MilestoneFinding> milestones() {
    return plan.milestones().stream()
        .map(m ->
            MilestoneFinding.of(
                m, Optional.ofNullable(snapshot.milestones().get(m.id())), snapshot.asOf()))
        .toList();
  }

  /**
   * What a user would want to know of the data and these readings (SPEC S24).
   *
   * @return the notes
   */
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>(snapshot.notes());
    notes.addAll(evaluation.notes());
    notes.addAll(moreNotes);
    return List.copyOf(notes);
  }

  /**
   * What the findings were made from: readings at places and sites, and the units of shares.
   *
   * @return the evaluation of all targets together
   */
  public Evaluation evaluation() {
    return evaluation;
  }

  /**
   * The places where a target applies (SPEC S15).
   *
   * @param targetId the target's id
   * @return their numbers in the territory, in tree order
   * @throws IllegalArgumentException if there is no such target
   */
  public int[] places(String targetId) {
    return nodes(plan.target(targetId)).clone();
  }

  Reading reading(Indicator indicator, int node) {
    return Held.of(readings(indicator)).reading(node);
  }

  Judgements judgements(Target target) {
    return evaluation.judgements(target.condition());
  }

  /** The target as it is in force on the day. */
  private Target target(String targetId) {
    return targets.stream()
        .filter(t -> t.id().equals(targetId))
        .findFirst()
        .orElseGet(() -> plan.target(targetId));
  }

  /** Whether a place is among those of a target, which are in tree order. */
  private boolean applies(Target target, int node) {
    int[] in = nodes(target);
    Territory territory = snapshot.territory();
    int first = 0;
    int end = in.length;
    while (first < end) {
      int middle = (first + end) >>> 1;
      if (territory.rank(in[middle]) < territory.rank(node)) {
        first = middle + 1;
      } else {
        end = middle;
      }
    }
    return first < in.length && in[first] == node;
  }

  private int[] nodes(Target target) {
    return Objects.requireNonNull(nodes.get(target.id()));
  }

  static String counts(List<Finding> findings) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    findings.forEach(f -> counts.merge(f.status(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey().label())
        .collect(Collectors.joining(", "));
  }

  /** Returns such as {@code 吉林省 on 2023-12-31: 4 met, 8 pending, 3 undecided}. */
  @Override
  public String toString() {
    PlaceFindings own = atPlace();
    return own.place().name() + " on " + snapshot.asOf() + ": " + counts(own.findings());
  }
}
