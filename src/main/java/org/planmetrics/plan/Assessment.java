package org.planmetrics.plan;

import com.google.common.collect.ImmutableMap;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Place;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Evaluation;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Readings;
import org.planmetrics.indicator.Ref;
import org.planmetrics.indicator.Strata;
import org.planmetrics.indicator.StrataReadings;
import org.planmetrics.number.Reading;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Renamed;
import org.planmetrics.table.Store;
import org.planmetrics.table.Tree;

/**
 * How far every place is from every target of a plan on the day of a snapshot. Findings are views,
 * made when asked for.
 */
public final class Assessment {
  /** A target, the bar that is in force on the day, and where it applies, in tree order. */
  private record Asked(Target target, Step step, int[] nodes) {}

  private final Plan plan;
  private final Basis basis;
  private final int place;
  private final Map<String, Asked> asked;
  private final List<Note> moreNotes;

  private Assessment(
      Plan plan, Basis basis, int place, Map<String, Asked> asked, List<Note> moreNotes) {
    this.plan = plan;
    this.basis = basis;
    this.place = place;
    this.asked = asked;
    this.moreNotes = moreNotes;
  }

  static Assessment of(Plan plan, Snapshot snapshot) {
    place(plan, snapshot);
    List<Condition.Comparison> conditions = plan.conditions(snapshot.asOf());
    try {
      Evaluation all = Evaluation.of(snapshot, plan.indicators(), conditions);
      return of(plan, snapshot, all, List.of());
    } catch (IllegalArgumentException e) {
      throw Refusals.of(plan.targets(), plan.indicators(), snapshot).orElse(e);
    }
  }

  private static int place(Plan plan, Snapshot snapshot) {
    Store store = Held.of(snapshot);
    return Renamed.node(store.tree(), store.history(), plan.place());
  }

  /** With all targets evaluated, perhaps over more than the snapshot holds. */
  static Assessment of(Plan plan, Snapshot snapshot, Evaluation evaluation, List<Note> moreNotes) {
    int place = place(plan, snapshot);
    Applicability applicability = Applicability.of(snapshot);
    ImmutableMap.Builder<String, Asked> asked = ImmutableMap.builder();
    for (Target t : plan.targets()) {
      int[] nodes = applicability.places(t.extent(), place);
      asked.put(t.id(), new Asked(t, t.step(snapshot.asOf()), nodes));
    }
    Basis basis = new Basis(snapshot, evaluation, plan.indicators());
    return new Assessment(plan, basis, place, asked.buildOrThrow(), moreNotes);
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
    return basis.snapshot();
  }

  /**
   * The plan's own place.
   *
   * @return the place
   */
  public Place place() {
    return Held.of(snapshot()).tree().place(place);
  }

  /**
   * All findings: in the plan's order, and for each target in tree order.
   *
   * @return a view
   */
  public List<Finding> findings() {
    List<Asked> all = List.copyOf(asked.values());
    int[] starts = new int[all.size() + 1];
    for (int t = 0; t < all.size(); t++) {
      starts[t + 1] = starts[t] + all.get(t).nodes().length;
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
        return finding(all.get(t), all.get(t).nodes()[index - starts[t]]);
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
    Asked target = asked(targetId);
    return Arrays.stream(target.nodes()).mapToObj(n -> finding(target, n)).toList();
  }

  /**
   * How one place stands to every target that applies to it.
   *
   * @param codeOrName the place's code or unique name
   * @return its findings
   * @throws IllegalArgumentException if there is no such place
   */
  public PlaceFindings at(String codeOrName) {
    Tree tree = Held.of(snapshot()).tree();
    int node = tree.node(snapshot().place(codeOrName).code());
    List<Finding> found =
        asked.values().stream().filter(t -> applies(t, node)).map(t -> finding(t, node)).toList();
    return new PlaceFindings(this, tree.place(node), found);
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
    Asked target = asked(targetId);
    Tree tree = Held.of(snapshot()).tree();
    return snapshot()
        .territory()
        .findPlace(codeOrName)
        .map(p -> tree.node(p.code()))
        .filter(node -> applies(target, node))
        .map(node -> finding(target, node));
  }

  /**
   * How the plan's own place stands.
   *
   * @return its findings
   */
  public PlaceFindings atPlace() {
    return at(place().code());
  }

  /**
   * How the targets at the plan's own place stand in all (SPEC S35).
   *
   * @return how many have each status, BINDING ones apart
   */
  public StatusSummary summary() {
    return atPlace().summary();
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
    Asked target = asked(targetId);
    Comparator<Finding> byReading = Comparator.comparing(Finding::reading, Reading.LOWEST_FIRST);
    boolean lessIsBetter =
        switch (target.step().bar().relation()) {
          case AT_MOST, LESS_THAN -> true;
          default -> false;
        };
    return Arrays.stream(target.nodes())
        .filter(node -> Held.of(snapshot()).tree().level(node) == level)
        .mapToObj(node -> finding(target, node))
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
    return basis.evaluation().readings(indicator);
  }

  /**
   * What any indicator reads, stratum by stratum, named ones of the plan included.
   *
   * @param strata such as {@code new Ref("certified").by("sex")}
   * @return the readings
   * @throws IllegalArgumentException if the indicator cannot be split by the column
   */
  public StrataReadings readings(Strata strata) {
    return basis.evaluation().readings(strata);
  }

  /**
   * How the milestones stand.
   *
   * @return one finding for each, in the plan's order
   */
  public List<MilestoneFinding> milestones() {
    return plan.milestones().stream().map(m -> MilestoneFinding.of(m, snapshot())).toList();
  }

  /**
   * What a user would want to know of the data and these readings (SPEC S24).
   *
   * @return the notes
   */
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>(snapshot().notes());
    notes.addAll(basis.evaluation().notes());
    notes.addAll(moreNotes);
    return List.copyOf(notes);
  }

  private Finding finding(Asked asked, int node) {
    return new Finding(basis, asked.target(), asked.step(), node);
  }

  private Asked asked(String targetId) {
    return Objects.requireNonNull(asked.get(plan.target(targetId).id()));
  }

  /** Whether a place is among those of a target, which are in tree order. */
  private boolean applies(Asked target, int node) {
    int[] in = target.nodes();
    Tree tree = Held.of(snapshot()).tree();
    int first = 0;
    int end = in.length;
    while (first < end) {
      int middle = (first + end) >>> 1;
      if (tree.rank(in[middle]) < tree.rank(node)) {
        first = middle + 1;
      } else {
        end = middle;
      }
    }
    return first < in.length && in[first] == node;
  }

  /** Returns such as {@code 吉林省 on 2023-12-31: 4 met, 8 pending, 3 undecided}. */
  @Override
  public String toString() {
    return place().name() + " on " + snapshot().asOf() + ": " + atPlace().counts();
  }
}
