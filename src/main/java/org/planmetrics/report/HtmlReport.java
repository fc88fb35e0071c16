package org.planmetrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Snapshot;
import org.planmetrics.domain.Territory;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.plan.Target;

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

  private HtmlReport(PlaceFindings own, Locale opening, Level deepest) {
    this.own = own;
    this.opening = opening;
    this.deepest = deepest;
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
    int below = own.place().level().ordinal() + 1;
    int lowest = Level.COMMUNITY.ordinal();
    int usual = Math.min(Math.max(Level.COUNTY.ordinal(), below), lowest);
    return new HtmlReport(own, Locale.CHINESE, Level.values()[usual]);
  }

  /**
   * The same report that opens in another language.
   *
   * @param locale Chinese, or English for all others
   * @return the report
   */
  public HtmlReport opening(Locale locale) {
    return new HtmlReport(own, Objects.requireNonNull(locale, "locale"), deepest);
  }

  /**
   * The same report that tells of the places down to another level.
   *
   * @param level such as PREFECTURE
   * @return the report
   */
  public HtmlReport downTo(Level level) {
    return new HtmlReport(own, opening, Objects.requireNonNull(level, "level"));
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
    Html html = new Html(Objects.requireNonNull(out, "out"));
    head(html);
    html.markup("<body>\n");
    languages(html);
    heading(html);
    html.markup("<main>\n");
    HtmlScoreCard.write(html, own);
    leagues(html);
    targets(html);
    section(html, Word.MILESTONES, Tables.milestones(own.assessment()));
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
    html.markup("\n<p>").text(l -> Heading.counts(own.findings(), l)).markup("\n");
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

  private void targets(Html html) {
    html.markup("<section>\n<h2>").text(Word.TARGETS).markup("</h2>\n");
    int number = 1;
    Territory territory = own.assessment().snapshot().territory();
    for (Target target : own.assessment().plan().targets()) {
      new HtmlTarget(html, new TargetView(own, target, deepest)).write(number++, territory);
    }
    html.markup("</section>\n");
  }

  private static void section(Html html, Word heading, ReportTable table) {
    if (!table.rows().isEmpty()) {
      html.markup("<section>\n<h2>").text(heading).markup("</h2>\n");
      HtmlTable.write(html, "plain", heading, table);
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
