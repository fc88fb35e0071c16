package org.planmetrics.action;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.indicator.Named;
import org.planmetrics.indicator.Readings;
import org.planmetrics.indicator.UnitSelection;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.plan.Extent;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Tree;
import org.planmetrics.tally.Index;
import org.planmetrics.text.Names;
import org.planmetrics.text.Plural;

/**
 * A number shared among the places below one, such as the province's 20,000 certified workers among
 * its prefectures by their elderly, in whole numbers that add up exactly.
 *
 * <pre>{@code
 * Apportionment.of(20_000, "220000", prefectures(), Readings.of(figure("elderly"), world))
 *     .floor("220100", 3_000)
 *     .plan(plan, "certified-workers")
 *     .assess(world)
 * }</pre>
 *
 * <p>With weights w, floors a and caps b every place is due the exact share x = λ·w, but not less
 * than a and not more than b, where λ is such that the shares add up to the number. Each place gets
 * x rounded down; what is left over goes one by one to the largest remainders, ties in tree order.
 * A place of weight 0 gets its floor. Floors are 0 and caps absent unless given.
 */
public final class Apportionment {
  private static final int SHOWN = 12;

  private final long total;
  private final Readings weight;
  private final Place place;
  private final List<Allotment> parts;

  private Apportionment(long total, Readings weight, Place place, List<Allotment> parts) {
    this.total = total;
    this.weight = weight;
    this.place = place;
    this.parts = Proportion.share(total, parts);
  }

  /**
   * Shares a number out.
   *
   * @param total the number, ≥ 0
   * @param codeOrName the place whose number it is
   * @param parts who shares it, such as {@code prefectures()} or {@code communities(URBAN)}: those
   *     within the place, in tree order
   * @param weight what it is shared by, such as {@code Readings.of(figure("elderly"), world)}
   * @return the parts
   * @throws IllegalArgumentException if the number is negative, the place unknown, there are no
   *     parts or they are sites, or a weight is not known, not applicable, or all of them are 0
   */
  public static Apportionment of(
      long total, String codeOrName, UnitSelection<?> parts, Readings weight) {
    Objects.requireNonNull(codeOrName, "codeOrName");
    Objects.requireNonNull(parts, "parts");
    Objects.requireNonNull(weight, "weight");
    if (total < 0) {
      throw new IllegalArgumentException("total must not be negative, but was " + total);
    }
    if (parts.records().register().isOfSites()) {
      throw new IllegalArgumentException(
          "parts must be regions of one level or communities, but were " + parts);
    }
    Snapshot snapshot = weight.snapshot();
    Tree tree = Held.of(snapshot).tree();
    int node = tree.node(codeOrName);
    int[] nodes =
        IntStream.of(Index.of(Held.of(snapshot)).nodes(parts.records().asUnits()))
            .filter(n -> tree.rank(n) >= tree.rank(node))
            .filter(n -> tree.rank(n) < tree.endRank(node))
            .toArray();
    if (nodes.length == 0) {
      throw new IllegalArgumentException(
          "there are no " + parts + " within " + Allotment.label(tree.place(node)));
    }
    Map<Place, Fraction> weights = known("the weight", weight, tree, nodes);
    List<Allotment> plain = new ArrayList<>();
    weights.forEach(
        (at, w) -> plain.add(new Allotment(at, w, 0, Optional.empty(), Fraction.ZERO, 0)));
    return new Apportionment(total, weight, tree.place(node), plain);
  }

  /** What is known at every place, or a message that names those where it is not. */
  private static Map<Place, Fraction> known(
      String what, Readings readings, Tree tree, int[] nodes) {
    Map<Place, Fraction> values = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (int node : nodes) {
      Reading reading = Held.of(readings).reading(node);
      if (reading.isKnown()) {
        values.put(tree.place(node), reading.value().flatMap(Interval::lower).orElseThrow());
      } else {
        unknown.add(Allotment.label(tree.place(node)) + " (" + reading + ")");
      }
    }
    if (!unknown.isEmpty()) {
      String more = unknown.size() > SHOWN ? " and " + (unknown.size() - SHOWN) + " more" : "";
      throw new IllegalArgumentException(
          what
              + ", "
              + readings.indicator()
              + ", must be known, but is not at "
              + unknown.stream().limit(SHOWN).collect(Collectors.joining(", "))
              + more);
    }
    return values;
  }

  /**
   * The same, with the least that one place gets.
   *
   * @param codeOrName one of the places
   * @param least the floor, ≥ 0
   * @return the parts
   * @throws IllegalArgumentException if it is none of the places, the floor is negative or above
   *     the cap, or the floors add up to more than the number
   */
  public Apportionment floor(String codeOrName, long least) {
    Place at = part(codeOrName);
    return with(p -> p.place().equals(at) ? p.within(least, p.cap()) : p);
  }

  /**
   * The same, with the most that one place gets.
   *
   * @param codeOrName one of the places
   * @param most the cap, at least the floor
   * @return the parts
   * @throws IllegalArgumentException if it is none of the places, the cap is below the floor, or
   *     the caps leave some of the number over
   */
  public Apportionment cap(String codeOrName, long most) {
    Place at = part(codeOrName);
    return with(p -> p.place().equals(at) ? p.within(p.floor(), Optional.of(most)) : p);
  }

  /**
   * The same, no place getting less than an indicator reads there, such as what it has already; a
   * part of one counts as one.
   *
   * @param least such as {@code Readings.of(count(workers().certified()), world)}
   * @return the parts
   * @throws IllegalArgumentException if a reading is not known, a floor is above the cap, or the
   *     floors add up to more than the number
   */
  public Apportionment floors(Readings least) {
    Map<Place, Fraction> floors = known("the floor", least, tree(), nodes());
    return with(
        p -> p.within(whole(Objects.requireNonNull(floors.get(p.place())).ceiling()), p.cap()));
  }

  /**
   * The same, no place getting more than an indicator reads there; a part of one is left out.
   *
   * @param most such as {@code Readings.of(figure("posts"), world)}
   * @return the parts
   * @throws IllegalArgumentException if a reading is not known, a cap is below the floor, or the
   *     caps leave some of the number over
   */
  public Apportionment caps(Readings most) {
    Map<Place, Fraction> caps = known("the cap", most, tree(), nodes());
    return with(p ->
        p.within(
            p.floor(), Optional.of(whole(Objects.requireNonNull(caps.get(p.place())).floor()))));
  }

  private static long whole(BigInteger number) {
    return number.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
  }

  private Apportionment with(UnaryOperator<Allotment> change) {
    return new Apportionment(total, weight, place, parts.stream().map(change).toList());
  }

  private Tree tree() {
    return Held.of(weight.snapshot()).tree();
  }

  private int[] nodes() {
    return parts.stream().mapToInt(p -> tree().node(p.place().code())).toArray();
  }

  private Place part(String codeOrName) {
    Place at = tree().place(tree().node(codeOrName));
    if (parts.stream().noneMatch(p -> p.place().equals(at))) {
      List<String> valid = parts.stream().map(p -> p.place().name()).toList();
      throw new IllegalArgumentException(Names.unknown("part", at.name(), valid));
    }
    return at;
  }

  /**
   * The number that is shared out.
   *
   * @return the number, the sum of all parts
   */
  public long total() {
    return total;
  }

  /**
   * The place whose number it is.
   *
   * @return the place
   */
  public Place place() {
    return place;
  }

  /**
   * What it is shared by.
   *
   * @return the weight's readings
   */
  public Readings weight() {
    return weight;
  }

  /**
   * What the places get.
   *
   * @return the parts in tree order
   */
  public List<Allotment> parts() {
    return parts;
  }

  /**
   * What one place gets.
   *
   * @param codeOrName one of the places
   * @return its part
   * @throws IllegalArgumentException if it is none of the places
   */
  public Allotment at(String codeOrName) {
    Place at = part(codeOrName);
    return parts.stream().filter(p -> p.place().equals(at)).findFirst().orElseThrow();
  }

  /**
   * The parts as an indicator: at a place that has a part it reads that part, above such places the
   * sum of the parts within, and elsewhere 0. It is made of counts of places (so many times those
   * with this code or that), so that it says the numbers itself: it needs no figures, and a plan
   * with it as a bar can be written, read and assessed on its own.
   *
   * @param name the name under which a plan has it, such as {@code quota}
   * @return the named indicator
   */
  public Named quota(String name) {
    return Quota.of(parts).named(name, "分解数", "part of " + total);
  }

  /**
   * A plan in which a target of another plan binds at the places that have a part: the same
   * indicator, (last) deadline and days in force, and what each place gets as its bar. It has this
   * target alone.
   *
   * <p>Targets apply at statutory regions and communities (SPEC S15): a functional region's part is
   * only in the sums above it, and places of the level without a part have a bar of 0.
   *
   * @param plan the plan whose number is shared out
   * @param targetId the target
   * @return the plan, to be assessed
   * @throws IllegalArgumentException if there is no such target
   */
  public Plan plan(Plan plan, String targetId) {
    Target target = plan.target(targetId);
    Level[] levels = parts.stream().map(p -> p.place().level()).distinct().toArray(Level[]::new);
    Target shared =
        new Target(
            target.id(),
            target.title(),
            target.condition().indicator().atLeast(quota(targetId + "-part")),
            target.term().withoutSteps(),
            new Extent(Set.of(levels), Map.of(), Optional.empty()),
            target.nature(),
            Optional.empty(),
            target.clause());
    return new Plan(
        plan.id() + "-" + targetId,
        plan.title(),
        place.code(),
        Optional.empty(),
        plan.source(),
        plan.indicators(),
        List.of(shared),
        List.of());
  }

  /** Returns such as {@code 20000 at 吉林省 in 9 parts}. */
  @Override
  public String toString() {
    return total + " at " + place.name() + " in " + Plural.of(parts.size(), "part");
  }
}
