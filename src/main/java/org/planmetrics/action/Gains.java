package org.planmetrics.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Posting;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Station;
import org.planmetrics.indicator.AnotherDay;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.Definitions;
import org.planmetrics.indicator.FirstKnown;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Plus;
import org.planmetrics.indicator.Readings;
import org.planmetrics.indicator.Sum;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/**
 * By how much one addition lifts an indicator wherever it lies: found by asking the indicator in a
 * tiny world with and without it, once for each kind of node that it may be posted to.
 */
final class Gains {
  private final Snapshot snapshot;
  private final Profile profile;
  private final Definitions definitions;
  private final Map<Indicator, List<Fraction>> ofLeaves = new HashMap<>();
  private final Set<Posting> postings;

  private Gains(
      Snapshot snapshot, Profile profile, Definitions definitions, Set<Indicator> leaves) {
    this.snapshot = snapshot;
    this.profile = profile;
    this.definitions = definitions;
    leaves.forEach(leaf -> ofLeaves.put(leaf, probe(leaf)));
    this.postings = Set.copyOf(best());
  }

  static Gains of(
      Snapshot snapshot, Profile profile, Definitions definitions, Set<Indicator> leaves) {
    return new Gains(snapshot, profile, definitions, leaves);
  }

  /** What a leaf gains from one addition, for each kind of posting. */
  private List<Fraction> probe(Indicator leaf) {
    Optional<Records> records = records(leaf);
    List<Fraction> gains = new ArrayList<>();
    for (Posting posting : Posting.values()) {
      boolean isPossible = profile.register() == Register.WORKERS || !isSite(posting);
      gains.add(
          records.isPresent() && isPossible
              ? read(leaf, world(records.get(), Optional.of(posting)))
                  .minus(read(leaf, world(records.get(), Optional.empty())))
              : Fraction.ZERO);
    }
    return gains;
  }

  private static boolean isSite(Posting posting) {
    return posting != Posting.REGION && posting != Posting.COMMUNITY;
  }

  private static Fraction read(Indicator leaf, Snapshot world) {
    return Readings.of(leaf, world)
        .at("region")
        .value()
        .flatMap(Interval::lower)
        .orElse(Fraction.ZERO);
  }

  private Snapshot world(Records asked, Optional<Posting> posting) {
    SnapshotBuilder world =
        Snapshot.asOf(snapshot.asOf())
            .places(
                Region.of("region", "-", Level.PROVINCE),
                Community.of("community", "-", CommunityKind.VILLAGE).in("region"))
            .add(
                ElderCareFacility.of("facility", "region", FacilityKind.COMMUNITY),
                Station.of("station", "region", Level.COUNTY, Service.CHILDREN),
                Organization.of("organization", "region", OrganizationKind.OTHER))
            .empty(Register.WORKERS);
    asked.where().keySet().stream()
        .filter(column -> asked.register().column(column).isEmpty())
        .forEach(column -> Held.of(world).attribute(asked.register(), column));
    posting.ifPresent(p -> world.add(profile.at(p.label().en(), snapshot.asOf())));
    return world.build();
  }

  /** The postings in which an addition lifts every leaf that it can lift as much as it can. */
  private List<Posting> best() {
    List<Posting> best = new ArrayList<>();
    for (Posting posting : Posting.values()) {
      boolean isPossible = profile.register() == Register.WORKERS || !isSite(posting);
      if (isPossible
          && ofLeaves.values().stream().allMatch(g -> g.get(posting.ordinal()).equals(most(g)))) {
        best.add(posting);
      }
    }
    return best;
  }

  private static Fraction most(List<Fraction> gains) {
    return gains.stream().max(Fraction::compareTo).orElseThrow();
  }

  /** Where additions are to be posted; empty if no posting serves all leaves at once. */
  Set<Posting> postings() {
    return postings;
  }

  /** Whether additions change an indicator at all; what was read before they came they do not. */
  boolean moves(Indicator indicator) {
    Indicator at = definitions.resolve(indicator);
    if (at.as(AnotherDay.class).filter(this::isEarlier).isPresent()) {
      return false;
    }
    return at.atUnits().filter(units -> movesLeaf(new Count(units))).isPresent()
        || (at.parts().isEmpty() ? movesLeaf(at) : at.parts().stream().anyMatch(this::moves));
  }

  private boolean movesLeaf(Indicator leaf) {
    return Optional.ofNullable(ofLeaves.get(leaf)).filter(g -> most(g).signum() > 0).isPresent();
  }

  private boolean isEarlier(AnotherDay other) {
    return other.moment().day().map(day -> day.isBefore(snapshot.asOf())).orElse(true);
  }

  /**
   * By how much one addition lifts an indicator at a node, which depends on the node only where a
   * firstKnown picks from it; empty where that is no one number.
   */
  Optional<IntFunction<Fraction>> of(Indicator indicator, NodeReadings reader) {
    Indicator at = definitions.resolve(indicator);
    if (!moves(at)) {
      return Optional.of(node -> Fraction.ZERO);
    }
    if (records(at).isPresent()) {
      Fraction gain = most(Objects.requireNonNull(ofLeaves.get(at)));
      return Optional.of(node -> gain);
    }
    return at.as(Plus.class)
        .flatMap(plus -> all(plus.terms(), reader).map(terms -> sum(terms, plus.weights())))
        .or(() -> at.as(FirstKnown.class).flatMap(first -> picked(first, reader)));
  }

  /** What a leaf counts or sums; empty for a figure. */
  private static Optional<Records> records(Indicator leaf) {
    return leaf.as(Count.class).map(Count::records).or(() -> leaf.as(Sum.class).map(Sum::records));
  }

  private static IntFunction<Fraction> sum(
      List<IntFunction<Fraction>> terms, List<Fraction> weights) {
    return node ->
        IntStream.range(0, terms.size())
            .mapToObj(t -> terms.get(t).apply(node).times(weights.get(t)))
            .reduce(Fraction.ZERO, Fraction::plus);
  }

  private Optional<IntFunction<Fraction>> picked(FirstKnown first, NodeReadings reader) {
    IntUnaryOperator pick = reader.pick(first);
    return all(first.members(), reader)
        .map(members -> node -> members.get(pick.applyAsInt(node)).apply(node));
  }

  private Optional<List<IntFunction<Fraction>>> all(List<Indicator> parts, NodeReadings reader) {
    List<Optional<IntFunction<Fraction>>> found = parts.stream().map(p -> of(p, reader)).toList();
    return found.stream().allMatch(Optional::isPresent)
        ? Optional.of(found.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }
}
