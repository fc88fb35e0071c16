import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.PartialTally;
import org.planmetrics.io.Assessments;
import org.planmetrics.io.Loading;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Streaming;
import org.planmetrics.snapshot.Snapshot;

/**
 * The workers of a data directory as a Dataset, partitioned by anything, tallied per partition and
 * merged; the findings must be those of the library alone, byte for byte.
 *
 * <p>Places, sites and figures are small beside the workers, so each JVM reads them for itself.
 */
public final class SparkTally {
  private static final Map<String, Streaming> STREAMING = new ConcurrentHashMap<>();

  private SparkTally() {}

  /**
   * Compares, and exits with 1 where the bytes differ.
   *
   * @param args data directories
   */
  public static void main(String[] args) throws IOException {
    boolean isSame = true;
    try (SparkSession spark = session()) {
      for (String dir : args) {
        Plan plan = plan(Snapshots.read(Path.of(dir)));
        long start = System.nanoTime();
        String alone = Assessments.format(plan.assess(Snapshots.read(Path.of(dir))));
        System.out.printf(
            "%s: %,d characters of JSON, alone in %.1f s%n", dir, alone.length(), since(start));
        for (int partitions : List.of(1, 7, 24)) {
          isSame &= compare(spark, dir, partitions, alone);
        }
      }
    }
    System.exit(isSame ? 0 : 1);
  }

  private static SparkSession session() {
    return SparkSession.builder()
        .appName("planmetrics")
        .master("local[2]")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", false)
        .getOrCreate();
  }

  private static boolean compare(SparkSession spark, String dir, int partitions, String alone)
      throws IOException {
    streaming(dir);
    long start = System.nanoTime();
    Dataset<Row> workers =
        spark.read().option("header", true).csv(dir + "/workers.csv").repartition(partitions);
    PartialTally all = tally(workers, dir);
    double seconds = since(start);
    boolean isSame = Assessments.format(streaming(dir).assess(all)).equals(alone);
    System.out.printf(
        "  %2d partitions: %s, a tally is %,d bytes, %.1f s, %s%n",
        partitions, all, size(all), seconds, isSame ? "same bytes" : "DIFFERENT");
    return isSame;
  }

  private static PartialTally tally(Dataset<Row> workers, String dir) {
    MapPartitionsFunction<Row, PartialTally> tally =
        rows -> List.of(streaming(dir).tally(stream(rows).map(SparkTally::worker))).iterator();
    ReduceFunction<PartialTally> merge = PartialTally::merge;
    return workers
        .mapPartitions(tally, Encoders.javaSerialization(PartialTally.class))
        .reduce(merge);
  }

  /** Once in each JVM. */
  private static Streaming streaming(String dir) {
    return STREAMING.computeIfAbsent(
        dir,
        d -> {
          Loading loading = Loading.strict().without(Register.WORKERS);
          Snapshot base = Snapshots.load(Path.of(d), loading).snapshot();
          return plan(base).streaming(base, Register.WORKERS);
        });
  }

  /** Jilin's plan for whatever the root is. */
  private static Plan plan(Snapshot snapshot) {
    return Plans.jilin14().in(snapshot.territory().places().get(0).code());
  }

  private static Stream<Row> stream(Iterator<Row> rows) {
    Iterable<Row> all = () -> rows;
    return StreamSupport.stream(all.spliterator(), false);
  }

  private static Worker worker(Row row) {
    Worker worker =
        Worker.at(text(row, Worker.PLACE).orElseThrow())
            .with(Worker.ID, text(row, Worker.ID).orElseThrow());
    worker = choice(worker, Worker.CERTIFICATE, row);
    worker = day(worker, Worker.CERTIFIED_ON, row);
    Optional<Boolean> trained = text(row, Worker.TRAINED).flatMap(Worker.TRAINED::read);
    worker = trained.isPresent() ? worker.with(Worker.TRAINED, trained.get()) : worker;
    worker = choice(worker, Worker.EMPLOYMENT, row);
    Optional<String> fte = text(row, Worker.FTE);
    worker = fte.isPresent() ? worker.with(Worker.FTE, fte.get()) : worker;
    return day(day(worker, Worker.FROM, row), Worker.UNTIL, row);
  }

  private static <E extends Labeled> Worker choice(
      Worker worker, Column.Choice<E> column, Row row) {
    Optional<E> value = text(row, column).flatMap(column::read);
    return value.map(v -> worker.with(column, v)).orElse(worker);
  }

  private static Worker day(Worker worker, Column.Day column, Row row) {
    return text(row, column).map(d -> worker.with(column, d)).orElse(worker);
  }

  private static Optional<String> text(Row row, Column<?> column) {
    boolean isThere = List.of(row.schema().fieldNames()).contains(column.name());
    return isThere ? Optional.ofNullable(row.getAs(column.name())) : Optional.empty();
  }

  private static int size(PartialTally tally) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(tally);
    }
    return bytes.size();
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
