package org.planmetrics.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.planmetrics.table.Tree;

/** The places of a level by all targets that apply there, and what the columns stand for. */
final class HtmlLeague {
  private HtmlLeague() {}

  /** Writes a league, each row under the number of its place, and with a link to its page. */
  static void write(Html html, League league, Tree tree, Pages pages) {
    Function<Locale, String> title = Word.RANKED.with(league.level());
    html.markup("<details class=more><summary>").text(title).markup("</summary>\n<ol class=keys>");
    league
        .columns()
        .forEach(c -> {
          int number = league.number(c);
          html.markup("<li value=" + number + "><a href=\"#t" + number + "\">");
          html.text(c.target().label()).markup("</a>");
        });
    html.markup("</ol>\n");
    List<HtmlTable.Anchor> anchors =
        league.places().stream()
            .map(p -> new HtmlTable.Anchor("p" + tree.node(p.code()), pages.of(p)))
            .toList();
    HtmlTable.write(html, "marks", title, league.table().grid(), anchors);
    html.markup("</details>\n");
  }
}
