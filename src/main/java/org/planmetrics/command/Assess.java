package org.planmetrics.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.planmetrics.brief.Brief;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Problem;
import org.planmetrics.io.Assessments;
import org.planmetrics.io.Loaded;
import org.planmetrics.io.Loading;
import org.planmetrics.io.Maps;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Schemas;
import org.planmetrics.io.Snapshots;
import org.planmetrics.io.Templates;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.progress.Timeline;
import org.planmetrics.report.HtmlReport;
import org.planmetrics.report.Printer;
import org.planmetrics.report.TableReport;
import org.planmetrics.snapshot.Snapshot;

/**
 * Assesses a plan on data and writes what was asked for: {@code java -jar planmetrics-all.jar DATA
 * PLAN [options]}. Exit codes: 0; 2 where the data or the plan have problems, which go to standard
 * error, all of them; 64 where the command line has.
 */
public final class Assess {
  private static final int INPUT = 2;
  private static final int USAGE = 64;

  /** What a reader of the data has to be told, beside what the report tells. */
  private static final Set<Note.Topic> OF_FILES =
      Set.of(Note.Topic.UNREAD_FILE, Note.Topic.MERGED, Note.Topic.CONVERTED);

  private final Request request;
  private final PrintStream out;
  private final PrintStream err;
  private final List<String> problems = new ArrayList<>();

  private Assess(Request request, PrintStream out, PrintStream err) {
    this.request = request;
    this.out = out;
    this.err = err;
  }

  /**
   * Does what the command line says, and ends the process.
   *
   * @param args the data, the plan and options
   */
  public static void main(String... args) {
    PrintStream out = new PrintStream(System.out, false, UTF_8);
    int exit = run(List.of(args), out, new PrintStream(System.err, true, UTF_8));
    out.flush();
    if (exit != 0) {
      System.exit(exit);
    }
  }

  /** Does what a command line says, and returns the exit code. */
  static int run(List<String> args, PrintStream out, PrintStream err) {
    try {
      Request request = Request.of(args);
      if (request.has(Option.HELP)) {
        usage(request.locale(), out);
        return 0;
      }
      return new Assess(request, out, err).run();
    } catch (Request.UsageException e) {
      boolean isEnglish = args.contains("en");
      err.println(e.getMessage());
      usage(isEnglish ? Locale.ENGLISH : Locale.CHINESE, err);
      return USAGE;
    }
  }

  private static void usage(Locale locale, PrintStream err) {
    boolean isChinese = locale.equals(Locale.CHINESE);
    err.println(
        isChinese
            ? "用法：java -jar planmetrics-all.jar 数据 规划 [选项]    数据：目录或 .xlsx；规划：plan.json 或内置规划的名称"
            : "usage: java -jar planmetrics-all.jar DATA PLAN [options]    DATA: a directory or .xlsx;"
                + " PLAN: plan.json, or the id of a bundled plan");
    for (Option option : Option.values()) {
      err.println(option.line(locale));
    }
  }

  private int run() {
    boolean isDone = attempt(this::answer).isPresent();
    problems.forEach(err::println);
    return isDone ? 0 : INPUT;
  }

  private Boolean answer() {
    Optional<Path> schemas = request.path(Option.SCHEMAS);
    if (schemas.isPresent()) {
      Schemas.write(schemas.get());
      told(schemas.get());
      return true;
    }
    Optional<Path> template = request.path(Option.TEMPLATE);
    if (template.isPresent()) {
      told(Templates.write(template.get(), plan(), request.locale()));
      return true;
    }
    Optional<Loading> loading = attempt(this::loading);
    Optional<Loaded> loaded =
        loading.flatMap(l -> attempt(() -> Snapshots.load(request.data(), l)));
    Optional<Plan> plan = attempt(this::plan);
    if (loaded.isEmpty() || plan.isEmpty()) {
      throw new DataException(List.of());
    }
    loaded.get().problems().forEach(err::println);
    loaded.get().snapshot().notes().stream()
        .filter(note -> OF_FILES.contains(note.topic()))
        .forEach(note -> err.println(note.text().in(request.locale())));
    Snapshot snapshot = loaded.get().snapshot();
    Assessment assessment = plan.get().assess(snapshot);
    write(assessment, timeline(plan.get(), snapshot));
    return true;
  }

  private Loading loading() {
    Loading loading = Loading.strict();
    loading = request.has(Option.LENIENT) ? loading.lenient() : loading;
    loading = request.has(Option.AS_TYPED) ? loading.asTyped() : loading;
    loading = request.has(Option.CODES) ? loading.divisionCodes() : loading;
    Optional<Path> headers = request.path(Option.HEADERS);
    loading = headers.isPresent() ? loading.headers(headers.get()) : loading;
    Optional<LocalDate> day = request.asOf();
    return day.isPresent() ? loading.asOf(day.get()) : loading;
  }

  private Plan plan() {
    String named = request.plan();
    boolean isBundled = Plans.bundled().contains(named) && !Files.exists(Path.of(named));
    return isBundled ? Plans.bundled(named) : Plans.read(Path.of(named));
  }

  /** The years asked for, and the day of the data. */
  private Optional<Timeline> timeline(Plan plan, Snapshot snapshot) {
    List<LocalDate> days = new ArrayList<>(request.years());
    if (days.isEmpty()) {
      return Optional.empty();
    }
    if (!days.contains(snapshot.asOf())) {
      days.add(snapshot.asOf());
    }
    return Optional.of(Timeline.of(plan, snapshot, days));
  }

  private void write(Assessment assessment, Optional<Timeline> years) {
    Locale locale = request.locale();
    if (request.has(Option.HTML) || request.has(Option.PAGES)) {
      HtmlReport report = report(assessment, years);
      request.path(Option.HTML).ifPresent(file -> told(report.writeTo(file)));
      request.path(Option.PAGES).ifPresent(dir -> told(report.writeAll(dir)));
    }
    TableReport tables = TableReport.of(assessment).in(locale);
    TableReport table = years.map(tables::with).orElse(tables);
    request.path(Option.XLSX).ifPresent(file -> told(table.writeTo(file)));
    request.path(Option.CSV).ifPresent(dir -> told(table.writeTo(dir)));
    print(assessment, years);
  }

  private HtmlReport report(Assessment assessment, Optional<Timeline> years) {
    HtmlReport report = HtmlReport.of(assessment).opening(request.locale());
    HtmlReport dated = years.map(report::with).orElse(report);
    return request
        .path(Option.MAP)
        .map(file -> dated.with(Maps.read(file, assessment.snapshot())))
        .orElse(dated);
  }

  private void print(Assessment assessment, Optional<Timeline> years) {
    Locale locale = request.locale();
    if (request.has(Option.BRIEF)) {
      out.print(years.map(Brief::of).orElseGet(() -> Brief.of(assessment)).text(locale));
    }
    if (request.has(Option.PRINT)) {
      out.print(Printer.text(assessment, locale));
      years.ifPresent(y -> out.print("\n" + Printer.text(y, locale)));
    }
    boolean isAnswered =
        Stream.of(Option.BRIEF, Option.PRINT, Option.HTML, Option.PAGES, Option.XLSX, Option.CSV)
            .anyMatch(request::has);
    if (!isAnswered) {
      out.print(Assessments.format(assessment));
    }
  }

  private void told(Path path) {
    err.println((request.locale().equals(Locale.CHINESE) ? "已写入 " : "written: ") + path);
  }

  /** What a step makes, or else its problems. */
  private <T> Optional<T> attempt(Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (DataException e) {
      e.problems().stream().map(Problem::toString).forEach(problems::add);
    } catch (IllegalArgumentException | IllegalStateException e) {
      problems.add(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      problems.add("cannot be read or written: " + reason(e));
    }
    return Optional.empty();
  }

  private static String reason(UncheckedIOException e) {
    Throwable cause = e.getCause();
    return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
  }
}
