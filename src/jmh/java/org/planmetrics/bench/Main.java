package org.planmetrics.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.planmetrics.io.Snapshots;
import org.planmetrics.snapshot.Snapshot;

/**
 * Runs the benchmark: {@code check 1/31} compares and fails where contenders differ; {@code all 1
 * 3} compares, times in three rounds, measures memory and prints ratios. A third word after {@code
 * all} is a regular expression for the names of the contenders to be timed.
 */
public final class Main {
  private Main() {}

  /**
   * Runs it.
   *
   * @param args what to do, the scale, and for {@code all} the rounds and which contenders
   */
  public static void main(String[] args) throws Exception {
    String scale = args[1];
    switch (args[0]) {
      case "check" -> check(scale);
      case "all" -> {
        check(scale);
        new Sheet(scale, Integer.parseInt(args[2]), args[3]).run();
      }
      case "write" -> write(scale);
      case "memory" -> Memory.print(Scale.parse(scale));
      case "load" -> load(dir(scale));
      default ->
          throw new IllegalArgumentException("check, all, write, memory or load: " + List.of(args));
    }
  }

  /** Where the files of a country are. */
  static Path dir(String scale) {
    return Path.of("target", "bench", "country-" + scale.replace('/', '-'));
  }

  private static void check(String scale) throws IOException, SQLException {
    Country country = CountryGenerator.generate(Scale.parse(scale));
    System.out.println("scale " + scale + ": " + country);
    CountryFiles.write(country, dir(scale));
    Check.run(country, dir(scale), Scale.parse(scale).provinces() <= 1);
  }

  private static void write(String scale) throws IOException {
    if (!Files.exists(dir(scale).resolve("figures.csv"))) {
      CountryFiles.write(CountryGenerator.generate(Scale.parse(scale)), dir(scale));
    }
  }

  /** From files to findings, once, in whatever heap there is. */
  private static void load(Path dir) {
    long start = System.nanoTime();
    Snapshot snapshot = Snapshots.read(dir);
    double read = (System.nanoTime() - start) / 1e6;
    Contenders.force(Jilin.plan().assess(snapshot));
    double all = (System.nanoTime() - start) / 1e6;
    System.out.printf("  %s%n  read %,.0f ms, findings after %,.0f ms%n", snapshot, read, all);
  }
}
