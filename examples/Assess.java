import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Problem;
import org.planmetrics.io.Assessments;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.report.Printer;
import org.planmetrics.snapshot.Snapshot;

/**
 * Prints the assessment of a plan on a data directory: as JSON, or with {@code --print zh} (or
 * {@code en}) as tables for people. What is wrong with either goes to standard error, one problem
 * on a line, and the exit code is 2.
 *
 * <pre>
 * java -cp target/planmetrics-0.1.0-SNAPSHOT-all.jar examples/Assess.java DATA_DIR PLAN.json
 * </pre>
 */
public final class Assess {
  private static final String USAGE =
      "usage: java -cp planmetrics-all.jar Assess.java DATA_DIR PLAN.json"
          + " [--as-of DATE] [--print zh|en]";

  private final List<String> problems = new ArrayList<>();

  /** Assesses what the command line names. */
  public static void main(String[] args) {
    Assess assess = new Assess();
    if (assess.attempt(() -> assess.run(List.of(args))).isEmpty()) {
      PrintStream err = new PrintStream(System.err, true, UTF_8);
      assess.problems.forEach(err::println);
      System.exit(2);
    }
  }

  private Assessment run(List<String> args) {
    Map<String, String> options = options(args);
    Path data = Path.of(args.get(0));
    Optional<LocalDate> asOf = Optional.ofNullable(options.get("--as-of")).map(Assess::day);
    Optional<Snapshot> snapshot =
        attempt(
            () -> asOf.map(day -> Snapshots.read(data, day)).orElseGet(() -> Snapshots.read(data)));
    Optional<Plan> plan = attempt(() -> Plans.read(Path.of(args.get(1))));
    if (snapshot.isEmpty() || plan.isEmpty()) {
      throw new DataException(List.of());
    }
    Assessment assessment = plan.get().assess(snapshot.get());
    String language = options.get("--print");
    if (language == null) {
      PrintStream out = new PrintStream(System.out, false, UTF_8);
      out.print(Assessments.format(assessment));
      out.flush();
    } else {
      Printer.print(assessment, Locale.forLanguageTag(language));
    }
    return assessment;
  }

  /** What follows the two paths: options, each with its value and at most once. */
  private static Map<String, String> options(List<String> args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 2; i + 1 < args.size(); i += 2) {
      options.put(args.get(i), args.get(i + 1));
    }
    boolean isKnown = List.of("--as-of", "--print").containsAll(options.keySet());
    boolean isLanguage = List.of("zh", "en").contains(options.getOrDefault("--print", "zh"));
    if (args.size() < 2 || args.size() != 2 + 2 * options.size() || !isKnown || !isLanguage) {
      throw new IllegalArgumentException(USAGE);
    }
    return options;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      String rule = "--as-of must be a date such as 2023-12-31, but was '" + text + "'";
      throw new IllegalArgumentException(rule, e);
    }
  }

  /** What a step makes, or else its problems. */
  private <T> Optional<T> attempt(Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (DataException e) {
      e.problems().stream().map(Problem::toString).forEach(problems::add);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }
}
