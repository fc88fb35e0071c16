package org.planmetrics.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planmetrics.brief.Brief;
import org.planmetrics.brief.Part;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Status;
import org.planmetrics.progress.Pace;

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
  private final Function<Place, Optional<String>> links;

  private HtmlBrief(Html html, Brief brief, Function<Place, Optional<String>> links) {
    this.html = html;
    this.brief = brief;
    this.links = links;
  }

  /**
   * Writes a brief.
   *
   * @param links where a place is told of: its own page, or its row further below
   */
  static void write(Html html, Brief brief, Function<Place, Optional<String>> links) {
    new HtmlBrief(html, brief, links).write();
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
        .map(paces -> bestFirst().stream().map(p -> Kind.of(p, paces.count(p))))
        .orElseGet(() -> Stream.of(Status.values()).map(s -> Kind.of(s, brief.statuses().count(s))))
        .filter(k -> k.count() > 0)
        .toList();
  }

  /** The order of the sentence: what is not assessable is last. */
  private static List<Pace> bestFirst() {
    List<Pace> order = new ArrayList<>(Pace.worstFirst());
    Collections.reverse(order.subList(0, order.indexOf(Pace.NOT_ASSESSABLE)));
    return order;
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
    html.markup("<li><a href=\"" + anchor(line) + "\">").text(line.subject()).markup("</a>");
    html.text(Word.COLON).text(line.text()).markup("\n");
  }

  /** Where the figures are: the page or row of the place, the target, additions, milestones. */
  private String anchor(Part.Line line) {
    return line.place()
        .flatMap(links)
        .or(() -> line.target().map(t -> "#t" + Targets.number(brief.assessment().plan(), t.id())))
        .orElse(brief.assessment().plan().targets().isEmpty() ? "#milestones" : "#next");
  }
}
