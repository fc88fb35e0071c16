package org.planmetrics.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.brief.Brief;
import org.planmetrics.brief.Standing;
import org.planmetrics.domain.Place;
import org.planmetrics.number.Decimals;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Shown;
import org.planmetrics.progress.ShownTrajectory;
import org.planmetrics.progress.Trajectory;

/**
 * The score card: in each row a bullet chart and, with a timeline, the pace class, the years, what
 * the straight line expects and the forecast; below each row why it is so.
 */
final class HtmlScoreCard {
  private final Html html;
  private final Setup setup;
  private final Ranked ranked;
  private final ScoreCard card;
  private final List<ScoreCard.CardLine> lines;
  private final Map<String, Integer> need = new HashMap<>();
  private final Map<String, Trajectory> trajectories = new HashMap<>();

  private HtmlScoreCard(Html html, Setup setup, Brief brief, Ranked ranked) {
    this.html = html;
    this.setup = setup;
    this.ranked = ranked;
    this.card = new ScoreCard(setup.own(), ranked);
    this.lines = new ArrayList<>(card.lines());
    for (Standing standing : brief.byNeed()) {
      String id = standing.finding().target().id();
      need.put(id, need.size());
      standing.trajectory().ifPresent(t -> trajectories.put(id, t));
    }
    if (setup.isByNeed()) {
      lines.sort(Comparator.comparingInt(this::need));
    }
  }

  static void write(Html html, Setup setup, Brief brief, Ranked ranked) {
    new HtmlScoreCard(html, setup, brief, ranked).write();
  }

  /** What applies only to places below comes last. */
  private int need(ScoreCard.CardLine line) {
    return line.below().isPresent()
        ? lines.size()
        : need.getOrDefault(line.finding().target().id(), lines.size());
  }

  private List<Word> columns() {
    List<Word> columns =
        new ArrayList<>(List.of(Word.TARGET, Word.STATUS, Word.CHART, Word.VALUE, Word.BAR));
    columns.add(Word.SHORTFALL);
    if (!setup.isOfThePlan()) {
      columns.add(Word.POSITION);
    }
    if (!trajectories.isEmpty()) {
      columns.addAll(List.of(Word.EXPECTED, Word.FORECAST));
    }
    columns.add(Word.DEADLINE);
    return columns;
  }

  private void write() {
    if (lines.isEmpty()) {
      html.markup("<p>").text(Word.NO_TARGET).markup("\n");
      return;
    }
    html.markup("<p>").text(card::counts);
    peers();
    html.markup("\n");
    legend();
    html.markup("<table class=card><caption>").text(setup.own().place().name());
    html.markup("</caption><thead><tr>");
    columns().forEach(w -> html.markup("<th scope=col>").text(w));
    html.markup("</thead>\n");
    lines.forEach(this::row);
    html.markup("</table>\n");
  }

  /** Where a place stands among those of its level by all targets. */
  private void peers() {
    Place place = setup.own().place();
    League league = new League(ranked, setup.assessment().place(), place.level());
    if (!setup.isOfThePlan() && league.has(place)) {
      html.text(Word.SEMICOLON).text(Word.RANK_OF_ALL.with(place.level()));
      html.markup(league.rank(place) + "/" + league.places().size());
    }
  }

  private void row(ScoreCard.CardLine line) {
    Finding finding = line.finding();
    int number = Targets.number(setup.assessment().plan(), finding.target().id());
    html.markup("<tbody data-need=" + need(line) + "><tr><th scope=row><a href=\"#t" + number);
    html.markup("\">").text(finding.target().label()).markup("</a>");
    line.below().ifPresentOrElse(this::below, () -> finding(finding));
    html.markup("\n");
  }

  private void below(PlacesBelow below) {
    html.markup("<td colspan=" + (columns().size() - 1) + ">").text(below::describe);
  }

  private void finding(Finding finding) {
    Optional<Trajectory> trajectory = Optional.ofNullable(trajectories.get(finding.target().id()));
    Optional<StraightPath> path = StraightPath.of(finding, setup.assessment().snapshot().asOf());
    List<Cell> cells = FindingCells.of(finding);
    path.ifPresent(p -> path(p, finding, trajectory.isPresent()));
    html.markup("<td class=" + StatusMark.style(finding.status()) + "><b>");
    html.text(StatusMark.of(finding.status())).markup("</b> ").text(cells.get(0).words());
    trajectory.ifPresent(this::pace);
    html.markup("<td>").markup(Bullet.of(finding, path));
    trajectory.ifPresent(t -> html.markup(Spark.of(t)));
    number(Word.VALUE, cells.get(1));
    number(Word.BAR, Cell.of(finding.shown().bar()));
    number(Word.SHORTFALL, Cell.of(finding.shown().shortfall()));
    if (!setup.isOfThePlan()) {
      Optional<Position> position = ranked.position(finding);
      number(Word.POSITION, Cell.of(position.map(Position::toString).orElse(Shown.NONE)));
    }
    trajectory.ifPresent(this::course);
    number(Word.DEADLINE, Targets.due(finding));
    html.markup("\n<tr><td class=w colspan=" + columns().size() + ">");
    html.details(FindingCells.remarks(finding).words(), Word.WHY, finding.explain());
  }

  private void pace(Trajectory trajectory) {
    html.markup("<br><span class=" + PaceMark.style(trajectory.pace()) + "><b>");
    html.markup(PaceMark.of(trajectory.pace())).markup("</b> ");
    html.text(trajectory.pace().label()).markup("</span>");
  }

  private void course(Trajectory trajectory) {
    ShownTrajectory shown = trajectory.shown(Locale.ENGLISH);
    number(Word.EXPECTED, Cell.of(shown.expected()));
    number(Word.FORECAST, Cell.of(l -> trajectory.shown(l).forecast()));
  }

  /** A number with its heading before it, which only narrow screens show. */
  private void number(Word heading, Cell cell) {
    html.markup("<td class=r><i>").text(heading).markup("</i> ").text(cell.words());
  }

  /** The baseline, and where the straight path stands unless a column says so. */
  private void path(StraightPath path, Finding finding, boolean isExpectedShown) {
    boolean asPercent = finding.isPercentage();
    html.markup("<small>").text(Word.BASELINE_AT);
    html.text(Decimals.of(path.baseline().value(), asPercent));
    html.text(l -> Word.OPEN.in(l) + path.baseline().on() + Word.CLOSE.in(l));
    if (!isExpectedShown) {
      html.text(Word.COMMA).text(Word.PATH).text(Decimals.of(path.shown(), asPercent));
    }
    html.markup("</small>");
  }

  private static boolean hasBounds(ScoreCard.CardLine line) {
    return line.below().isEmpty()
        && line.finding().reading().value().filter(v -> !v.isKnown()).isPresent();
  }

  private boolean hasPath(ScoreCard.CardLine line) {
    return line.below().isEmpty()
        && StraightPath.of(line.finding(), setup.assessment().snapshot().asOf()).isPresent();
  }

  /** What the drawings of the card show. */
  private void legend() {
    html.markup("<p class=legend>");
    key("<rect class=v x=0 y=5 width=20 height=4></rect>", Word.VALUE);
    if (lines.stream().anyMatch(HtmlScoreCard::hasBounds)) {
      key("<rect class=b x=0 y=2 width=20 height=10></rect>", Word.BOUNDS);
    }
    key("<path class=g d=\"M10 0V14\"></path>", Word.BAR);
    if (lines.stream().anyMatch(this::hasPath)) {
      key("<circle class=s cx=10 cy=7 r=3></circle>", Word.BASELINE);
      key("<path class=e d=\"M10 3l4 7h-8z\"></path>", Word.PATH_KEY);
    }
    if (!trajectories.isEmpty()) {
      key(
          "<path class=y d=\"M2 10L18 6\"></path><circle class=y cx=17 cy=6 r=3></circle>",
          Word.YEARS);
    }
    html.markup("\n");
  }

  private void key(String drawing, Word word) {
    html.markup(
        "<span><svg class=bullet viewBox=\"0 0 20 14\" width=20 height=14 aria-hidden=true>");
    html.markup(drawing).markup("</svg> ").text(word).markup("</span> ");
  }
}
