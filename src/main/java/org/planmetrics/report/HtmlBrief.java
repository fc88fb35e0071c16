package org.planmetrics.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.planmetrics.access.Held;
import org.planmetrics.brief.Brief;
import org.planmetrics.brief.Part;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Status;
import org.planmetrics.progress.Pace;
import org.planmetrics.table.Tree;

/** The brief on the first screen: a sentence, a bar of the classes, and three lists of links. */
final class HtmlBrief {
  private static final int GAP = 1;

  /** A class with how many targets are in it. */
  private record Kind(String style, String mark, Text label, int count) {
    static Kind of(Pace pace, int count) {
      return new Kind(PaceMark.style(pace), PaceMark.of(pace), pace.label(), count);
    }

    static Kind of(Status status, int count) {
      return new Kind(StatusMark.style(status), StatusMark.of(status), status.label(), count);
    }
  }

  private final Html html;
  private final Brief brief;
  private final Tree tree;
  private final Predicate<Place> hasRow;

  private HtmlBrief(Html html, Brief brief, Predicate<Place> hasRow) {
    this.html = html;
    this.brief = brief;
    this.hasRow = hasRow;
    this.tree = Held.of(brief.assessment().snapshot()).tree();
  }

  /**
   * Writes a brief.
   *
   * @param hasRow whether a place has a row further below that it can link to
   */
  static void write(Html html, Brief brief, Predicate<Place> hasRow) {
    new HtmlBrief(html, brief, hasRow).write();
  }

  private void write() {
    html.markup("<section id=brief>\n<h2>").text(Word.BRIEF).markup("</h2>\n");
    List<Text> lead = brief.lead();
    html.markup("<p class=lead>").text(lead.get(0)).markup("\n");
    bar(kinds());
    lead.stream().skip(1).forEach(t -> html.markup("<p>").text(t).markup("\n"));
    html.markup("<div class=parts>\n");
    brief.parts().forEach(this::part);
    html.markup("</div>\n</section>\n");
  }

  private List<Kind> kinds() {
    return brief
        .paces()
        .map(paces -> Pace.worstFirst().stream().map(p -> Kind.of(p, paces.count(p))))
        .orElseGet(() -> Stream.of(Status.values()).map(s -> Kind.of(s, brief.statuses().count(s))))
        .filter(k -> k.count() > 0)
        .toList();
  }

  /** A bar as wide as there are targets, and below it what its pieces are. */
  private void bar(List<Kind> kinds) {
    int all = kinds.stream().mapToInt(Kind::count).sum();
    if (all == 0) {
      return;
    }
    html.markup("<svg class=kinds viewBox=\"0 0 " + 40 * all + " 10\"");
    html.markup(" preserveAspectRatio=none aria-hidden=true>");
    int left = 0;
    for (Kind kind : kinds) {
      html.markup("<rect class=" + kind.style() + " x=" + left + " y=0 height=10 width=");
      html.markup((40 * kind.count() - GAP) + "></rect>");
      left += 40 * kind.count();
    }
    html.markup("</svg>\n<p class=legend>");
    for (Kind kind : kinds) {
      html.markup("<span class=" + kind.style() + "><b>" + kind.mark() + "</b> ");
      html.text(kind.label()).markup(" " + kind.count() + "</span> ");
    }
    html.markup("\n");
  }

  private void part(Part part) {
    html.markup("<div><h3>").text(part.title()).markup("</h3>\n");
    part.remark().ifPresent(r -> html.markup("<p>").text(r).markup("\n"));
    if (!part.lines().isEmpty()) {
      html.markup("<ol>\n");
      part.lines().forEach(this::line);
      html.markup("</ol>\n");
    }
    html.markup("</div>\n");
  }

  private void line(Part.Line line) {
    html.markup("<li><a href=\"#" + anchor(line) + "\">").text(line.subject()).markup("</a>");
    html.text(Word.COLON).text(line.text()).markup("\n");
  }

  /** Where the figures are: the row of the place, the target, the additions or the milestones. */
  private String anchor(Part.Line line) {
    return line.place()
        .filter(hasRow)
        .map(p -> "p" + tree.node(p.code()))
        .or(() -> line.target().map(t -> "t" + Targets.number(brief.assessment().plan(), t.id())))
        .orElse(brief.assessment().plan().targets().isEmpty() ? "milestones" : "next");
  }
}
