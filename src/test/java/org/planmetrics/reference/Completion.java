package org.planmetrics.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.planmetrics.access.Held;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Site;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/**
 * A snapshot as it may look once everything missing has arrived, for the law of SPEC S7: no verdict
 * changes and no reading leaves its bounds. Every register is returned everywhere, with some more
 * records where it was not complete, and every leaf and site has its figures.
 */
public final class Completion {
  private static final int MOST_NEW_RECORDS = 12;

  private final Snapshot before;
  private final ReferenceWorld world;
  private final Random random;
  private final SnapshotBuilder after;
  private final Map<String, String> placeOfSite = new LinkedHashMap<>();

  private Completion(Snapshot before, Random random) {
    this.before = before;
    this.world = new ReferenceWorld(before);
    this.random = random;
    this.after = Snapshot.asOf(before.asOf());
  }

  /**
   * One of the completions of a snapshot.
   *
   * @param before the snapshot
   * @param random which completion
   * @param fillAmounts whether blank beds and residents are filled in; not where a {@code where}
   *     asks about them, for there a blank is an answer
   * @return a snapshot of the same places in which no register or figure is missing
   */
  public static Snapshot of(Snapshot before, Random random, boolean fillAmounts) {
    return new Completion(before, random).build(fillAmounts);
  }

  private Snapshot build(boolean fillAmounts) {
    before.regions().forEach(after::places);
    before.communities().forEach(after::places);
    for (Register register : Register.values()) {
      Held.of(before)
          .table(register)
          .attributeNames()
          .forEach(name -> Held.of(after).attribute(register, name));
    }
    for (ElderCareFacility facility : before.facilities()) {
      keep(fillAmounts ? filled(facility) : facility);
    }
    before.stations().forEach(this::keep);
    before.organizations().forEach(this::keep);
    before.workers().forEach(after::add);
    before.figureRows().forEach(row -> after.add(row));
    before.returns().forEach(row -> after.add(row));
    List<String> places = before.territory().places().stream().map(Place::code).toList();
    for (Register register : Register.returned()) {
      arrive(register, places);
    }
    for (String place : places) {
      if (world.children(place).isEmpty()) {
        report(place);
      }
    }
    placeOfSite.keySet().forEach(this::report);
    return after.build();
  }

  private void keep(Site site) {
    after.add(site);
    placeOfSite.put(site.id(), site.place());
  }

  /** Registers of sites arrive before the workers, who may be posted to the new sites. */
  private void arrive(Register register, List<String> places) {
    String root = places.get(0);
    if (world.isComplete(register, root)) {
      if (before.has(register)) {
        after.empty(register);
      }
      return;
    }
    after.empty(register).returned(register, root);
    List<String> open =
        places.stream().filter(place -> !world.isComplete(register, place)).toList();
    int count = random.nextInt(3) == 0 ? 0 : random.nextInt(MOST_NEW_RECORDS + 1);
    for (int i = 0; i < count; i++) {
      String id = "new-" + register + "-" + i;
      String place = RandomWorlds.any(random, open);
      if (register.isOfSites()) {
        Site site = RandomWorlds.site(random, register, id, place);
        keep(site instanceof ElderCareFacility facility ? filled(facility) : site);
      } else {
        after.add(RandomWorlds.worker(random, id, post(open)));
      }
    }
  }

  /** A place where the workers were missing, or a site there, old or new. */
  private String post(List<String> open) {
    List<String> there =
        placeOfSite.keySet().stream().filter(s -> open.contains(placeOfSite.get(s))).toList();
    return RandomWorlds.any(random, !there.isEmpty() && random.nextBoolean() ? there : open);
  }

  private ElderCareFacility filled(ElderCareFacility facility) {
    long some = random.nextInt(130);
    long others = random.nextInt(130);
    ElderCareFacility full = facility;
    if (full.get(ElderCareFacility.BEDS).isEmpty()) {
      full = full.with(ElderCareFacility.BEDS, some);
    }
    return full.get(ElderCareFacility.RESIDENTS).isEmpty()
        ? full.with(ElderCareFacility.RESIDENTS, others)
        : full;
  }

  private void report(String at) {
    for (String figure : RandomWorlds.FIGURES) {
      if (world.ownFigure(figure, at).isEmpty()) {
        after.add(RandomWorlds.figure(random, at, figure, Optional.of(before.asOf())));
      }
    }
  }
}
