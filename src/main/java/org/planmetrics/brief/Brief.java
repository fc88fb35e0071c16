package org.planmetrics.brief;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.StatusSummary;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Pace;
import org.planmetrics.progress.PaceSummary;
import org.planmetrics.progress.Timeline;
import org.planmetrics.progress.Trajectory;
import org.planmetrics.text.Plural;

/**
 * What matters first about one place: whether it is on course, what and who holds it back, and what
 * to do next, in fixed sentences of figures that tables and JSON have too.
 *
 * <pre>{@code
 * Brief.of(timeline).with(staffing).text(Locale.CHINESE);
 * Brief.of(assessment).at("南关区").markdown(Locale.ENGLISH);
 * }</pre>
 *
 * <p><b>Furthest behind</b> are up to three targets that are PENDING or MISSED and of which no pace
 * class says that they are on their way. With a timeline the pace class decides, the worst first
 * ({@link Pace#worstFirst}); one that is not assessable counts as MISSED if it is, else after all
 * others. Without a timeline MISSED comes before PENDING. Then comes the greater gap as a part of
 * the bar, |c − T| / |T| at the ends of the bounds that are nearest, at most 1, and 1 where the bar
 * is 0; then the plan's order.
 *
 * <p><b>Hold back most</b>: up to three places of a level at which a target that applies there is
 * PENDING or MISSED, in the order of the table of all targets: the smaller share of targets MET
 * among those that apply first, then more that are PENDING or MISSED, then the tree order.
 *
 * <p>Where more than half is UNDECIDED that is said before anything else. Immutable.
 */
public final class Brief {
  static final int MOST = 3;

  /**
   * Targets that cannot be assessed for one reason.
   *
   * @param reason such as 没有基线
   * @param targets at least one, in the plan's order
   */
  public record NotAssessed(Text reason, List<Target> targets) {
    /** Copies the targets. */
    public NotAssessed {
      Objects.requireNonNull(reason, "reason");
      targets = List.copyOf(targets);
    }

    /** Returns such as {@code no baseline: 3 targets}. */
    @Override
    public String toString() {
      return reason.en() + ": " + Plural.of(targets.size(), "target");
    }
  }

  private final Assessment assessment;
  private final Optional<Timeline> timeline;
  private final List<Staffing> staffings;
  private final Place place;
  private final Supplier<Level> level;
  private final Supplier<PlaceFindings> findings;
  private final Supplier<List<Standing>> standings;
  private final Supplier<Below> below;
  private final Supplier<Holders> holders;

  private Brief(
      Assessment assessment,
      Optional<Timeline> timeline,
      List<Staffing> staffings,
      Place place,
      Optional<Level> level) {
    this.assessment = assessment;
    this.timeline = timeline;
    this.staffings = staffings;
    this.place = place;
    this.findings = Suppliers.memoize(() -> assessment.at(place.code()));
    this.level = Suppliers.memoize(() -> level.orElseGet(() -> Below.usual(findings.get())));
    this.standings = Suppliers.memoize(this::findStandings);
    this.below = Suppliers.memoize(() -> new Below(findings.get(), level()));
    this.holders = Suppliers.memoize(() -> new Holders(findings.get(), below.get()));
  }

  private List<Standing> findStandings() {
    return timeline
        .map(t -> t.at(place().code()).stream().map(Brief::standing))
        .orElseGet(
            () -> findings.get().findings().stream().map(f -> new Standing(f, Optional.empty())))
        .toList();
  }

  private static Standing standing(Trajectory trajectory) {
    return new Standing(trajectory.finding(), Optional.of(trajectory));
  }

  /**
   * The brief of an assessment: about the plan's own place, and its counties or, where it is no
   * higher than a county, the level below it; where no target applies at these, the highest level
   * below the place at which any does.
   *
   * @param assessment the assessment
   * @return the brief, without pace classes
   */
  public static Brief of(Assessment assessment) {
    return of(assessment, Optional.empty());
  }

  /**
   * The brief of a timeline on its latest day: about the plan's own place and its counties as
   * {@link #of(Assessment)}.
   *
   * @param timeline the timeline
   * @return the brief
   */
  public static Brief of(Timeline timeline) {
    return of(timeline.latest(), Optional.of(timeline));
  }

  private static Brief of(Assessment assessment, Optional<Timeline> timeline) {
    return new Brief(assessment, timeline, List.of(), assessment.place(), Optional.empty());
  }

  /**
   * The brief of another place.
   *
   * @param codeOrName the place's code or unique name
   * @return its brief, with the level of the places within it as in {@link #of(Assessment)}
   * @throws IllegalArgumentException if there is no such place
   */
  public Brief at(String codeOrName) {
    Place other = assessment.snapshot().place(codeOrName);
    return new Brief(assessment, timeline, staffings, other, Optional.empty());
  }

  /**
   * The same brief with other places that hold it back.
   *
   * @param other their level, such as PREFECTURE
   * @return the brief
   */
  public Brief downTo(Level other) {
    return new Brief(assessment, timeline, staffings, place(), Optional.of(other));
  }

  /**
   * The same brief with the fewest additions that meet chosen targets among the next steps, as far
   * as they lie within the place.
   *
   * @param staffing the additions
   * @return the brief, after others of the kind
   */
  public Brief with(Staffing staffing) {
    List<Staffing> more = ImmutableList.<Staffing>builder().addAll(staffings).add(staffing).build();
    return new Brief(assessment, timeline, more, place(), Optional.of(level()));
  }

  /** {@return the assessment that it is about, of a timeline the latest} */
  public Assessment assessment() {
    return assessment;
  }

  /** {@return the place that it is about} */
  public Place place() {
    return place;
  }

  /** {@return the level of the places that hold back} */
  public Level level() {
    return level.get();
  }

  /** {@return how many of the targets that apply have each status (SPEC S35)} */
  public StatusSummary statuses() {
    StatusSummary all = findings.get().summary();
    return new StatusSummary(
        Maps.filterKeys(all.counts(), s -> s != Status.NOT_APPLICABLE),
        Maps.filterKeys(all.binding(), s -> s != Status.NOT_APPLICABLE));
  }

  /** {@return how many targets have nothing to compare here, and are counted nowhere else} */
  public int notApplicable() {
    return findings.get().summary().count(Status.NOT_APPLICABLE);
  }

  /** {@return how many targets are in each pace class (SPEC S35), empty without a timeline} */
  public Optional<PaceSummary> paces() {
    Map<Pace, Integer> counts = new EnumMap<>(Pace.class);
    applying().forEach(s -> s.trajectory().ifPresent(t -> counts.merge(t.pace(), 1, Integer::sum)));
    return timeline.map(t -> new PaceSummary(counts));
  }

  private List<Standing> applying() {
    return standings().stream().filter(s -> s.finding().status() != Status.NOT_APPLICABLE).toList();
  }

  /** {@return why targets have no pace class, the most frequent reason first} */
  public List<NotAssessed> notAssessed() {
    Map<Text, List<Target>> reasons = new LinkedHashMap<>();
    for (Standing standing : applying()) {
      standing
          .trajectory()
          .flatMap(t -> t.verdict().reason())
          .ifPresent(r ->
              reasons.computeIfAbsent(r, k -> new ArrayList<>()).add(standing.finding().target()));
    }
    return reasons.entrySet().stream()
        .map(e -> new NotAssessed(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt(n -> -n.targets().size()))
        .toList();
  }

  /** {@return up to three targets that are furthest behind, the furthest first} */
  public List<Standing> behind() {
    return byNeed().stream().filter(Standing::isBehind).limit(MOST).toList();
  }

  /** Those that fall short and are on their way. */
  List<Standing> onTheirWay() {
    return byNeed().stream().filter(Standing::isOnItsWay).toList();
  }

  /**
   * How the place stands to every target that applies: those that are behind, the furthest first,
   * then those that fall short on their way, the undecided, the met and those not applicable.
   *
   * @return the standings, those that need most first
   */
  public List<Standing> byNeed() {
    return standings().stream().sorted(Standing.MOST_NEED_FIRST).toList();
  }

  /** {@return how the place stands to every target that applies, in the plan's order} */
  public List<Standing> standings() {
    return standings.get();
  }

  /** {@return up to three places of the level that hold back most, most first} */
  public List<HoldingBack> holdingBack() {
    return holders.get().worstFirst().stream().limit(MOST).toList();
  }

  /**
   * What to do: the additions given, the gaps of the targets furthest behind (or, if none is, of
   * those on their way; where no target applies here, of the worst at the places that hold back)
   * that these do not close, and whom to ask first about up to three targets that are UNDECIDED
   * (SPEC S36).
   *
   * @return the steps in this order
   */
  public List<NextStep> nextSteps() {
    return new Steps(findings.get(), level(), below.get()).of(staffings, toClose(), MOST);
  }

  private List<Finding> toClose() {
    if (standings().isEmpty()) {
      return holders().worstFindings().stream().limit(MOST).toList();
    }
    List<Standing> some = behind().isEmpty() ? onTheirWay() : behind();
    return some.stream().limit(MOST).map(Standing::finding).toList();
  }

  boolean isMostlyOpen() {
    return 2 * statuses().count(Status.UNDECIDED) > statuses().targets();
  }

  Holders holders() {
    return holders.get();
  }

  /** {@return the plan as a whole in one sentence, then what cannot be said yet} */
  public List<Text> lead() {
    return BriefParts.lead(this);
  }

  /** {@return the three parts below, of sentences each of which is about a target or place} */
  public List<Part> parts() {
    return BriefParts.of(this);
  }

  /**
   * The brief as plain text, for a message.
   *
   * @param locale Chinese or English
   * @return the lines, each ended
   */
  public String text(Locale locale) {
    return BriefText.plain(this, locale);
  }

  /**
   * The brief as Markdown.
   *
   * @param locale Chinese or English
   * @return the lines, each ended
   */
  public String markdown(Locale locale) {
    return BriefText.markdown(this, locale);
  }

  /** Returns such as {@code brief of 吉林省 on 2023-12-31: of 15 targets, 1 held, 1 behind}. */
  @Override
  public String toString() {
    return "brief of "
        + place().name()
        + " on "
        + assessment.snapshot().asOf()
        + ": "
        + paces().map(PaceSummary::toString).orElseGet(() -> statuses().toString());
  }
}
