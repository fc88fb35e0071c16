package org.planmetrics.action;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Place;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Difference;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Tree;
import org.planmetrics.text.Plural;

/**
 * The fewest additions of a profile that meet chosen targets together, and where: such as 9
 * certified workers for the urban communities and the counties' ratios, or the townships that lack
 * a station.
 *
 * <p>Targets must be floors ({@code atLeast} or {@code moreThan}) on what additions lift by a fixed
 * amount each, wherever they lie within the place: counts, sums, sums of these, ratios of them (if
 * the denominator or bar rises too, by less), a least, and shares of units with such conditions,
 * {@code all} and {@code any} of them too. An addition counts where the profile passes the {@code
 * where} of what is counted. What is missing counts as in the greatest shortfall (SPEC S17): what
 * is known today is the least there is, and a bar is as high as it may be.
 *
 * <p><b>Fewest.</b> Floors nest along the tree, and one pass from the leaves up adds at a place
 * only what its own floor asks beyond what the places and sites within it take. The number is the
 * least possible for any targets of these kinds, if at most one share (the same units and
 * condition, at any number of places and with any bars) asks for a part of its units only. Of a
 * part the units are chosen that are cheapest beyond what is needed there anyway, ties in tree
 * order. Where several shares ask for parts, each part is the least given the others, no addition
 * can be left out, but another choice of units may be cheaper in total.
 *
 * <p><b>Where.</b> What a place asks beyond those within it is posted to the place itself, and may
 * be anywhere within; where the targets count only some postings ({@code postedTo}), to the first
 * node of such a kind within. What stands at a community, facility or other unit is needed right
 * there.
 */
public final class Staffing {
  private final Assessment assessment;
  private final Profile profile;
  private final List<Target> targets;
  private final List<Addition> additions;
  private final long[] within;

  private Staffing(
      Assessment assessment,
      Profile profile,
      List<Target> targets,
      List<Addition> additions,
      long[] within) {
    this.assessment = assessment;
    this.profile = profile;
    this.targets = List.copyOf(targets);
    this.additions = List.copyOf(additions);
    this.within = within;
  }

  /**
   * The fewest additions that meet targets wherever these apply.
   *
   * @param assessment the plan and the data
   * @param profile what is added
   * @param targetIds at least one
   * @return the additions
   * @throws IllegalArgumentException if there is no such target; if nothing is known of the
   *     register; or if no number of additions meets some of the targets, all of them named with
   *     the reasons: no floor, nothing counts in it, a bar or denominator not known, units not
   *     known
   */
  public static Staffing fewest(Assessment assessment, Profile profile, String... targetIds) {
    Objects.requireNonNull(assessment, "assessment");
    Objects.requireNonNull(profile, "profile");
    List<Target> targets =
        Arrays.stream(targetIds).distinct().map(assessment.plan()::target).toList();
    if (targets.isEmpty()) {
      throw new IllegalArgumentException("choose at least one target");
    }
    Snapshot snapshot = assessment.snapshot();
    snapshot.change().add(profile.at(Held.of(snapshot).tree().code(0)));
    Floors floors = Floors.of(assessment, profile, targets);
    FewestAdditions cover = floors.cover();
    long[] own = cover.solve();
    Map<Integer, Integer> chosen = cover.chosen();
    Map<Integer, Place> places = new HashMap<>();
    List<Addition> additions =
        inTreeOrder(own, snapshot)
            .mapToObj(node -> {
              Floors.Floor forcing = floors.forcing(node, chosen);
              Place place = places.computeIfAbsent(forcing.node(), Held.of(snapshot).tree()::place);
              return floors.posts().addition(node, own[node], forcing.target(), place);
            })
            .toList();
    return new Staffing(assessment, profile, targets, additions, within(own, snapshot));
  }

  private static IntStream inTreeOrder(long[] own, Snapshot snapshot) {
    Tree tree = Held.of(snapshot).tree();
    return IntStream.range(0, own.length)
        .filter(node -> own[node] > 0)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(n -> tree.rank(Held.of(snapshot).nodes().placeOf(n)))
                .thenComparing(n -> n))
        .mapToInt(n -> n);
  }

  private static long[] within(long[] own, Snapshot snapshot) {
    Tree tree = Held.of(snapshot).tree();
    long[] within = Arrays.copyOf(own, tree.size());
    for (int site = tree.size(); site < own.length; site++) {
      within[Held.of(snapshot).nodes().placeOf(site)] += own[site];
    }
    for (int node = within.length - 1; node > 0; node--) {
      within[tree.parent(node)] += within[node];
    }
    return within;
  }

  /**
   * How things stand without the additions.
   *
   * @return the assessment
   */
  public Assessment assessment() {
    return assessment;
  }

  /**
   * What is added.
   *
   * @return the profile
   */
  public Profile profile() {
    return profile;
  }

  /**
   * The targets that the additions meet.
   *
   * @return the targets as they were chosen
   */
  public List<Target> targets() {
    return targets;
  }

  /**
   * How many additions there are.
   *
   * @return the total, 0 where every target is met already
   */
  public long total() {
    return within[0];
  }

  /**
   * The additions, each group with the floor that forces it.
   *
   * @return at least one in each group, in tree order
   */
  public List<Addition> additions() {
    return additions;
  }

  /**
   * How many additions lie within a place.
   *
   * @param codeOrName the code or unique name
   * @return the number
   * @throws IllegalArgumentException if there is no such place
   */
  public long within(String codeOrName) {
    return within[Held.of(assessment.snapshot()).tree().node(codeOrName)];
  }

  /**
   * How many additions the floors of each target force.
   *
   * @return the numbers, above 0, in the order of the targets
   */
  public Map<Target, Long> byTarget() {
    Map<Target, Long> numbers = new LinkedHashMap<>();
    targets.forEach(t -> numbers.put(t, 0L));
    additions.forEach(a -> numbers.merge(a.target(), a.number(), Long::sum));
    numbers.values().removeIf(n -> n == 0);
    return ImmutableMap.copyOf(numbers);
  }

  /**
   * The data with the additions, in post or open from the day of the snapshot on.
   *
   * @return the snapshot
   */
  public Snapshot applied() {
    Snapshot snapshot = assessment.snapshot();
    return snapshot
        .change()
        .add(
            additions.stream()
                .flatMap(a ->
                    LongStream.range(0, a.number())
                        .mapToObj(i -> profile.at(a.code(), snapshot.asOf()))))
        .build();
  }

  /**
   * What the additions change, in these targets and in all others of the plan.
   *
   * @return the findings before and after
   */
  public Difference difference() {
    return Difference.between(assessment, assessment.plan().assess(applied()));
  }

  /** Returns such as {@code 9 certified workers at 5 places}. */
  @Override
  public String toString() {
    return total() == 1
        ? profile + ": 1 at 1 place"
        : total() + " " + profile + " at " + Plural.of(additions.size(), "place");
  }
}
