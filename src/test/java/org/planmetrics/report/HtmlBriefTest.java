package org.planmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.indicator.Indicators.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planmetrics.action.Profile;
import org.planmetrics.action.Staffing;
import org.planmetrics.brief.Brief;
import org.planmetrics.brief.Part;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Outlines;
import org.planmetrics.domain.Outlines.Point;
import org.planmetrics.domain.Outlines.Ring;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.io.Assessments;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Timeline;
import org.planmetrics.progress.Trajectory;
import org.planmetrics.snapshot.Snapshot;
import org.w3c.dom.Element;

/** The brief at the top of the page, the pages of places, and the map. */
class HtmlBriefTest {
  private static final Timeline YEARS = ExampleYears.timeline();
  private static final Assessment LATEST = YEARS.latest();
  private static final Staffing HIRES =
      Staffing.fewest(LATEST, Profile.certifiedWorker(), "certified", "elderly");
  private static final HtmlReport REPORT = HtmlReport.of(LATEST).with(YEARS).with(HIRES);
  private static final Brief BRIEF = Brief.of(YEARS).with(HIRES);
  private static final Ring SQUARE =
      new Ring(List.of(new Point(0, 0), new Point(2, 0), new Point(2, 2), new Point(0, 2)));

  @TempDir Path dir;

  private static Element byId(Page page, String id) {
    return page.all("section").stream()
        .filter(s -> s.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void brief_isTheSameInPageTextMarkdownAndJson() {
    String page = Page.zh(byId(Page.of(REPORT), "brief"));
    String text = Printer.text(BRIEF, Locale.CHINESE);
    String markdown = BRIEF.markdown(Locale.CHINESE);
    String json = Assessments.format(BRIEF);
    assertThat(BRIEF.parts()).hasSize(3);
    for (Part part : BRIEF.parts()) {
      for (Part.Line line : part.lines()) {
        String whole = line.subject().zh() + "：" + line.text().zh();
        assertThat(page).contains(whole);
        assertThat(text).contains(whole);
        assertThat(json).contains("\"zh\": \"" + whole + "\"");
        assertThat(markdown).contains("**" + line.subject().zh() + "**：");
      }
    }
    BRIEF.lead().forEach(l -> assertThat(page).contains(l.zh()));
    BRIEF.lead().forEach(l -> assertThat(text).contains(l.zh() + "\n"));
  }

  @Test
  void holdingBack_isInTheOrderOfTheTable() {
    for (Level level : List.of(Level.COUNTY, Level.TOWNSHIP)) {
      List<Place> ranked = new League(LATEST, level).places();
      List<Place> fallShort =
          ranked.stream()
              .filter(
                  p -> LATEST.at(p.code()).findings().stream().anyMatch(f -> f.status().isShort()))
              .limit(3)
              .toList();
      assertThat(BRIEF.downTo(level).holdingBack().stream().map(h -> h.place()))
          .containsExactlyElementsOf(fallShort);
    }
  }

  @Test
  void links_leadToSomething() {
    Page page = Page.of(REPORT);
    Set<String> ids = new HashSet<>();
    for (String tag : List.of("section", "tr", "input", "path")) {
      page.all(tag).forEach(e -> ids.add(e.getAttribute("id")));
    }
    assertThat(page.all("a"))
        .hasSizeGreaterThan(20)
        .allMatch(a -> ids.contains(a.getAttribute("href").substring(1)));
  }

  @Test
  void card_hasPaceExpectedAndForecastOfTheTrajectory() {
    Element card = Page.all(byId(Page.of(REPORT), "card"), "table").get(0);
    List<Element> rows = Page.all(card, "tbody");
    List<Trajectory> all = YEARS.at("99");
    assertThat(rows).hasSameSizeAs(all);
    for (int i = 0; i < rows.size(); i++) {
      List<Element> cells = Page.all(rows.get(i), "td");
      Trajectory t = all.get(i);
      assertThat(Page.zh(cells.get(0)))
          .endsWith(PaceMark.of(t.pace()) + " " + t.pace().label().zh());
      assertThat(Page.en(cells.get(0))).endsWith(t.pace().label().en());
      assertThat(Page.en(cells.get(5))).isEqualTo("expected " + t.shown(Locale.ENGLISH).expected());
      assertThat(Page.en(cells.get(6))).isEqualTo("forecast " + t.shown(Locale.ENGLISH).forecast());
    }
  }

  @Test
  void byNeed_sortsTheCard() {
    List<String> plan = targets(REPORT);
    List<String> need = targets(REPORT.byNeed());
    assertThat(need)
        .containsExactlyInAnyOrderElementsOf(plan)
        .containsExactlyElementsOf(
            BRIEF.byNeed().stream().map(s -> s.finding().target().label().zh()).toList())
        .isNotEqualTo(plan);
  }

  private static List<String> targets(HtmlReport report) {
    Element card = Page.all(byId(Page.of(report), "card"), "table").get(0);
    return Page.all(card, "tbody").stream().map(b -> Page.zh(Page.all(b, "a").get(0))).toList();
  }

  @Test
  void timeline_withoutTheReportsDay_givesNoPace() {
    HtmlReport report = HtmlReport.of(LATEST).with(YEARS.until("2022-12-31"));
    assertThat(Page.zh(byId(Page.of(report), "brief"))).contains("已达标").doesNotContain("滞后");
  }

  @Test
  void at_aCounty_isItsOwnPage() {
    Page page = Page.of(REPORT.at("甲区"));
    assertThat(page.faults()).isEmpty();
    assertThat(Page.zh(byId(page, "card"))).contains("在全部目标的县排名表（1 最差）中的名次：2/3", "位次（1 最好） 1/3");
    assertThat(page.all("section")).noneMatch(s -> s.getAttribute("id").equals("t1")); // certified
    assertThat(Page.en(byId(Page.of(REPORT.at("乙区")), "t2")))
        .contains("units furthest from the bar");
    assertThat(Page.zh(page.all("h1").get(0))).isEqualTo("示例规划");
    assertThatThrownBy(() -> REPORT.at("甲县"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("甲区");
  }

  /** Whatever the level: a page of the lowest, one without targets, one above all others. */
  @Test
  void at_anyPlace_isAValidPage() {
    for (String place : List.of("99", "9903", "c4")) {
      assertThat(Page.of(REPORT.at(place)).faults()).as(place).isEmpty();
    }
    assertThat(Page.zh(byId(Page.of(REPORT.at("c4")), "card"))).contains("没有适用于此的目标");
    assertThat(Page.of(REPORT.downTo(Level.NATION)).faults()).isEmpty();
  }

  @Test
  void tile_doesNotRepeatThePlaceAbove() {
    Snapshot world =
        Snapshot.asOf("2023-12-31")
            .places(
                Region.of("1", "甲区", Level.COUNTY),
                Region.of("11", "甲区第一街道", Level.TOWNSHIP).in("1"))
            .figure("11", "beds", 1)
            .build();
    Target beds = Target.of("beds", figure("beds").atLeast(2)).by("2025-12-31").at(Level.TOWNSHIP);
    assertThat(Page.of(Plan.of("p", "1", beds).assess(world)).html())
        .contains("<li class=p title=\"甲区第一街道 11 1\">✗ 第一街");
  }

  @Test
  void writeAll_linksTheIndexAndThePagesOfPlaces() throws IOException {
    Path index = REPORT.writeAll(dir.resolve("all"));
    assertThat(index).isEqualTo(dir.resolve("all").resolve("index.html"));
    for (String code : List.of("9901", "9902", "9903")) {
      assertThat(Files.readString(index)).contains("<a href=\"" + code + ".html\">");
      String page = Files.readString(dir.resolve("all").resolve(code + ".html"));
      assertThat(page).contains("<a href=\"index.html\">");
    }
    try (var files = Files.list(dir.resolve("all"))) {
      assertThat(files).hasSize(4);
    }
  }

  @Test
  void map_isDrawnOnceAndUsedByTargets_andNamesWhatDoesNotMatch() {
    Ring hole = new Ring(List.of(new Point(0.5, 0.5), new Point(1, 0.5), new Point(1, 1)));
    Outlines outlines =
        new Outlines(Map.of("9901", List.of(SQUARE, hole), "8888", List.of(SQUARE)));
    Page page = Page.of(REPORT.with(outlines));
    assertThat(page.faults()).isEmpty();
    assertThat(page.html().split("<path id=g", -1)).hasSize(2);
    assertThat(page.html())
        .contains("d=\"M0 600l600 0 0 -600 -600 0zM150 450l150 0 0 -150z\"")
        .contains("<use href=\"#g");
    assertThat(Page.zh(byId(page, "data")))
        .contains("地图上没有边界的地方 2：乙区 9902、丙县 9903", "边界文件中不认识的代码 1：8888");
  }

  /** The cosine of 60° is a half: what is as wide as high in degrees is half as wide on paper. */
  @Test
  void map_isNarrowerInTheNorth() {
    Ring north =
        new Ring(
            List.of(new Point(10, 59), new Point(12, 59), new Point(12, 61), new Point(10, 61)));
    Page page = Page.of(REPORT.with(new Outlines(Map.of("9901", List.of(north)))));
    assertThat(page.html()).contains("d=\"M0 600l300 0 0 -600 -300 0z\"");
  }

  @Test
  void outlines_refuseWhatIsNone() {
    assertThatThrownBy(() -> new Ring(List.of(new Point(0, 0))))
        .hasMessage("a ring must have at least 3 points, but has 1");
    assertThatThrownBy(() -> new Outlines(Map.of("1", List.of())))
        .hasMessage("an outline must have a ring, but '1' has none");
    assertThatThrownBy(() -> new Point(Double.NaN, 0)).hasMessageContaining("but was NaN, 0.0");
  }

  /** The world's own names are Chinese; all else that a reader of English sees is not. */
  @Test
  void page_isInOneLanguage() {
    Page page = Page.of(REPORT);
    Pattern latin = Pattern.compile("[A-Za-z]{2,}");
    for (Element section : page.all("section")) {
      String zh =
          Page.zh(section).replaceAll("catalogue.csv|bases|agencies|elderly|waiting|certified", "");
      assertThat(latin.matcher(zh).results().map(r -> r.group()))
          .as(section.getAttribute("id"))
          .isEmpty();
    }
    assertThat(Page.en(byId(page, "brief")).replaceAll("[示例省甲乙丙区县]", ""))
        .doesNotContainPattern("\\p{IsHan}|[，。；：（）、]");
  }

  @Test
  void downTo_isTheLevelOfTheBriefToo() {
    assertThat(Page.en(byId(Page.of(REPORT.downTo(Level.PREFECTURE)), "brief")))
        .doesNotContain("by county");
  }
}
