package org.planmetrics.report;

import java.util.List;
import java.util.Optional;
import org.planmetrics.number.Decimals;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.PlaceFindings;

/** The score card with a bullet chart in each row; below each row why it is so. */
final class HtmlScoreCard {
  private static final List<Word> COLUMNS =
      List.of(Word.TARGET, Word.STATUS, Word.CHART, Word.VALUE, Word.BAR, Word.SHORTFALL);

  private final Html html;
  private final PlaceFindings findings;
  private final List<ScoreCard.CardLine> lines;

  private HtmlScoreCard(Html html, PlaceFindings findings) {
    this.html = html;
    this.findings = findings;
    this.lines = new ScoreCard(findings).lines();
  }

  static void write(Html html, PlaceFindings findings) {
    html.markup("<section>\n<h2>").text(Word.CARD).markup("</h2>\n");
    new HtmlScoreCard(html, findings).write();
    html.markup("</section>\n");
  }

  private void write() {
    if (lines.isEmpty()) {
      html.markup("<p>").text(Word.NO_TARGET).markup("\n");
      return;
    }
    html.markup("<table class=card><caption>").text(findings.place().name()).markup("</caption>");
    html.markup("<thead><tr>");
    COLUMNS.forEach(w -> html.markup("<th scope=col>").text(w));
    html.markup("<th scope=col>").text(Word.DEADLINE).markup("</thead>\n");
    lines.forEach(this::row);
    html.markup("</table>\n");
    legend();
  }

  private void row(ScoreCard.CardLine line) {
    Finding finding = line.finding();
    int number = Targets.number(findings.assessment().plan(), finding.target().id());
    html.markup("<tbody><tr><th scope=row><a href=\"#t" + number + "\">");
    html.text(finding.target().label()).markup("</a>");
    line.below().ifPresentOrElse(this::below, () -> finding(finding));
    html.markup("\n");
  }

  private void below(PlacesBelow below) {
    html.markup("<td colspan=6>").text(below::describe);
  }

  private void finding(Finding finding) {
    Optional<StraightPath> path = StraightPath.of(finding, findings.assessment().snapshot().asOf());
    List<Cell> cells = FindingCells.of(finding);
    path.ifPresent(p -> path(p, finding));
    html.markup("<td class=" + StatusMark.style(finding.status()) + "><b>");
    html.text(StatusMark.of(finding.status())).markup("</b> ").text(cells.get(0).words());
    html.markup("<td>").markup(Bullet.of(finding, path));
    number(Word.VALUE, cells.get(1));
    number(Word.BAR, Cell.of(finding.shown().bar()));
    number(Word.SHORTFALL, Cell.of(finding.shown().shortfall()));
    number(Word.DEADLINE, Targets.due(finding));
    html.markup("\n<tr><td class=w colspan=7>");
    html.details(FindingCells.remarks(finding).words(), finding.explain());
  }

  /** A number with its heading before it, which only narrow screens show. */
  private void number(Word heading, Cell cell) {
    html.markup("<td class=r><i>").text(heading).markup("</i> ").text(cell.words());
  }

  private void path(StraightPath path, Finding finding) {
    boolean asPercent = finding.isPercentage();
    html.markup("<small>").text(Word.BASELINE_AT);
    html.text(Decimals.of(path.baseline().value(), asPercent));
    html.text(l -> Word.OPEN.in(l) + path.baseline().on() + Word.CLOSE.in(l) + Word.COMMA.in(l));
    html.text(Word.PATH).text(Decimals.of(path.shown(), asPercent)).markup("</small>");
  }

  private void legend() {
    html.markup("<p class=legend>");
    key("<rect class=v x=0 y=5 width=20 height=4></rect>", Word.VALUE);
    key("<rect class=b x=0 y=2 width=20 height=10></rect>", Word.BOUNDS);
    key("<path class=g d=\"M10 0V14\"></path>", Word.BAR);
    key("<circle class=s cx=10 cy=7 r=3></circle>", Word.BASELINE_AT);
    key("<path class=e d=\"M10 3l4 7h-8z\"></path>", Word.PATH_KEY);
    html.markup("\n");
  }

  private void key(String drawing, Word word) {
    html.markup(
        "<span><svg class=bullet viewBox=\"0 0 20 14\" width=20 height=14 aria-hidden=true>");
    html.markup(drawing).markup("</svg> ").text(word).markup("</span> ");
  }
}
