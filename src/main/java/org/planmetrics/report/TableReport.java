package org.planmetrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Level;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.progress.Timeline;
import org.planmetrics.text.CsvDescription;
import org.planmetrics.workbook.WorkbookWriter;

/**
 * The tables of a report for spreadsheets, as one workbook or as a directory of CSV files: an
 * overview, the score card, the places of each level by all targets, all that falls short, the
 * places by each target at the lowest level where it applies, milestones and notes.
 *
 * <pre>{@code
 * TableReport.of(assessment).writeTo(Path.of("report.xlsx"));
 * }</pre>
 *
 * <p>The columns and numbers are those of {@link ReportTable#csv}. In a workbook numbers are
 * numbers, shares percentages and days dates; an exact number of more than 15 digits, which a
 * spreadsheet would round, is a text, and no text is run as a formula. The same report is written
 * as the same bytes.
 */
public final class TableReport {
  private final PlaceFindings own;
  private final Locale locale;
  private final Level deepest;
  private final List<Consumer<ReportTables>> more;

  private TableReport(
      PlaceFindings own, Locale locale, Level deepest, List<Consumer<ReportTables>> more) {
    this.own = own;
    this.locale = locale;
    this.deepest = deepest;
    this.more = more;
  }

  /**
   * The tables of an assessment, in Chinese, of the places down to counties or, where the plan's
   * own place is no higher than a county, of the level below it.
   *
   * @param assessment the assessment
   * @return the report
   */
  public static TableReport of(Assessment assessment) {
    PlaceFindings own = Objects.requireNonNull(assessment, "assessment").atPlace();
    return new TableReport(own, Locale.CHINESE, Setup.usual(own), List.of());
  }

  /**
   * The same report in another language.
   *
   * @param other Chinese, or English for all others
   * @return the report
   */
  public TableReport in(Locale other) {
    return new TableReport(own, Objects.requireNonNull(other, "other"), deepest, more);
  }

  /**
   * The same report that tells of the places down to another level.
   *
   * @param level such as PREFECTURE
   * @return the report
   */
  public TableReport downTo(Level level) {
    return new TableReport(own, locale, Objects.requireNonNull(level, "level"), more);
  }

  /**
   * The same report with how the places move, and what the plan's own place read on each day.
   *
   * @param years of the same plan
   * @return the report
   * @throws IllegalArgumentException if it is of another plan
   */
  public TableReport with(Timeline years) {
    HtmlReport.checkPlan(years, own.assessment().plan());
    return with(tables -> tables.timeline(years));
  }

  /**
   * The same report with the fewest additions that meet chosen targets, by target and by place.
   *
   * @param staffing the additions
   * @return the report, after others of the kind
   */
  public TableReport with(Staffing staffing) {
    Objects.requireNonNull(staffing, "staffing");
    return with(tables -> tables.staffing(staffing));
  }

  /**
   * The same report with a number shared out among places.
   *
   * @param apportionment the parts
   * @return the report, after others of the kind
   */
  public TableReport with(Apportionment apportionment) {
    Objects.requireNonNull(apportionment, "apportionment");
    return with(tables -> tables.breakdown(apportionment));
  }

  private TableReport with(Consumer<ReportTables> part) {
    return new TableReport(
        own,
        locale,
        deepest,
        ImmutableList.<Consumer<ReportTables>>builder().addAll(more).add(part).build());
  }

  /**
   * Writes a workbook where the path ends in {@code .xlsx}, one sheet a table, and otherwise a
   * directory with one CSV file a table.
   *
   * @param path the file or directory; files in it that are named as tables are replaced
   * @return the path
   * @throws IllegalStateException if a workbook is asked for and {@code org.dhatim:fastexcel} is
   *     not among the application's libraries
   * @throws UncheckedIOException if it cannot be written
   */
  public Path writeTo(Path path) {
    Objects.requireNonNull(path, "path");
    ReportTables tables = new ReportTables(own, deepest, locale);
    more.forEach(part -> part.accept(tables));
    if (WorkbookWriter.isWorkbook(path)) {
      WorkbookWriter.write(
          path,
          tables.finish().stream()
              .map(t -> SheetTable.of(t.name(), t.table().grid(), locale))
              .toList());
    } else {
      tables.finish().forEach(t -> csv(path, t));
    }
    return path;
  }

  private void csv(Path dir, NamedTable named) {
    try {
      Files.createDirectories(dir);
      String file = named.name() + ".csv";
      Files.writeString(dir.resolve(file), named.table().csv(locale), UTF_8);
      String description = named.table().csvMetadata(file);
      Files.writeString(dir.resolve(file + CsvDescription.SUFFIX), description, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns such as {@code tables of 吉林省: 4 met, 8 pending, 3 undecided}. */
  @Override
  public String toString() {
    return "tables of " + own;
  }
}
