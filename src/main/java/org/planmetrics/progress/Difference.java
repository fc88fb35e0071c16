package org.planmetrics.progress;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Explanation;
import org.planmetrics.plan.Finding;
import org.planmetrics.progress.Change.Part;
import org.planmetrics.progress.Change.State;
import org.planmetrics.text.Plural;

/**
 * What changed between two assessments, and why: for every target and place of both each status
 * that flipped, each reading that moved and each bar that did, its cause and the amount.
 *
 * <p>The causes are told apart by putting the later for the earlier one after the other, in the
 * order of {@link Cause}, and assessing again: the earlier world in the later places, as far as it
 * is known what became of its own (SPEC S39); by the later rule, with the later bar and deadline;
 * then on the later tree, with the later returns, with what the later records say on the later day;
 * at last it is seen whether what does not hold has fallen due. Each part is what one such step
 * changed, so the parts add up to the whole exactly. What two causes do only together counts for
 * the later of them; so does what a step changed that cannot be taken by itself, because the later
 * rule asks for a column that the earlier data do not have.
 *
 * <pre>{@code
 * var other = plan.with("elderly", figure("elderly65"));
 * var difference = Difference.between(plan.assess(world), other.assess(world));
 * difference.flips();                                      // each with its cause, here the rule
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Difference {
  private final Assessment before;
  private final Assessment after;
  private final List<Change> changes;
  private final List<Finding> succeeded;
  private final List<Finding> appeared;
  private final List<Finding> disappeared;

  private Difference(
      Assessment before,
      Assessment after,
      List<Change> changes,
      List<Finding> succeeded,
      List<Finding> appeared,
      List<Finding> disappeared) {
    this.before = before;
    this.after = after;
    this.changes = ImmutableList.copyOf(changes);
    this.succeeded = ImmutableList.copyOf(succeeded);
    this.appeared = ImmutableList.copyOf(appeared);
    this.disappeared = ImmutableList.copyOf(disappeared);
  }

  /**
   * Compares two assessments, of one plan or of two that share targets by their ids.
   *
   * @param before the earlier
   * @param after the later
   * @return what changed
   * @throws org.planmetrics.domain.DataException if successions are known and it cannot be told
   *     what became of some places (SPEC S38)
   */
  public static Difference between(Assessment before, Assessment after) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Assessment told = new Rebased(after, List.of(before, after)).of(before);
    Predecessors predecessors = new Predecessors(before, told, after);
    List<Stages.Stage> stages = Stages.between(told, after);
    List<Change> changes = new ArrayList<>();
    List<Finding> appeared = new ArrayList<>();
    for (Finding now : after.findings()) {
      Optional<Finding> then = predecessors.find(now);
      then.map(t -> new Change(t, now, parts(stages, t, now, predecessors)))
          .filter(c -> !State.of(c.before()).isLike(State.of(c.after())))
          .ifPresent(changes::add);
      if (then.isEmpty()) {
        appeared.add(now);
      }
    }
    List<Finding> succeeded = after.findings().stream().filter(predecessors::isSucceeded).toList();
    List<Finding> disappeared =
        before.findings().stream().filter(f -> !predecessors.isContinued(f)).toList();
    return new Difference(before, after, changes, succeeded, appeared, disappeared);
  }

  private static List<Part> parts(
      List<Stages.Stage> stages, Finding then, Finding now, Predecessors predecessors) {
    List<Part> parts = new ArrayList<>();
    State state = State.of(then);
    for (Stages.Stage stage : stages) {
      Optional<State> next = stage.state(then, now);
      if (next.isPresent() && !next.get().isLike(state)) {
        boolean isTerritory = stage.cause() == Cause.TERRITORY;
        List<Text> reasons = isTerritory ? predecessors.words(now) : List.of();
        parts.add(new Part(stage.cause(), state, next.get(), reasons));
        state = next.get();
      }
    }
    return predecessors.isChanged(now) ? explained(parts, predecessors.words(now)) : parts;
  }

  /**
   * Where nobody knows what of a place that changed was there before, a later reading within the
   * bounds is no sign that anything but the territory changed.
   */
  private static List<Part> explained(List<Part> parts, List<Text> reasons) {
    int data = parts.isEmpty() || parts.get(0).cause() != Cause.TERRITORY ? 0 : 1;
    boolean isNext = data < parts.size() && parts.get(data).cause() == Cause.DATA;
    if (!isNext || !parts.get(data).isNarrower()) {
      return parts;
    }
    List<Part> merged = new ArrayList<>(parts.subList(data + 1, parts.size()));
    State first = parts.get(0).before();
    merged.add(0, new Part(Cause.TERRITORY, first, parts.get(data).after(), reasons));
    return merged;
  }

  /**
   * The earlier assessment.
   *
   * @return that before
   */
  public Assessment before() {
    return before;
  }

  /**
   * The later assessment.
   *
   * @return that after
   */
  public Assessment after() {
    return after;
  }

  /**
   * What changed, in the later plan's order and tree.
   *
   * @return one for each target and place where status, reading or bar is another
   */
  public List<Change> changes() {
    return changes;
  }

  /**
   * The changes of status.
   *
   * @return those that flipped
   */
  public List<Change> flips() {
    return changes.stream().filter(Change::isFlip).toList();
  }

  /**
   * What changed of one target at one place.
   *
   * @param targetId the target's id
   * @param codeOrName the place's code or unique name
   * @return the change, empty if nothing did
   */
  public Optional<Change> findChange(String targetId, String codeOrName) {
    return changes.stream()
        .filter(c -> c.after().target().id().equals(targetId))
        .filter(c -> c.place().code().equals(codeOrName) || c.place().name().equals(codeOrName))
        .findFirst();
  }

  /**
   * What is assessed now at a place that followed another one, or several, or a part of one: by
   * another code, or of two places one (SPEC S39).
   *
   * @return the later findings
   */
  public List<Finding> succeeded() {
    return succeeded;
  }

  /**
   * What is assessed now and was not before: a new target or place.
   *
   * @return the later findings
   */
  public List<Finding> appeared() {
    return appeared;
  }

  /**
   * What was assessed before and is not now.
   *
   * @return the earlier findings
   */
  public List<Finding> disappeared() {
    return disappeared;
  }

  /**
   * All changes as indented lines.
   *
   * @param locale Chinese or English
   * @return the lines, each ended; empty if nothing changed
   */
  public String describe(Locale locale) {
    List<Explanation> lines = changes.stream().map(Change::explain).toList();
    return String.join("", lines.stream().map(e -> e.describe(locale)).toList());
  }

  /** Returns such as {@code 3 statuses flipped, 12 findings changed in all}. */
  @Override
  public String toString() {
    String more = appeared.isEmpty() ? "" : ", " + appeared.size() + " appeared";
    String less = disappeared.isEmpty() ? "" : ", " + disappeared.size() + " disappeared";
    String same = succeeded.isEmpty() ? "" : ", " + succeeded.size() + " succeeded";
    return Plural.of(flips().size(), "status")
        + " flipped, "
        + changes.size()
        + " changed"
        + same
        + more
        + less;
  }
}
