package org.planmetrics.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs contenders in rounds, one JVM each, and keeps all their times in milliseconds. */
final class Medians {
  /** A contender: how the table names it, its threads, the method, and what that is given. */
  record Contender(
      String name, int threads, String method, String scale, String codes, String heap) {
    String label() {
      return label(name, threads);
    }

    static String label(String name, int threads) {
      return name + (threads == 1 ? ", 1 thread" : ", " + threads + " threads");
    }
  }

  private final Map<String, double[]> times = new LinkedHashMap<>();

  void round(List<Contender> contenders) throws RunnerException {
    for (Contender c : contenders) {
      times.merge(c.label(), run(c), Medians::join);
      System.out.printf("  %-50s %,10.1f ms%n", c.label(), median(c.label()));
    }
  }

  private static double[] run(Contender c) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(Contenders.class.getName() + "\\." + c.method() + "$")
            .param("scale", c.scale())
            .param("codes", c.codes())
            .param("threads", Integer.toString(c.threads()))
            .forks(1)
            .jvmArgs(
                "-Xms" + c.heap(),
                "-Xmx" + c.heap(),
                "-XX:+AlwaysPreTouch",
                "-Dfile.encoding=UTF-8")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    return results.stream()
        .flatMap(r -> r.getBenchmarkResults().stream())
        .flatMap(r -> r.getIterationResults().stream())
        .mapToDouble(i -> i.getPrimaryResult().getScore())
        .toArray();
  }

  private static double[] join(double[] a, double[] b) {
    return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
  }

  boolean has(String name) {
    return times.containsKey(name);
  }

  double median(String name) {
    double[] sorted = times.get(name).clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  void print() {
    System.out.printf("%n%-50s %10s %10s %10s %5s%n", "", "median ms", "least", "most", "runs");
    times.forEach((name, some) -> {
      double least = Arrays.stream(some).min().orElseThrow();
      double most = Arrays.stream(some).max().orElseThrow();
      System.out.printf(
          "%-50s %,10.1f %,10.1f %,10.1f %5d%n", name, median(name), least, most, some.length);
    });
    System.out.println();
  }
}
