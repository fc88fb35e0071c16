package org.planmetrics.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;
import org.planmetrics.bench.Medians.Contender;

/** The whole benchmark at one scale: a table of medians, then the ratios. */
final class Sheet {
  private static final String ASSESS = "planmetrics, prepared snapshot";
  private static final String TENFOLD = "planmetrics, 150 targets";
  private static final String FOURFOLD = "planmetrics, four times the country";
  private static final String RECORDS = "planmetrics, from records";
  private static final String CSV = "planmetrics, from CSV";
  private static final String LIMIT = "limit: loops over columns";
  private static final String SORTED = "limit, rows sorted by place";
  private static final String LOOPS = "loops over records, HashMap";
  private static final String DUCK = "DuckDB, tables loaded";
  private static final String DUCK_INTS = "DuckDB, tables loaded, codes as ints";
  private static final String DUCK_CSV = "DuckDB, from CSV";
  private static final String STREAMS = "java.util.stream";
  private static final String SAW = "Tablesaw at 1/31";
  private static final String ASSESS_SMALL = "planmetrics, prepared snapshot at 1/31";

  /** Those of the machine that the table is of. */
  private static final int THREADS = 2;

  private final String scale;
  private final String fourfold;
  private final int rounds;
  private final String only;
  private final Medians medians = new Medians();

  Sheet(String scale, int rounds, String only) {
    this.scale = scale;
    this.fourfold = Scale.parse(scale).times(4).toString();
    this.rounds = rounds;
    this.only = only;
  }

  void run() throws IOException, InterruptedException, RunnerException {
    List<Contender> contenders =
        contenders().stream().filter(c -> c.label().matches(".*(" + only + ").*")).toList();
    for (int round = 1; round <= rounds; round++) {
      System.out.println("round " + round + " of " + rounds);
      medians.round(contenders);
    }
    medians.print();
    ratios();
    if (only.equals(".*")) {
      memory();
    }
  }

  private List<Contender> contenders() {
    List<Contender> all = new ArrayList<>();
    for (int threads = 1; threads <= THREADS; threads++) {
      all.add(contender(LIMIT, threads, "limit"));
      all.add(contender(SORTED, threads, "limitSorted"));
      all.add(contender(ASSESS, threads, "assess"));
    }
    all.add(contender(DUCK, DuckDb.THREADS, "duckDb"));
    all.add(new Contender(DUCK_INTS, DuckDb.THREADS, "duckDb", scale, "ints", "4g"));
    all.add(contender(RECORDS, THREADS, "records"));
    all.add(contender(LOOPS, 1, "recordLoops"));
    all.add(contender(CSV, THREADS, "csv"));
    all.add(contender(DUCK_CSV, DuckDb.THREADS, "duckDbCsv"));
    all.add(contender(TENFOLD, THREADS, "assessTenfold"));
    all.add(new Contender(FOURFOLD, THREADS, "assess", fourfold, "texts", "6g"));
    all.add(contender(STREAMS, 1, "streams"));
    all.add(new Contender(ASSESS_SMALL, THREADS, "assess", "1/31", "texts", "4g"));
    all.add(new Contender(SAW, 1, "tablesaw", "1/31", "texts", "4g"));
    return all;
  }

  private Contender contender(String name, int threads, String method) {
    return new Contender(name, threads, method, scale, "texts", "4g");
  }

  private void ratios() {
    ratio("assess-vs-limit", ASSESS, THREADS, LIMIT, 1);
    ratio("assess-vs-limit-1-thread", ASSESS, 1, LIMIT, 1);
    ratio("assess-vs-limit-2-threads", ASSESS, 2, LIMIT, 2);
    ratio("assess-vs-limit-sorted", ASSESS, THREADS, SORTED, 1);
    ratio("assess-vs-duckdb", DUCK, DuckDb.THREADS, ASSESS, THREADS);
    ratio("assess-vs-duckdb-ints", DUCK_INTS, DuckDb.THREADS, ASSESS, THREADS);
    ratio("assess-vs-streams", STREAMS, 1, ASSESS, THREADS);
    ratio("assess-vs-tablesaw", SAW, 1, ASSESS_SMALL, THREADS);
    ratio("records-vs-duckdb", DUCK, DuckDb.THREADS, RECORDS, THREADS);
    ratio("records-vs-loops", LOOPS, 1, RECORDS, THREADS);
    ratio("csv-vs-duckdb", DUCK_CSV, DuckDb.THREADS, CSV, THREADS);
    ratio("growth-4x", FOURFOLD, THREADS, ASSESS, THREADS);
    ratio("targets-10x", TENFOLD, THREADS, ASSESS, THREADS);
  }

  private void ratio(String name, String above, int threadsAbove, String below, int threadsBelow) {
    String first = Contender.label(above, threadsAbove);
    String second = Contender.label(below, threadsBelow);
    if (medians.has(first) && medians.has(second)) {
      double ratio = medians.median(first) / medians.median(second);
      System.out.printf(Locale.ROOT, "ratio %s %.2f%n", name, ratio);
    }
  }

  /** In JVMs of their own, the first with a collector that leaves no gaps. */
  private void memory() throws IOException, InterruptedException {
    java("-Xmx4g", "-XX:+UseSerialGC", "memory", scale);
    int small = java("-Xmx1g", "-XX:+UseG1GC", "load", scale);
    System.out.println("ratio whole-country-from-csv-within-1g " + (small == 0 ? "yes" : "no"));
    java("-Xmx4g", "-XX:+UseG1GC", "write", fourfold);
    int large = java("-Xmx4g", "-XX:+UseG1GC", "load", fourfold);
    System.out.println("ratio fourfold-country-from-csv-within-4g " + (large == 0 ? "yes" : "no"));
  }

  private static int java(String heap, String collector, String task, String scale)
      throws IOException, InterruptedException {
    return new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            heap,
            collector,
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-classpath",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            task,
            scale)
        .inheritIO()
        .start()
        .waitFor();
  }
}
