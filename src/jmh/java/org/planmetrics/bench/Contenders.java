package org.planmetrics.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;
import org.planmetrics.snapshot.Snapshot;

/** What is timed: each from what it was given beforehand to Jilin's findings at every place. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 30)
@Measurement(iterations = 15)
public class Contenders {
  /** How large a country. */
  @State(Scope.Benchmark)
  public static class Size {
    /** Such as 1 or 1/31. */
    @Param("1")
    public String scale = "1";

    Country country() {
      return CountryGenerator.generate(Scale.parse(scale));
    }
  }

  /** The threads that there are: whatever is done in parallel is done in their pool. */
  @State(Scope.Benchmark)
  public static class Crew {
    /** How many. */
    @Param("2")
    public int threads = 2;

    private ForkJoinPool pool;

    /** Starts them. */
    @Setup
    public void start() {
      pool = new ForkJoinPool(threads);
    }

    /** Ends them. */
    @TearDown
    public void end() {
      pool.shutdown();
    }

    <T> T call(Callable<T> task) {
      return pool.submit(task).join();
    }
  }

  /** A prepared snapshot. */
  @State(Scope.Benchmark)
  public static class Prepared {
    private final Plan plan = Jilin.plan();
    private final Plan tenfold = Tenfold.plan();
    private Snapshot snapshot;

    /** Prepares it. */
    @Setup
    public void prepare(Size size) {
      snapshot = CountryRecords.snapshot(size.country());
    }
  }

  /** Prepared primitive columns. */
  @State(Scope.Benchmark)
  public static class Columns {
    private LimitColumns columns;
    private LimitColumns sorted;

    /** Prepares them. */
    @Setup
    public void prepare(Size size) {
      columns = new LimitColumns(size.country());
      sorted = columns.sorted();
    }
  }

  /** Records with text codes. */
  @State(Scope.Benchmark)
  public static class Records {
    private final Plan plan = Jilin.plan();
    private CountryRecords records;

    /** Makes them. */
    @Setup
    public void prepare(Size size) {
      records = CountryRecords.of(size.country());
    }
  }

  /** Records with text codes and of each code the places that it lies in. */
  @State(Scope.Benchmark)
  public static class Related {
    private CountryRecords records;
    private Kinship kinship;

    /** Makes them. */
    @Setup
    public void prepare(Size size) {
      Country country = size.country();
      records = CountryRecords.of(country);
      kinship = new Kinship(country);
    }
  }

  /** Data frames. */
  @State(Scope.Benchmark)
  public static class Frames {
    private Tablesaw tablesaw;

    /** Makes them. */
    @Setup
    public void prepare(Size size) {
      Country country = size.country();
      tablesaw = new Tablesaw(CountryRecords.of(country), new Kinship(country));
    }
  }

  /** DuckDB with tables loaded. */
  @State(Scope.Benchmark)
  public static class Loaded {
    /** Whether codes are ints. */
    @Param({"texts", "ints"})
    public String codes = "texts";

    private DuckDb duck;

    /** Loads them. */
    @Setup
    public void prepare(Size size) throws SQLException {
      Path dir = Main.dir(size.scale);
      duck = codes.equals("ints") ? DuckDb.withInts(dir) : DuckDb.withTexts(dir);
    }

    /** Drops them. */
    @TearDown
    public void close() throws SQLException {
      duck.close();
    }
  }

  /** planmetrics over a prepared snapshot. */
  @Benchmark
  public int assess(Prepared p, Crew crew) {
    return crew.call(() -> force(p.plan.assess(p.snapshot)));
  }

  /** The same for 150 targets. */
  @Benchmark
  public int assessTenfold(Prepared p, Crew crew) {
    return crew.call(() -> force(p.tenfold.assess(p.snapshot)));
  }

  /** Loops over primitive columns. */
  @Benchmark
  public Object limit(Columns c, Crew crew) {
    return crew.call(() -> Limit.assess(c.columns));
  }

  /** The same over rows sorted by place. */
  @Benchmark
  public Object limitSorted(Columns c, Crew crew) {
    return crew.call(() -> Limit.assess(c.sorted));
  }

  /** planmetrics from records. */
  @Benchmark
  @Warmup(iterations = 4)
  @Measurement(iterations = 5)
  public int records(Records r, Crew crew) {
    return crew.call(() -> force(r.plan.assess(r.records.snapshot())));
  }

  /** Loops over records, HashMap by code. */
  @Benchmark
  @Warmup(iterations = 4)
  @Measurement(iterations = 5)
  public Object recordLoops(Records r, Crew crew) {
    return crew.call(() -> RecordLoops.assess(r.records));
  }

  /** DuckDB over loaded tables. */
  @Benchmark
  @Warmup(iterations = 4)
  @Measurement(iterations = 5)
  public void duckDb(Loaded l) throws SQLException {
    l.duck.assess();
  }

  /** planmetrics from CSV files, with all checks. */
  @Benchmark
  @Warmup(iterations = 3)
  @Measurement(iterations = 5)
  public int csv(Size size, Crew crew) {
    return crew.call(() -> force(Jilin.plan().assess(Snapshots.read(Main.dir(size.scale)))));
  }

  /** DuckDB from CSV files. */
  @Benchmark
  @Warmup(iterations = 3)
  @Measurement(iterations = 5)
  public void duckDbCsv(Size size) throws SQLException {
    try (DuckDb duck = DuckDb.empty()) {
      duck.assess(Main.dir(size.scale));
    }
  }

  /** Streams. */
  @Benchmark
  @Warmup(iterations = 1)
  @Measurement(iterations = 2)
  public Object streams(Related r, Crew crew) {
    return crew.call(() -> Streams.assess(r.records, r.kinship));
  }

  /** Tablesaw. */
  @Benchmark
  @Warmup(iterations = 2)
  @Measurement(iterations = 3)
  public Object tablesaw(Frames f, Crew crew) {
    return crew.call(f.tablesaw::assess);
  }

  /** Looks at a finding of each target, so that a lazy engine would have to score it. */
  static int force(Assessment assessment) {
    List<Finding> findings = assessment.findings();
    int places = findings.size() / assessment.plan().targets().size();
    int sum = 0;
    for (int last = places - 1; last < findings.size(); last += places) {
      sum = 31 * sum + findings.get(last).status().ordinal();
    }
    return sum;
  }
}
