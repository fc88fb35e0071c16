package org.planmetrics.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.Definitions;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Least;
import org.planmetrics.indicator.Share;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Relation;
import org.planmetrics.number.UnitCounts;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Step;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Tree;
import org.planmetrics.tally.Index;
import org.planmetrics.text.Plural;

/**
 * What chosen targets ask for, node by node: numbers of additions within places and sites, and
 * parts of families of units. Targets that no number of additions can meet are refused together.
 */
final class Floors {
  /** A target at one of its places. */
  record Floor(Target target, int node) {}

  private static final int SHOWN = 3;

  private final Assessment assessment;
  private final Profile profile;
  private final Gains gains;
  private final Lifting lifting;
  private final Posts posts;
  private final List<Floor> floors = new ArrayList<>();
  private final long[] needs;
  private final int[] floorAt;
  private final Map<Share, UnitTakes> shares = new LinkedHashMap<>();
  private final Map<Share, List<Family.Demand>> demands = new LinkedHashMap<>();
  private final Map<Target, List<String>> refused = new LinkedHashMap<>();

  private Floors(Assessment assessment, Profile profile, List<Target> targets) {
    this.assessment = assessment;
    this.profile = profile;
    Snapshot snapshot = assessment.snapshot();
    this.gains =
        Gains.of(snapshot, profile, assessment.plan().indicators(), leaves(assessment, targets));
    this.lifting = new Lifting(assessment, gains);
    this.posts = Posts.of(snapshot, gains.postings());
    this.needs = new long[Held.of(snapshot).nodes().count()];
    this.floorAt = new int[needs.length];
  }

  /**
   * The floors of targets.
   *
   * @throws IllegalArgumentException naming every target that additions cannot meet, and why
   */
  static Floors of(Assessment assessment, Profile profile, List<Target> targets) {
    Floors floors = new Floors(assessment, profile, targets);
    targets.forEach(floors::add);
    if (!floors.refused.isEmpty()) {
      throw new IllegalArgumentException(floors.message());
    }
    return floors;
  }

  private static Set<Indicator> leaves(Assessment assessment, List<Target> targets) {
    Definitions definitions = assessment.plan().indicators();
    Set<Indicator> leaves = new LinkedHashSet<>();
    for (Target target : targets) {
      leaves.addAll(definitions.leaves(target.condition().indicator()));
      Step step = target.step(assessment.snapshot().asOf());
      step.bar().indicator().ifPresent(b -> leaves.addAll(definitions.leaves(b)));
    }
    return leaves;
  }

  private void add(Target target) {
    Condition.Comparison c = condition(target);
    Indicator what = assessment.plan().indicators().resolve(c.indicator());
    Optional<Share> share = what.as(Share.class);
    Optional<Least> least = what.as(Least.class);
    boolean isBarMoved = c.bar().indicator().map(gains::moves).orElse(false);
    Optional<Text> reason = target.term().notInForce(assessment.snapshot().asOf());
    if (reason.isPresent()) {
      refuse(target, "it is " + reason.get().en());
    } else if (!c.bar().relation().isFloor()) {
      refuse(target, "it is no floor, but " + c.bar());
    } else if (!gains.moves(what) && !isBarMoved) {
      refuse(target, "nothing that is added counts in it");
    } else if (gains.postings().isEmpty()) {
      refuse(target, "the chosen targets ask for workers posted in different ways");
    } else if (share.flatMap(Share::weight).isPresent()) {
      refuse(target, "its units are weighed");
    } else if (share.isPresent()) {
      if (gains.moves(new Count(share.get().units())) || isBarMoved) {
        refuse(target, "its units or its bar change with what is added");
      } else {
        addShare(target, share.get());
      }
    } else if (least.isPresent()) {
      if (gains.moves(new Count(least.get().units())) || c.bar().indicator().isPresent()) {
        refuse(target, "its units change with what is added, or its bar is an indicator");
      } else {
        addLeast(target, least.get());
      }
    } else {
      IntFunction<Takes> takes = lifting.of(c, Register.REGIONS);
      for (int node : places(target)) {
        need(node, takes.apply(node), floor(target, node));
      }
    }
  }

  /** What is asked for on the day. */
  private Condition.Comparison condition(Target target) {
    return target.condition(target.step(assessment.snapshot().asOf()));
  }

  private int[] places(Target target) {
    Tree tree = Held.of(assessment.snapshot()).tree();
    return assessment.findings(target.id()).stream()
        .mapToInt(f -> tree.node(f.place().code()))
        .toArray();
  }

  private int floor(Target target, int node) {
    floors.add(new Floor(target, node));
    return floors.size() - 1;
  }

  /** Asks for a number within a node. */
  private void need(int node, Takes takes, int floor) {
    Takes possible = posts.possible(node, takes);
    Floor of = floors.get(floor);
    if (possible.isNever()) {
      String where = node == of.node() ? "" : label(node) + ": ";
      refuse(of.target(), label(of.node()) + ": " + where + possible.never().orElseThrow());
    } else if (possible.number() > needs[node]) {
      needs[node] = possible.number();
      floorAt[node] = floor;
    }
  }

  private void addLeast(Target target, Least least) {
    UnitTakes units =
        unitTakes(least.units(), new Condition.Comparison(least.of(), condition(target).bar()));
    IntFunction<Reading> readings = readings(target);
    for (int node : places(target)) {
      int floor = floor(target, node);
      if (mayBeMore(readings.apply(node), least.units(), node)) {
        refuse(target, label(node) + ": there may be more units than are known");
      }
      units.within(node).forEach(u -> need(units.node(u), units.takes(u), floor));
    }
  }

  /** Whether a least may have more units, which only its share shows. */
  private boolean mayBeMore(Reading reading, Records units, int node) {
    if (!units.register().isOfSites() || !reading.isApplicable()) {
      return false;
    }
    return !Held.of(assessment.readings(new Count(units))).reading(node).isKnown();
  }

  private void addShare(Target target, Share share) {
    UnitTakes units = shares.computeIfAbsent(share, s -> unitTakes(s.units(), s.having()));
    IntFunction<Reading> readings = readings(target);
    IntFunction<Optional<Fraction>> bar = lifting.bar(condition(target).bar());
    boolean isStrict = condition(target).bar().relation() == Relation.MORE_THAN;
    for (int node : places(target)) {
      Optional<UnitCounts> counts = readings.apply(node).units();
      if (counts.map(UnitCounts::mayBeMore).orElse(false)) {
        refuse(target, label(node) + ": there may be more units than are known");
        continue;
      }
      if (units.applicable(node) > 0) {
        bar.apply(node)
            .ifPresentOrElse(
                t -> addPart(target, share, node, units.lifts(node, t, isStrict)),
                () -> refuse(target, label(node) + ": its bar is not known"));
      }
    }
  }

  /** Asks for so many more units within a place: for all that there are, or for a part of them. */
  private void addPart(Target target, Share share, int node, long asked) {
    UnitTakes units = Objects.requireNonNull(shares.get(share));
    int liftable = units.liftable(node);
    if (asked > liftable) {
      refuse(target, label(node) + ": " + tooFew(units, node, asked));
    } else if (asked == liftable) {
      int floor = floor(target, node);
      units.toLift(node).forEach(u -> need(units.node(u), units.takes(u), floor));
    } else if (asked > 0) {
      demands
          .computeIfAbsent(share, s -> new ArrayList<>())
          .add(new Family.Demand(node, Math.toIntExact(asked), floor(target, node)));
    }
  }

  private String tooFew(UnitTakes units, int node, long asked) {
    OptionalInt stuck = units.stuck(node);
    String example =
        stuck.isEmpty()
            ? ""
            : "; not "
                + label(units.node(stuck.getAsInt()))
                + ": "
                + units.takes(stuck.getAsInt()).never().orElseThrow();
    return "it takes "
        + Plural.of(asked, "more unit")
        + ", but only "
        + units.liftable(node)
        + " can be lifted"
        + example;
  }

  private UnitTakes unitTakes(Records units, Condition having) {
    IntFunction<Takes> takes = lifting.of(having, units.register());
    int[] nodes = Index.of(Held.of(assessment.snapshot())).nodes(units.asUnits());
    Takes[] each =
        Arrays.stream(nodes).mapToObj(n -> posts.possible(n, takes.apply(n))).toArray(Takes[]::new);
    return new UnitTakes(assessment.snapshot(), nodes, each);
  }

  private IntFunction<Reading> readings(Target target) {
    return new NodeReadings(assessment, Register.REGIONS).column(target.condition().indicator());
  }

  private void refuse(Target target, String why) {
    refused.computeIfAbsent(target, t -> new ArrayList<>()).add(why);
  }

  private String message() {
    return refused.entrySet().stream()
        .map(e -> {
          List<String> whys = e.getValue();
          String more = whys.size() > SHOWN ? ", and " + (whys.size() - SHOWN) + " more" : "";
          String shown = whys.stream().limit(SHOWN).collect(Collectors.joining("; "));
          return "\n  " + e.getKey().id() + ": " + shown + more;
        })
        .collect(Collectors.joining("", "no number of " + profile + " meets these targets:", ""));
  }

  private String label(int node) {
    return posts.name(node) + " " + posts.code(node);
  }

  /** The tree with what it asks for. */
  FewestAdditions cover() {
    Snapshot snapshot = assessment.snapshot();
    Tree tree = Held.of(snapshot).tree();
    int[] parent =
        IntStream.range(0, needs.length)
            .map(n ->
                n == 0
                    ? -1
                    : n < tree.size() ? tree.parent(n) : Held.of(snapshot).nodes().placeOf(n))
            .toArray();
    List<Family> families =
        demands.entrySet().stream()
            .map(e -> Objects.requireNonNull(shares.get(e.getKey())).family(e.getValue()))
            .toList();
    return new FewestAdditions(parent, needs, families);
  }

  /** The floor that forces what a node asks for, unless it was chosen for another. */
  Floor forcing(int node, Map<Integer, Integer> chosen) {
    return floors.get(chosen.getOrDefault(node, floorAt[node]));
  }

  Posts posts() {
    return posts;
  }
}
