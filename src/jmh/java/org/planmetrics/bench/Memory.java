package org.planmetrics.bench;

import java.lang.ref.Reference;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.planmetrics.domain.Site;
import org.planmetrics.plan.Assessment;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/**
 * How many bytes stay in the heap: what is used after a collection, with and without. Best run with
 * the serial collector, whose heap has no gaps between large arrays.
 */
final class Memory {
  private Memory() {}

  /** Prints what a worker, a place and a place's findings take; no country is held meanwhile. */
  static void print(Scale scale) {
    int places = CountryGenerator.generate(scale).places().size();
    int workers = CountryGenerator.generate(scale).workers().size();
    long none = used(scale);
    print(
        "memory-bytes-per-place",
        used(territory(CountryGenerator.generate(scale)).build()) - none,
        places);
    long others = used(withoutWorkers(CountryGenerator.generate(scale)));
    Snapshot snapshot = CountryRecords.snapshot(CountryGenerator.generate(scale));
    long all = used(snapshot);
    print("memory-bytes-per-worker", all - others, workers);
    Assessment assessment = Jilin.plan().assess(snapshot);
    Contenders.force(assessment);
    print("memory-result-bytes-per-place", used(List.of(snapshot, assessment)) - all, places);
  }

  private static Snapshot withoutWorkers(Country country) {
    SnapshotBuilder builder = territory(country);
    builder.add(sites(country));
    CountryRecords.returns(country).forEachOrdered(r -> builder.add(r));
    CountryRecords.figures(country).forEachOrdered(f -> builder.add(f));
    return builder.build();
  }

  private static SnapshotBuilder territory(Country country) {
    SnapshotBuilder builder = Snapshot.asOf(Country.AS_OF);
    CountryRecords.places(country).forEachOrdered(builder::places);
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
    System.out.printf(Locale.ROOT, "ratio %s %.1f%n", name, (double) bytes / count);
  }

  /** What is used while something is held; what else there is cancels out. */
  private static long used(Object held) {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    Reference.reachabilityFence(held);
    return used;
  }
}
