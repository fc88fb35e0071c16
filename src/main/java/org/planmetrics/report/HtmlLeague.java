package org.planmetrics.report;

import org.planmetrics.domain.Level;
import org.planmetrics.plan.Plan;

/** The places of a level by all targets that apply there, and what the columns stand for. */
final class HtmlLeague {
  private HtmlLeague() {}

  static void write(Html html, League league, Level level, Plan plan) {
    if (league.targets().isEmpty()) {
      return;
    }
    html.markup("<details><summary>")
        .text(l -> Word.RANKED.in(l).replace("{}", level.label().in(l)));
    html.markup("</summary>\n<ol class=keys>");
    league
        .targets()
        .forEach(t -> {
          html.markup("<li><a href=\"#t" + (plan.targets().indexOf(t) + 1) + "\">").text(t.label());
          html.markup("</a>");
        });
    html.markup("</ol>\n");
    HtmlTable.write(
        html, "marks", l -> Word.RANKED.in(l).replace("{}", level.label().in(l)), league.table());
    html.markup("</details>\n");
  }
}
