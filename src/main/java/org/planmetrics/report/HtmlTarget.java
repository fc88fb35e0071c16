package org.planmetrics.report;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.domain.Level;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Shortfall;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Missing;
import org.planmetrics.plan.Status;
import org.planmetrics.table.Tree;

/** One target's section: map, spread, the furthest, what is not returned, and league tables. */
final class HtmlTarget {
  private static final int NAMED = 100;

  private final Html html;
  private final TargetView view;
  private final Optional<HtmlYears> years;
  private final Optional<GeoMap> map;

  HtmlTarget(Html html, TargetView view, Optional<HtmlYears> years, Optional<GeoMap> map) {
    this.html = html;
    this.view = view;
    this.years = years;
    this.map = map;
  }

  void write(int number, Tree tree) {
    Runnable title = () -> html.markup(number + "&ensp;").text(view.target().label());
    html.section(" target", "t" + number, "h3", title, () -> write(tree));
  }

  private void write(Tree tree) {
    SharedReasons reasons = SharedReasons.of(view);
    summary();
    html.markup("<details class=more><summary>").text(Word.HOW).markup("</summary>");
    html.list(reasons.common()).markup("</details>\n<div class=pictures>\n");
    map(tree);
    html.markup("<div>\n");
    spread();
    lacks();
    html.markup("</div></div>\n");
    furthest();
    missing();
    years.ifPresent(y -> y.places(view.ranked()));
    view.ranked().forEach((level, findings) -> league(level, findings, reasons));
  }

  private void summary() {
    html.markup("<p>");
    view.own()
        .ifPresent(f -> {
          chip(f.status(), f.status().label()::in);
          html.text(Word.COMMA)
              .text(Word.VALUE)
              .markup(" ")
              .text(f.shown().value())
              .text(Word.COMMA);
        });
    view.barShown().ifPresent(b -> html.text(Word.BAR).markup(" ").text(b).text(Word.COMMA));
    view.by()
        .ifPresentOrElse(
            by -> html.text(Word.BY).markup("<time>").text(by.toString()).markup("</time>\n"),
            () -> html.text(Word.NO_DEADLINE).markup("\n"));
  }

  private void chip(Status status, Function<Locale, String> words) {
    html.markup("<span class=" + StatusMark.style(status) + "><b>");
    html.text(StatusMark.of(status)).markup("</b> ").text(words).markup("</span>");
  }

  private void map(Tree tree) {
    Map<String, TileMap.Tile> tiles = view.tiles();
    if (tiles.isEmpty()) {
      return;
    }
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    tiles.values().forEach(t -> counts.merge(t.status(), 1, Integer::sum));
    html.markup("<figure><figcaption>").text(Word.MAP.with(view.deepest())).markup("<br>");
    counts.forEach((status, count) -> {
      chip(status, l -> status.label().in(l) + " " + count);
      html.markup(" ");
    });
    html.markup("</figcaption>\n");
    map.ifPresent(m -> m.write(html, tree, tiles));
    TileMap.write(html, tree, tiles);
    html.markup("</figure>\n");
  }

  private void spread() {
    List<Optional<Interval>> all = view.readings();
    List<Fraction> known =
        all.stream().flatMap(Optional::stream).flatMap(value -> value.known().stream()).toList();
    Optional<Fraction> bar = view.barOfPlaces().flatMap(Interval::lower);
    histogram(Word.SPREAD.with(view.deepest()), all.size(), known, bar, view.isPercentage());
  }

  private void lacks() {
    List<Optional<Shortfall>> all = view.lacks();
    List<Fraction> known =
        all.stream()
            .flatMap(Optional::stream)
            .filter(s -> s.max().filter(s.min()::equals).isPresent())
            .map(s -> Fraction.of(s.min(), BigInteger.ONE))
            .toList();
    histogram(Word.LACK, all.size(), known, Optional.empty(), false);
  }

  private void histogram(
      Function<Locale, String> caption,
      int all,
      List<Fraction> known,
      Optional<Fraction> bar,
      boolean asPercent) {
    if (known.size() > 1) {
      html.markup("<figure><figcaption>").text(caption).text(Word.FROM);
      if (all > known.size()) {
        html.markup("<br>").text(Word.NOT_DRAWN).text(Integer.toString(all - known.size()));
      }
      html.markup("</figcaption>\n")
          .markup(Histogram.of(known, bar, view.barShown().orElse(""), asPercent));
      html.markup("</figure>\n");
    }
  }

  private void furthest() {
    Grid places = view.furthest();
    if (places.isEmpty()) {
      Grid units = view.furthestUnits();
      HtmlTable.write(html, "few", counted(Word.UNITS_FURTHEST, units, view.unitsShort()), units);
    } else {
      HtmlTable.write(
          html,
          "few",
          counted(Word.FURTHEST, places, view.placesShort()),
          shortened(places.without(Word.STATUS).without(Word.REMARKS)));
    }
  }

  /** What a table has, with how many of all where it has not all. */
  private static Function<Locale, String> counted(Word word, Grid table, int all) {
    int shown = table.rows().size();
    return shown == all
        ? word
        : l -> word.in(l) + Word.OPEN.in(l) + shown + Word.OF.with(all).apply(l) + Word.CLOSE.in(l);
  }

  /** A bar that is the same everywhere is not repeated. */
  private Grid shortened(Grid table) {
    return view.isBarOne() ? table.without(Word.BAR) : table;
  }

  private void missing() {
    List<Missing> missing = view.own().map(Finding::missing).orElse(List.of());
    if (missing.isEmpty()) {
      return;
    }
    html.markup("<details><summary>").text(Word.MISSING).text(Word.COLON);
    html.text(l -> missing.stream().map(m -> m.brief(l)).collect(Word.SEMICOLON.joining(l)));
    html.markup("</summary><ul>");
    for (Missing m : missing) {
      html.markup("<li>").text(m::brief);
      if (!m.places().isEmpty()) {
        List<String> names = m.places().stream().limit(NAMED).map(Cell::name).toList();
        html.text(Word.COLON).text(l -> String.join(Word.LIST.in(l), names));
        html.markup(m.count() > NAMED ? " …" : "");
      }
    }
    html.markup("</ul></details>\n");
  }

  private void league(Level level, List<Finding> findings, SharedReasons reasons) {
    html.markup("<details class=more><summary>").text(Word.RANKED.with(level));
    html.text(l -> Word.OPEN.in(l) + findings.size() + Word.CLOSE.in(l)).markup("</summary>\n");
    boolean isBrief = HtmlTable.isLarge(findings.size());
    Grid table = TargetLeague.grid(findings, f -> Optional.of(reasons.of(f, isBrief)));
    HtmlTable.write(html, "league", Word.RANKED.with(level), shortened(table));
    html.markup("</details>\n");
  }
}
