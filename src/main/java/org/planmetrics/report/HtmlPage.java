package org.planmetrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.access.Held;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Staffing;
import org.planmetrics.brief.Brief;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Tree;

/** One page of a report: the brief, then the figures, then where they come from. */
final class HtmlPage {
  private static final String TARGETS = "targets";

  /** A section that the contents link to. */
  private record Section(String id, Word title, Runnable body) {}

  private final Html html;
  private final Setup setup;
  private final Ranked ranked;
  private final Pages pages;
  private final Brief brief;
  private final Tree tree;
  private final Optional<GeoMap> map;
  private final List<League> leagues;
  private final Optional<HtmlYears> years;

  /**
   * A page.
   *
   * @param ranked what several pages rank once
   * @param pages the other pages of a folder
   */
  HtmlPage(Appendable out, Setup setup, Ranked ranked, Pages pages) {
    this.html = new Html(out, Locale.CHINESE, Locale.ENGLISH);
    this.setup = setup;
    this.ranked = ranked;
    this.pages = pages;
    this.brief = setup.brief();
    this.tree = Held.of(setup.assessment().snapshot()).tree();
    Place own = setup.own().place();
    this.map = setup.outlines().flatMap(o -> GeoMap.of(o, tree, own, setup.deepest()));
    this.leagues =
        Stream.of(Level.values())
            .filter(level -> own.level().isAbove(level) && !setup.deepest().isAbove(level))
            .map(level -> new League(ranked, own, level))
            .filter(league -> !league.columns().isEmpty())
            .toList();
    this.years =
        setup
            .timeline()
            .map(t -> new HtmlYears(html, t, own, setup.assessment().snapshot().asOf(), tree));
  }

  void write() {
    head();
    html.markup(setup.isOfThePlan() ? "<body>\n" : "<body class=place>\n");
    language("zh", "中文", isChinese());
    language("en", "English", !isChinese());
    heading();
    List<Section> sections = sections();
    contents(sections);
    html.markup("<main>\n");
    HtmlBrief.write(html, brief, this::link);
    map.ifPresent(m -> m.define(html));
    sections.forEach(s -> html.section(s.id(), s.title(), s.body()));
    html.markup("</main>\n<script>\n").markup(resource("report.js")).markup("</script>\n");
    html.markup("</body>\n</html>\n");
  }

  /** Where a place is told of: its own page, or else its row in a league table, if there is one. */
  private Optional<String> link(Place place) {
    return pages
        .of(place)
        .or(() ->
            leagues.stream()
                .filter(l -> l.has(place))
                .findFirst()
                .map(l -> "#p" + tree.node(place.code())));
  }

  private boolean isChinese() {
    return setup.opening().getLanguage().equals("zh");
  }

  private void head() {
    html.markup("<!doctype html>\n<html lang=" + (isChinese() ? "zh" : "en") + ">\n<head>\n");
    html.markup("<meta charset=utf-8>\n<title>").text(title()).markup("</title>\n");
    html.markup("<meta name=viewport content=\"width=device-width, initial-scale=1\">\n<style>\n");
    html.markup(resource("report.css")).markup("</style>\n</head>\n");
  }

  private String title() {
    return setup.assessment().plan().label().in(setup.opening())
        + " · "
        + setup.own().place().name()
        + " · "
        + setup.assessment().snapshot().asOf();
  }

  /** A radio button: the style sheet hides the other language, so no script is needed. */
  private void language(String code, String name, boolean isChosen) {
    html.markup("<input type=radio name=language id=" + code + (isChosen ? " checked" : ""));
    html.markup("><label for=" + code + " lang=" + code + ">" + name + "</label>\n");
  }

  private void heading() {
    Snapshot snapshot = setup.assessment().snapshot();
    html.markup("<header>\n<h1>").text(setup.assessment().plan().label());
    html.markup("</h1>\n<p class=lead>");
    html.text(
        l -> setup.own().place().name() + Word.COMMA.in(l) + Word.AS_OF.in(l) + snapshot.asOf());
    html.markup("\n<p>");
    pages
        .up()
        .ifPresent(up -> html.markup("<a href=\"" + up + "\">").text(Word.UP).markup("</a> · "));
    html.markup("<a href=\"#" + HtmlData.ID + "\">").text(Word.DATA_AND_NOTES).markup("</a>\n");
    if (Heading.isSynthetic(snapshot)) {
      html.markup("<p class=beware>").text(Word.SYNTHETIC).markup("\n");
    }
    html.markup("</header>\n");
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section("card", Word.CARD, () -> HtmlScoreCard.write(html, setup, brief, ranked)));
    sections.add(new Section(TARGETS, Word.TARGETS, this::targets));
    if (!leagues.isEmpty()) {
      sections.add(new Section("places", Word.ALL_TARGETS, this::leagues));
    }
    years
        .filter(HtmlYears::isAny)
        .ifPresent(y -> sections.add(new Section("years", Word.YEARS, y::targets)));
    List<Staffing> staffings = setup.staffings().stream().filter(this::isTold).toList();
    if (!staffings.isEmpty()) {
      sections.add(new Section("next", Word.FEWEST, () -> staffings.forEach(this::staffing)));
    }
    if (!setup.breakdowns().isEmpty()) {
      sections.add(
          new Section("shared", Word.BREAKDOWN, () -> setup.breakdowns().forEach(this::breakdown)));
    }
    if (setup.isOfThePlan() && !setup.assessment().milestones().isEmpty()) {
      sections.add(
          new Section(
              "milestones", Word.MILESTONES, () -> table(Tables.milestones(setup.assessment()))));
    }
    sections.add(
        new Section(HtmlData.ID, Word.DATA_AND_NOTES, () -> HtmlData.write(html, setup, tree)));
    return sections;
  }

  /** Links that stay in reach: a line on top, on a phone a list that unfolds. */
  private void contents(List<Section> sections) {
    html.markup("<nav><input type=checkbox class=fold id=contents><label for=contents>");
    html.text(Word.CONTENTS).markup("</label>\n<ul><li><a href=\"#brief\">");
    html.text(Word.BRIEF).markup("</a>\n");
    for (Section section : sections) {
      html.markup("<li><a href=\"#" + section.id() + "\">").text(section.title()).markup("</a>");
      if (section.id().equals(TARGETS)) {
        views().forEach(v -> target(v.target()));
      }
      html.markup("\n");
    }
    html.markup("</ul></nav>\n");
  }

  private void target(Target target) {
    int number = number(target);
    html.markup("\n<li class=t><a href=\"#t" + number + "\">" + number + "<span>&ensp;");
    html.text(target.label()).markup("</span></a>");
  }

  private int number(Target target) {
    return Targets.number(setup.assessment().plan(), target.id());
  }

  /** All targets; of a place of its own those that say something there. */
  private List<TargetView> views() {
    return setup.assessment().plan().targets().stream()
        .map(t -> new TargetView(setup.own(), t, setup.deepest(), ranked))
        .filter(v -> setup.isOfThePlan() || v.isAny())
        .toList();
  }

  private void targets() {
    for (TargetView view : views()) {
      new HtmlTarget(html, view, years, map).write(number(view.target()), tree);
    }
  }

  private void leagues() {
    leagues.forEach(league -> HtmlLeague.write(html, league, tree, pages));
  }

  /** Additions of which none lies within a place are not told there. */
  private boolean isTold(Staffing staffing) {
    return setup.isOfThePlan() || staffing.within(setup.own().place().code()) > 0;
  }

  private void staffing(Staffing staffing) {
    html.markup("<h3>").text(StaffingTables.title(staffing)).markup("</h3>\n");
    if (setup.isOfThePlan()) {
      table(Tables.staffing(staffing));
    }
    table(StaffingTables.places(staffing, setup.deepest(), setup.own().place()));
  }

  private void breakdown(Apportionment shared) {
    html.markup("<h3>").text(Cell.whole(shared.total()).words()).markup("</h3>\n<p>");
    html.text(ApportionmentTable.title(shared)).markup("\n");
    table(Tables.apportionment(shared));
  }

  private void table(ReportTable table) {
    HtmlTable.write(html, "plain", table.title(), table.grid());
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
