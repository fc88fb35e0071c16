package org.planmetrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.access.Held;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Note;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Timeline;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Tree;

/**
 * An assessment as one HTML file that needs nothing else: score card with bullet charts, league
 * tables, maps and spreads of every target, milestones and notes, in Chinese and English with a
 * switch. Every figure expands to its explanation. It can be read without a script, on a phone and
 * on paper.
 *
 * <pre>{@code
 * HtmlReport.of(assessment).writeTo(Path.of("report.html"));
 * }</pre>
 */
public final class HtmlReport {
  private final PlaceFindings own;
  private final Locale opening;
  private final Level deepest;
  private final Optional<Timeline> timeline;
  private final List<Staffing> staffings;
  private final List<Apportionment> breakdowns;

  private HtmlReport(
      PlaceFindings own,
      Locale opening,
      Level deepest,
      Optional<Timeline> timeline,
      List<Staffing> staffings,
      List<Apportionment> breakdowns) {
    this.own = own;
    this.opening = opening;
    this.deepest = deepest;
    this.timeline = timeline;
    this.staffings = staffings;
    this.breakdowns = breakdowns;
  }

  /**
   * The report of an assessment: it opens in Chinese, and tells of the places down to counties or,
   * where the plan's own place is no higher than a county, of the level below it.
   *
   * @param assessment the assessment
   * @return the report
   */
  public static HtmlReport of(Assessment assessment) {
    PlaceFindings own = Objects.requireNonNull(assessment, "assessment").atPlace();
    return new HtmlReport(
        own, Locale.CHINESE, usualDepth(own), Optional.empty(), List.of(), List.of());
  }

  /** Counties or, of a place no higher than a county, the level below it. */
  static Level usualDepth(PlaceFindings own) {
    int below = own.place().level().ordinal() + 1;
    int lowest = Level.COMMUNITY.ordinal();
    return Level.values()[Math.min(Math.max(Level.COUNTY.ordinal(), below), lowest)];
  }

  /**
   * The same report that opens in another language.
   *
   * @param locale Chinese, or English for all others
   * @return the report
   */
  public HtmlReport opening(Locale locale) {
    Objects.requireNonNull(locale, "locale");
    return new HtmlReport(own, locale, deepest, timeline, staffings, breakdowns);
  }

  /**
   * The same report that tells of the places down to another level.
   *
   * @param level such as PREFECTURE
   * @return the report
   */
  public HtmlReport downTo(Level level) {
    Objects.requireNonNull(level, "level");
    return new HtmlReport(own, opening, level, timeline, staffings, breakdowns);
  }

  /**
   * The same report with a small chart over the days of a timeline for each target, and within each
   * target for each place of the level below.
   *
   * @param years of the same plan
   * @return the report
   * @throws IllegalArgumentException if it is of another plan
   */
  public HtmlReport with(Timeline years) {
    checkPlan(years, own.assessment().plan());
    return new HtmlReport(own, opening, deepest, Optional.of(years), staffings, breakdowns);
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
   * The same report with the fewest additions that meet chosen targets, by target and by place.
   *
   * @param staffing the additions
   * @return the report, after others of the kind
   */
  public HtmlReport with(Staffing staffing) {
    List<Staffing> more = ImmutableList.<Staffing>builder().addAll(staffings).add(staffing).build();
    return new HtmlReport(own, opening, deepest, timeline, more, breakdowns);
  }

  /**
   * The same report with a number shared out among places.
   *
   * @param apportionment the parts
   * @return the report, after others of the kind
   */
  public HtmlReport with(Apportionment apportionment) {
    List<Apportionment> more =
        ImmutableList.<Apportionment>builder().addAll(breakdowns).add(apportionment).build();
    return new HtmlReport(own, opening, deepest, timeline, staffings, more);
  }

  /**
   * Writes the report to a file.
   *
   * @param file the file, which is replaced
   * @return the file
   * @throws UncheckedIOException if it cannot be written
   */
  public Path writeTo(Path file) {
    try (BufferedWriter out =
        Files.newBufferedWriter(Objects.requireNonNull(file, "file"), UTF_8)) {
      writeTo(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the report.
   *
   * @param out takes the text, to be encoded as UTF-8
   * @throws UncheckedIOException if it cannot be written
   */
  public void writeTo(Appendable out) {
    Html html = new Html(Objects.requireNonNull(out, "out"), Locale.CHINESE, Locale.ENGLISH);
    head(html);
    html.markup("<body>\n");
    languages(html);
    heading(html);
    html.markup("<main>\n");
    HtmlScoreCard.write(html, own);
    years(html).ifPresent(HtmlYears::targets);
    leagues(html);
    targets(html);
    staffings.forEach(s -> staffing(html, s));
    breakdowns.forEach(b -> breakdown(html, b));
    milestones(html);
    notes(html);
    html.markup("</main>\n<script>\n").markup(resource("report.js")).markup("</script>\n");
    html.markup("</body>\n</html>\n");
  }

  private void head(Html html) {
    boolean isChinese = opening.getLanguage().equals("zh");
    html.markup("<!doctype html>\n<html lang=" + (isChinese ? "zh" : "en") + ">\n<head>\n");
    html.markup("<meta charset=utf-8>\n<title>").text(title()).markup("</title>\n");
    html.markup("<meta name=viewport content=\"width=device-width, initial-scale=1\">\n<style>\n");
    html.markup(resource("report.css")).markup("</style>\n</head>\n");
  }

  private String title() {
    return own.assessment().plan().label().in(opening)
        + " · "
        + own.place().name()
        + " · "
        + own.assessment().snapshot().asOf();
  }

  /** Two radio buttons: the style sheet hides the other language, so no script is needed. */
  private void languages(Html html) {
    language(html, "zh", "中文", opening.getLanguage().equals("zh"));
    language(html, "en", "English", !opening.getLanguage().equals("zh"));
  }

  private static void language(Html html, String code, String name, boolean isChosen) {
    html.markup("<input type=radio name=language id=" + code + (isChosen ? " checked" : ""));
    html.markup("><label for=" + code + " lang=" + code + ">" + name + "</label>\n");
  }

  private void heading(Html html) {
    Snapshot snapshot = own.assessment().snapshot();
    html.markup("<header>\n<h1>")
        .text(own.assessment().plan().label())
        .markup("</h1>\n<p class=lead>");
    html.text(l -> own.place().name() + Word.COMMA.in(l) + Word.AS_OF.in(l) + snapshot.asOf());
    html.markup("\n<p>").text(new ScoreCard(own)::counts).markup("\n");
    Heading.data(snapshot).ifPresent(data -> html.markup("<p>").text(data).markup("\n"));
    if (Heading.isSynthetic(snapshot)) {
      html.markup("<p class=beware>").text(Word.SYNTHETIC).markup("\n");
    }
    html.markup("</header>\n");
  }

  private void leagues(Html html) {
    html.markup("<section>\n<h2>").text(Word.ALL_TARGETS).markup("</h2>\n");
    for (Level level : Level.values()) {
      if (own.place().level().isAbove(level) && !deepest.isAbove(level)) {
        HtmlLeague.write(html, new League(own.assessment(), level), level);
      }
    }
    html.markup("</section>\n");
  }

  private Optional<HtmlYears> years(Html html) {
    LocalDate today = own.assessment().snapshot().asOf();
    return timeline.map(t -> new HtmlYears(html, t, today));
  }

  private void staffing(Html html, Staffing staffing) {
    html.markup("<section>\n<h2>").text(Word.FEWEST).text(Word.COLON);
    html.text(StaffingTables.title(staffing)).markup("</h2>\n");
    table(html, Tables.staffing(staffing));
    table(html, Tables.staffing(staffing, deepest));
    html.markup("</section>\n");
  }

  private static void breakdown(Html html, Apportionment shared) {
    html.markup("<section>\n<h2>").text(Word.BREAKDOWN).text(Word.COLON);
    html.text(Cell.whole(shared.total()).words()).markup("</h2>\n<p>");
    html.text(ApportionmentTable.title(shared)).markup("\n");
    table(html, Tables.apportionment(shared));
    html.markup("</section>\n");
  }

  private void targets(Html html) {
    html.markup("<section>\n<h2>").text(Word.TARGETS).markup("</h2>\n");
    int number = 1;
    Tree tree = Held.of(own.assessment().snapshot()).tree();
    for (Target target : own.assessment().plan().targets()) {
      new HtmlTarget(html, new TargetView(own, target, deepest), years(html)).write(number++, tree);
    }
    html.markup("</section>\n");
  }

  private static void table(Html html, ReportTable table) {
    HtmlTable.write(html, "plain", table.title(), table.grid());
  }

  private void milestones(Html html) {
    if (!own.assessment().milestones().isEmpty()) {
      html.markup("<section>\n<h2>").text(Word.MILESTONES).markup("</h2>\n");
      table(html, Tables.milestones(own.assessment()));
      html.markup("</section>\n");
    }
  }

  private void notes(Html html) {
    List<Note> notes = own.assessment().notes();
    if (!notes.isEmpty()) {
      html.markup("<section>\n<h2>").text(Word.NOTES).markup("</h2>\n<ul>\n");
      notes.forEach(n -> html.markup("<li>").text(n.text()).markup("\n"));
      html.markup("</ul>\n</section>\n");
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns such as {@code HTML report of 吉林省: 4 met, 8 pending, 3 undecided}. */
  @Override
  public String toString() {
    return "HTML report of " + own;
  }
}
