package org.planmetrics.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.planmetrics.domain.Level;
import org.planmetrics.number.Fraction;
import org.planmetrics.progress.Timeline;
import org.planmetrics.progress.Trajectory;

/** The same small chart many times: each target of the plan's own place, or a target's places. */
final class HtmlYears {
  private final Html html;
  private final Timeline timeline;
  private final LocalDate today;

  HtmlYears(Html html, Timeline timeline, LocalDate today) {
    this.html = html;
    this.timeline = timeline;
    this.today = today;
  }

  /** One chart for each target that applies to the plan's own place, and the numbers. */
  void targets() {
    String own = timeline.latest().atPlace().place().code();
    List<Trajectory> all = timeline.at(own);
    if (all.isEmpty()) {
      return;
    }
    html.markup("<section>\n<h2>").text(Word.YEARS).markup("</h2>\n");
    timeline.notes().forEach(n -> html.markup("<p>").text(n.text()).markup("\n"));
    html.markup("<div class=years>\n");
    for (Trajectory t : all) {
      int number = Targets.number(timeline.plan(), t.target().id());
      html.markup("<figure><figcaption><a href=\"#t" + number + "\">").text(t.target().label());
      html.markup("</a><br>").text(t.pace().label()).markup("</figcaption>\n");
      html.markup(YearChart.of(t, today, most(List.of(t)))).markup("</figure>\n");
    }
    html.markup("</div>\n");
    HtmlTable.write(html, "plain", Word.YEARS, Tables.years(timeline, own).grid());
    html.markup("</section>\n");
  }

  /** One chart for each place of the first level below that a target applies to, to one scale. */
  void places(String targetId, List<Level> levels) {
    for (Level level : levels) {
      List<Trajectory> all = timeline.trajectories(targetId, level);
      if (all.stream().anyMatch(t -> t.points().size() > 1)) {
        Fraction most = most(all);
        html.markup("<details><summary>").text(Word.YEARS_OF.with(level));
        html.markup("</summary>\n<div class=years>\n");
        for (Trajectory t : all) {
          html.markup("<figure><figcaption>").text(t.place().name()).text(Word.COMMA);
          html.text(t.pace().label()).markup("</figcaption>\n");
          html.markup(YearChart.of(t, today, most)).markup("</figure>\n");
        }
        html.markup("</div></details>\n");
        return;
      }
    }
  }

  private static Fraction most(List<Trajectory> all) {
    return all.stream()
        .flatMap(t ->
            Stream.concat(
                t.path().stream().map(p -> p.start().value()),
                t.points().stream().flatMap(p -> YearChart.ends(p.finding()))))
        .max(Comparator.naturalOrder())
        .filter(m -> m.signum() > 0)
        .orElse(Fraction.ONE);
  }
}
