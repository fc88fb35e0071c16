package org.planmetrics.bench;

import java.nio.file.Path;
import org.planmetrics.domain.Snapshot;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Assessment;

/** Runs the benchmark: {@code all} or {@code check}, and a scale such as {@code 1/31}. */
public final class Main {
  private Main() {}

  /**
   * Runs it.
   *
   * @param args what to do, and the scale
   */
  public static void main(String[] args) throws Exception {
    long start = System.nanoTime();
    Country country = CountryGenerator.generate(Scale.parse(args[1]));
    System.out.println(country);
    time("generated", start);
    Path dir = Path.of("target", "bench", "country-" + args[1].replace('/', '-'));
    CountryFiles.write(country, dir);
    time("written", start);
    LimitColumns columns = new LimitColumns(country);
    Findings limit = Limit.assess(columns);
    for (int i = 0; i < 10; i++) {
      start = System.nanoTime();
      limit = Limit.assess(columns);
      time("limit", start);
    }
    CrossCheck check = new CrossCheck(country, limit);
    start = System.nanoTime();
    try (DuckDb duck = DuckDb.withTexts(dir)) {
      time("duck loaded", start);
      for (int i = 0; i < 4; i++) {
        start = System.nanoTime();
        duck.assess();
        time("duck", start);
      }
      check.check("duck", DuckFindings.ofTexts(duck, country));
    }
    try (DuckDb duck = DuckDb.withInts(dir)) {
      for (int i = 0; i < 4; i++) {
        start = System.nanoTime();
        duck.assess();
        time("duck ints", start);
      }
      check.check("duck ints", DuckFindings.ofInts(duck, country));
    }
    try (DuckDb duck = DuckDb.empty()) {
      for (int i = 0; i < 4; i++) {
        start = System.nanoTime();
        duck.assess(dir);
        time("duck csv", start);
      }
    }
    start = System.nanoTime();
    Snapshot snapshot = CountryRecords.snapshot(country);
    time("snapshot", start);
    Assessment a = Jilin.plan().assess(snapshot);
    for (int i = 0; i < 10; i++) {
      start = System.nanoTime();
      a = Jilin.plan().assess(snapshot);
      time("assess", start);
    }
    start = System.nanoTime();
    Snapshot read = Snapshots.read(dir);
    time("read", start);
    check.check("planmetrics", a);
    time("checked", start);
  }

  private static void time(String what, long start) {
    System.out.printf("%-20s %,10.1f ms%n", what, (System.nanoTime() - start) / 1e6);
  }
}
