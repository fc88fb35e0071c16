package org.planmetrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Outlines;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.progress.Timeline;

/**
 * An assessment as one HTML file that needs nothing else: first in brief what is behind, where and
 * what next, then the score card, every target with league tables, maps and spreads, milestones and
 * notes, in Chinese and English with a switch. Every figure expands to its explanation. It can be
 * read without a script, on a phone and on paper.
 *
 * <pre>{@code
 * HtmlReport.of(assessment).writeTo(Path.of("report.html"));
 * HtmlReport.of(assessment).at("南关区").writeTo(Path.of("nanguan.html"));
 * HtmlReport.of(assessment).writeAll(Path.of("reports"));
 * }</pre>
 */
public final class HtmlReport {
  private final Setup setup;

  private HtmlReport(Setup setup) {
    this.setup = setup;
  }

  /**
   * The report of an assessment: it opens in Chinese, and tells of the places down to counties or,
   * where the plan's own place is no higher than a county, of the level below it.
   *
   * @param assessment the assessment
   * @return the report
   */
  public static HtmlReport of(Assessment assessment) {
    return new HtmlReport(Setup.of(Objects.requireNonNull(assessment, "assessment").atPlace()));
  }

  /**
   * The report of one place: how it stands to its targets and among its peers, which of its units
   * are furthest off, and its own next steps; down to the level below it.
   *
   * @param codeOrName the place's code or unique name
   * @return the report, without what is shared out in the whole plan
   * @throws IllegalArgumentException if there is no such place
   */
  public HtmlReport at(String codeOrName) {
    Objects.requireNonNull(codeOrName, "codeOrName");
    return new HtmlReport(setup.at(setup.assessment().at(codeOrName)));
  }

  /**
   * The same report that opens in another language.
   *
   * @param locale Chinese, or English for all others
   * @return the report
   */
  public HtmlReport opening(Locale locale) {
    return new HtmlReport(setup.opening(Objects.requireNonNull(locale, "locale")));
  }

  /**
   * The same report that tells of the places down to another level.
   *
   * @param level such as PREFECTURE
   * @return the report
   */
  public HtmlReport downTo(Level level) {
    return new HtmlReport(setup.downTo(Objects.requireNonNull(level, "level")));
  }

  /**
   * The same report with the targets that need most first on the score card, as {@link
   * org.planmetrics.brief.Brief#byNeed} has them, instead of the plan's order.
   *
   * @return the report
   */
  public HtmlReport byNeed() {
    return new HtmlReport(setup.byNeed());
  }

  /**
   * The same report with the pace classes, what the straight line expects and the forecast, where
   * the report's day is one of the timeline's, and with small charts over its days for each target,
   * and within each target for each place of the level below.
   *
   * @param years of the same plan and data
   * @return the report
   * @throws IllegalArgumentException if it is of another plan
   */
  public HtmlReport with(Timeline years) {
    checkPlan(years, setup.assessment().plan());
    return new HtmlReport(setup.with(years));
  }

  static void checkPlan(Timeline years, Plan plan) {
    if (!years.plan().equals(plan)) {
      throw new IllegalArgumentException(
          "the timeline must be of plan '"
              + plan.id()
              + "' as the report is, but is of '"
              + years.plan().id()
              + "' or of another version");
    }
  }

  /**
   * The same report with a map of the places beside the tiles. Places without an outline, and
   * outlines without a place, are named at the end.
   *
   * @param outlines the borders, as {@code Maps} of {@code io} reads them
   * @return the report
   */
  public HtmlReport with(Outlines outlines) {
    return new HtmlReport(setup.with(Objects.requireNonNull(outlines, "outlines")));
  }

  /**
   * The same report with the fewest additions that meet chosen targets, by target and by place, and
   * among the next steps of the brief.
   *
   * @param staffing the additions
   * @return the report, after others of the kind
   */
  public HtmlReport with(Staffing staffing) {
    return new HtmlReport(setup.with(Objects.requireNonNull(staffing, "staffing")));
  }

  /**
   * The same report with a number shared out among places.
   *
   * @param apportionment the parts
   * @return the report, after others of the kind
   */
  public HtmlReport with(Apportionment apportionment) {
    return new HtmlReport(setup.with(Objects.requireNonNull(apportionment, "apportionment")));
  }

  /**
   * Writes the report to a file.
   *
   * @param file the file, which is replaced
   * @return the file
   * @throws UncheckedIOException if it cannot be written
   */
  public Path writeTo(Path file) {
    return write(file, setup, new Ranked(setup.assessment()), Pages.NONE);
  }

  /**
   * Writes the report.
   *
   * @param out takes the text, to be encoded as UTF-8
   * @throws UncheckedIOException if it cannot be written
   */
  public void writeTo(Appendable out) {
    Objects.requireNonNull(out, "out");
    new HtmlPage(out, setup, new Ranked(setup.assessment()), Pages.NONE).write();
  }

  /**
   * Writes a folder with the report as {@code index.html} and a page of its own for each place of
   * its last level, such as {@code 220102.html}, to which its league table links.
   *
   * @param folder the folder, which is made if it is not there
   * @return the index
   * @throws UncheckedIOException if it cannot be written
   */
  public Path writeAll(Path folder) {
    Folder all = Folder.of(setup);
    Ranked ranked = new Ranked(setup.assessment());
    try {
      Files.createDirectories(Objects.requireNonNull(folder, "folder"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.places()
        .forEach((code, file) ->
            write(
                folder.resolve(file), setup.at(setup.assessment().at(code)), ranked, Folder.BACK));
    return write(folder.resolve(Folder.INDEX), setup, ranked, all.pages());
  }

  private static Path write(Path file, Setup setup, Ranked ranked, Pages pages) {
    try (BufferedWriter out =
        Files.newBufferedWriter(Objects.requireNonNull(file, "file"), UTF_8)) {
      new HtmlPage(out, setup, ranked, pages).write();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns such as {@code HTML report of 吉林省: 4 met, 8 pending, 3 undecided}. */
  @Override
  public String toString() {
    return "HTML report of " + setup.own();
  }
}
