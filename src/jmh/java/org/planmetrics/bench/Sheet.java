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
        contenders().stream().filter(c -> c.name().matches(".*(" + only + ").*")).toList();
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
    all.add(contender(LIMIT, "limit"));
    all.add(contender(ASSESS, "assess"));
    all.add(contender(SORTED, "limitSorted"));
    all.add(contender(DUCK, "duckDb"));
    all.add(new Contender(DUCK_INTS, "duckDb", scale, "ints", "4g"));
    all.add(contender(RECORDS, "records"));
    all.add(contender(LOOPS, "recordLoops"));
    all.add(contender(CSV, "csv"));
    all.add(contender(DUCK_CSV, "duckDbCsv"));
    all.add(contender(TENFOLD, "assessTenfold"));
    all.add(new Contender(FOURFOLD, "assess", fourfold, "texts", "6g"));
    all.add(contender(STREAMS, "streams"));
    all.add(new Contender(ASSESS_SMALL, "assess", "1/31", "texts", "4g"));
    all.add(new Contender(SAW, "tablesaw", "1/31", "texts", "4g"));
    return all;
  }

  private Contender contender(String name, String method) {
    return new Contender(name, method, scale, "texts", "4g");
  }

  private void ratios() {
    ratio("assess-vs-limit", ASSESS, LIMIT);
    ratio("assess-vs-limit-sorted", ASSESS, SORTED);
    ratio("assess-vs-duckdb", DUCK, ASSESS);
    ratio("assess-vs-duckdb-ints", DUCK_INTS, ASSESS);
    ratio("assess-vs-streams", STREAMS, ASSESS);
    ratio("assess-vs-tablesaw", SAW, ASSESS_SMALL);
    ratio("records-vs-duckdb", DUCK, RECORDS);
    ratio("records-vs-loops", LOOPS, RECORDS);
    ratio("csv-vs-duckdb", DUCK_CSV, CSV);
    ratio("growth-4x", FOURFOLD, ASSESS);
    ratio("targets-10x", TENFOLD, ASSESS);
  }

  private void ratio(String name, String above, String below) {
    if (medians.has(above) && medians.has(below)) {
      System.out.printf(
          Locale.ROOT, "ratio %s %.2f%n", name, medians.median(above) / medians.median(below));
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
