package org.planmetrics.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Finding;
import org.planmetrics.progress.Timeline;
import org.planmetrics.progress.Trajectory;
import org.planmetrics.table.Tree;

/** The same small chart many times: each target of a place, or a target's places. */
final class HtmlYears {
  private final Html html;
  private final Timeline timeline;
  private final Place own;
  private final LocalDate today;
  private final Tree tree;

  HtmlYears(Html html, Timeline timeline, Place own, LocalDate today, Tree tree) {
    this.html = html;
    this.timeline = timeline;
    this.own = own;
    this.today = today;
    this.tree = tree;
  }

  boolean isAny() {
    return timeline.latest().snapshot().territory().findPlace(own.code()).isPresent()
        && !timeline.latest().at(own.code()).findings().isEmpty();
  }

  /** One chart for each target that applies to the place, and the numbers. */
  void targets() {
    timeline.notes().forEach(n -> html.markup("<p>").text(n.text()).markup("\n"));
    html.markup("<div class=years>\n");
    for (Trajectory t : timeline.at(own.code())) {
      int number = Targets.number(timeline.plan(), t.target().id());
      html.markup("<figure><figcaption><a href=\"#t" + number + "\">").text(t.target().label());
      html.markup("</a><br>");
      pace(t);
      html.markup("</figcaption>\n").markup(YearChart.of(t, today, YearChart.most(List.of(t))));
      html.markup("</figure>\n");
    }
    html.markup("</div>\n");
    HtmlTable.write(html, "plain", Word.YEARS, Tables.years(timeline, own.code()).grid());
  }

  private void pace(Trajectory t) {
    html.markup("<span class=" + PaceMark.style(t.pace()) + "><b>" + PaceMark.of(t.pace()));
    html.markup("</b> ").text(t.pace().label()).markup("</span>");
  }

  /** One chart for each place of the first level below that a target applies to, to one scale. */
  void places(Map<Level, List<Finding>> byLevel) {
    for (Map.Entry<Level, List<Finding>> places : byLevel.entrySet()) {
      List<Trajectory> all = inTreeOrder(places.getValue());
      if (all.stream().anyMatch(t -> t.points().size() > 1)) {
        Fraction most = YearChart.most(all);
        html.markup("<details class=more><summary>").text(Word.YEARS_OF.with(places.getKey()));
        html.markup("</summary>\n<div class=years>\n");
        for (Trajectory t : all) {
          html.markup("<figure><figcaption>").text(t.place().name()).markup(" ");
          pace(t);
          html.markup("</figcaption>\n").markup(YearChart.of(t, today, most)).markup("</figure>\n");
        }
        html.markup("</div></details>\n");
        return;
      }
    }
  }

  private List<Trajectory> inTreeOrder(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparingInt(f -> tree.rank(tree.node(f.place().code()))))
        .filter(f -> timeline.latest().findFinding(f.target().id(), f.place().code()).isPresent())
        .map(f -> timeline.trajectory(f.target().id(), f.place().code()))
        .toList();
  }
}
