package org.planmetrics.report;

import java.util.Locale;
import java.util.function.Function;
import org.planmetrics.domain.Level;

/** The places of a level by all targets that apply there, and what the columns stand for. */
final class HtmlLeague {
  private HtmlLeague() {}

  static void write(Html html, League league, Level level) {
    if (league.columns().isEmpty()) {
      return;
    }
    Function<Locale, String> title = Word.RANKED.with(level);
    html.markup("<details><summary>").text(title).markup("</summary>\n<ol class=keys>");
    league
        .columns()
        .forEach(c -> {
          int number = league.number(c);
          html.markup("<li value=" + number + "><a href=\"#t" + number + "\">");
          html.text(c.target().label()).markup("</a>");
        });
    html.markup("</ol>\n");
    HtmlTable.write(html, "marks", title, league.table().grid());
    html.markup("</details>\n");
  }
}
