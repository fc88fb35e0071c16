package org.planmetrics.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Outlines;
import org.planmetrics.table.Tree;

/** The last section: where the data come from, and what is to be known of them. */
final class HtmlData {
  static final String ID = "data";
  private static final int NAMED = 20;

  private final Html html;
  private final Setup setup;
  private final Tree tree;

  private HtmlData(Html html, Setup setup, Tree tree) {
    this.html = html;
    this.setup = setup;
    this.tree = tree;
  }

  static void write(Html html, Setup setup, Tree tree) {
    new HtmlData(html, setup, tree).write();
  }

  private void write() {
    Heading.data(setup.assessment().snapshot())
        .ifPresent(data -> html.markup("<p>").text(data).markup("\n"));
    if (setup.isOfThePlan()) {
      setup.outlines().ifPresent(this::unmatched);
    }
    List<Note> notes = setup.assessment().notes();
    if (!notes.isEmpty()) {
      notes(notes);
    }
  }

  /** Notes are on all the data: a place's own page has them folded. */
  private void notes(List<Note> notes) {
    boolean isFolded = !setup.isOfThePlan();
    if (isFolded) {
      html.markup("<details class=more><summary>").text(Word.NOTES_ON_ALL).markup("</summary>");
    }
    html.markup("<ul>\n");
    notes.forEach(n -> html.markup("<li>").text(n.text()).markup("\n"));
    html.markup(isFolded ? "</ul></details>\n" : "</ul>\n");
  }

  /** Places without an outline, and outlines without a place. */
  private void unmatched(Outlines outlines) {
    List<String> without =
        tree.within(tree.node(setup.own().place().code())).stream()
            .filter(p -> p.level() == setup.deepest())
            .filter(p -> tree.isStatutory(tree.node(p.code())))
            .filter(p -> GeoMap.outline(outlines, tree, p).isEmpty())
            .map(Cell::name)
            .toList();
    List<String> unknown =
        outlines.rings().keySet().stream().filter(code -> tree.find(code) < 0).toList();
    names(Word.NO_OUTLINE, without);
    names(Word.NO_PLACE, unknown);
  }

  private void names(Word word, List<String> names) {
    if (!names.isEmpty()) {
      html.markup("<p>").text(l -> word.in(l) + names.size() + Word.COLON.in(l) + some(names, l));
      html.markup("\n");
    }
  }

  private static String some(List<String> names, Locale locale) {
    Stream<String> more = names.size() > NAMED ? Stream.of("…") : Stream.empty();
    return Stream.concat(names.stream().limit(NAMED), more)
        .collect(Collectors.joining(Word.LIST.in(locale)));
  }
}
