package org.planmetrics.bench;

import java.lang.ref.Reference;
import java.util.List;
import java.util.stream.Stream;
import org.planmetrics.domain.Site;
import org.planmetrics.domain.Snapshot;
import org.planmetrics.domain.SnapshotBuilder;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;

/**
 * How many bytes stay in the heap: what is used after a collection, with and without. Best run with
 * the serial collector, whose heap has no gaps between large arrays.
 */
final class Memory {
  private Memory() {}

  /** Prints what a worker, a place and a place's findings take. */
  static void print(Country country) {
    int places = country.places().size();
    long before = used();
    Snapshot territory = territory(country).build();
    long placesOnly = used();
    print("memory-bytes-per-place", placesOnly - before, places);
    Reference.reachabilityFence(territory);
    territory = null;
    before = used();
    SnapshotBuilder builder = territory(country);
    builder.add(sites(country));
    Snapshot withoutWorkers = builder.build();
    builder = null;
    long sites = used() - before;
    Reference.reachabilityFence(withoutWorkers);
    withoutWorkers = null;
    before = used();
    Snapshot snapshot = CountryRecords.snapshot(country);
    long all = used();
    print("memory-bytes-per-worker", all - before - sites, country.workers().size());
    Plan plan = Jilin.plan();
    Assessment assessment = plan.assess(snapshot);
    Contenders.force(assessment);
    print("memory-result-bytes-per-place", used() - all, places);
    Reference.reachabilityFence(List.of(snapshot, assessment, country));
  }

  private static SnapshotBuilder territory(Country country) {
    SnapshotBuilder builder = Snapshot.asOf(Country.AS_OF);
    CountryRecords.places(country).forEachOrdered(p -> builder.add(p, 0));
    return builder;
  }

  private static Stream<? extends Site> sites(Country country) {
    return Stream.of(
            CountryRecords.facilities(country),
            CountryRecords.stations(country),
            CountryRecords.organizations(country))
        .flatMap(s -> s);
  }

  private static void print(String name, long bytes, int count) {
    System.out.printf("ratio %s %.1f%n", name, (double) bytes / count);
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
