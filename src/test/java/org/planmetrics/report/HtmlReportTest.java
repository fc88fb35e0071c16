package org.planmetrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Profile;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Indicators;
import org.planmetrics.io.Maps;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Milestone;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Timeline;
import org.planmetrics.snapshot.Snapshot;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class HtmlReportTest {
  private static final Assessment EXAMPLE = ExampleWorld.assessment();
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "</style></title></script><!--",
          "]]>&lt;b&gt;&#60;i&#62;",
          "a\u0000b\u0007c\uFFFFd\uD800e");

  @TempDir Path dir;

  @Test
  void writeTo_isAsTheGoldenFile() {
    String html = Page.of(EXAMPLE).html();
    assertThat(html.substring(html.indexOf("<body>"), html.indexOf("<script>")))
        .isEqualTo(resource("report.html"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"examples/small", "examples/jilin-published"})
  void writeTo_isValidHtml(String data) {
    assertThat(Page.of(Plans.jilin14().assess(Snapshots.read(Path.of(data)))).faults()).isEmpty();
  }

  @Test
  void writeTo_ofTheExample_isValidHtml() {
    assertThat(Page.of(EXAMPLE).faults()).isEmpty();
  }

  @Test
  void writeTo_asksForNothingElse() {
    assertThat(Page.of(EXAMPLE).html())
        .doesNotContain("http:", "https:", "url(", "@import", "src=", "<link");
  }

  @Test
  void writeTo_hostileNames_stayText() {
    for (String name : HOSTILE) {
      Page page = Page.of(hostile(name));
      String seen = name.replaceAll("[\u0000\u0007\uFFFF\uD800]", "\uFFFD");
      assertThat(page.all("script")).hasSize(1);
      assertThat(page.all("style")).hasSize(1);
      assertThat(page.all("img")).isEmpty();
      assertThat(page.all("h1").stream().map(Page::zh)).containsExactly(seen);
      assertThat(page.all("h3").stream().map(Page::zh)).contains("1\u2002" + seen);
      assertThat(page.all("li")).anyMatch(li -> li.getAttribute("title").contains(seen));
      for (String tag : List.of("html", "li", "td", "th", "a", "span", "details", "svg")) {
        assertThat(page.all(tag)).noneMatch(HtmlReportTest::hasHandler);
      }
      assertThat(page.faults()).isEmpty();
    }
  }

  private static boolean hasHandler(Element element) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if (attribute.getNodeName().startsWith("on")) {
        return true;
      }
    }
    return false;
  }

  /** A world in which everything that can have a name has this one. */
  private static Assessment hostile(String name) {
    Snapshot world =
        Snapshot.asOf("2023-12-31")
            .title(Text.of(name))
            .source(name)
            .places(
                Region.of("1", name, Level.PROVINCE),
                Region.of(name, name, Level.COUNTY).in("1"),
                Region.of("12", name, Level.COUNTY).in("1"),
                Community.of("c", name, CommunityKind.URBAN).in("12"))
            .add(Worker.at("c").certified("2021-03-01"))
            .add(
                MilestoneReport.of("m", MilestoneState.DONE)
                    .with(MilestoneReport.ON, LocalDate.EPOCH)
                    .with(MilestoneReport.EVIDENCE, name))
            .build();
    return Plan.of(
            "p",
            "1",
            Target.of("t", Indicators.count(Indicators.workers().certified()).atLeast(2))
                .by("2025-12-31")
                .at(Level.PROVINCE, Level.COUNTY)
                .titled(name, name)
                .withClause(name))
        .titled(name, name)
        .withMilestones(Milestone.of("m", Text.of(name), "2025-12-31"))
        .assess(world);
  }

  @Test
  void writeTo_dependsOnNothingButTheAssessment() {
    String here = Page.of(EXAMPLE).html();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(Page.of(ExampleWorld.assessment()).html()).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void opening_inEnglish_saysSo() {
    StringBuilder html = new StringBuilder();
    HtmlReport.of(EXAMPLE).opening(Locale.ENGLISH).writeTo(html);
    assertThat(html)
        .contains("<html lang=en>", "<title>Example plan · 示例省 · 2023-12-31</title>")
        .contains("id=en checked>");
  }

  @Test
  void downTo_leavesOutWhatIsDeeper() {
    StringBuilder html = new StringBuilder();
    HtmlReport.of(EXAMPLE).downTo(Level.PREFECTURE).writeTo(html);
    assertThat(html).contains("示例省").doesNotContain("<li class=p title=");
  }

  @Test
  void report_writesTheFileAndReturnsIt() throws IOException {
    Path file = dir.resolve("report.html");
    assertThat(HtmlReport.of(EXAMPLE).writeTo(file)).isEqualTo(file);
    assertThat(Files.readString(file)).isEqualTo(Page.of(EXAMPLE).html());
    Path nowhere = dir.resolve("no/such/folder.html");
    assertThatThrownBy(() -> HtmlReport.of(EXAMPLE).writeTo(nowhere))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void paper_hasNothingToOpen_andSaysWhatItLeavesOut() {
    StringBuilder html = new StringBuilder();
    HtmlReport.of(Plans.jilin14().assess(Snapshots.read(Path.of("examples/jilin/data"))))
        .writeTo(html);
    String css = html.substring(html.indexOf("@media print"), html.indexOf("</style>"));
    assertThat(css)
        .contains(
            ".league tbody tr:nth-child(n + 26)",
            ".more:not([open]) { display: none; }",
            ".rest { display: block; }")
        .contains("summary::-webkit-details-marker { display: none; }");
    assertThat(html)
        .contains("<body>", "<details class=more><summary><span lang=zh>县排名，差者在前")
        .contains("<p class=rest><span lang=zh>……另有35行，见文件</span>") // 60 counties, 25 printed
        .contains("<span lang=en>… 35 more rows in the file</span>");
  }

  @Test
  void paper_ofAPlace_flows() {
    StringBuilder html = new StringBuilder();
    HtmlReport.of(EXAMPLE).at("990101").writeTo(html);
    assertThat(html).contains("<body class=place>", ".place #card, .place #targets");
  }

  @Test
  void writeAll_linksTheBriefToThePlacesOwnPages() throws IOException {
    String index = Files.readString(HtmlReport.of(EXAMPLE).writeAll(dir));
    String brief = index.substring(index.indexOf("id=brief"), index.indexOf("id=card"));
    assertThat(brief).contains("<a href=\"9901").doesNotContain("href=\"#p");
  }

  @Test
  void ofAPlace_saysOnlyWhatConcernsIt() {
    Snapshot world = Snapshots.read(Path.of("examples/jilin/data"));
    HtmlReport all =
        HtmlReport.of(Plans.jilin14().assess(world))
            .with(Maps.read(Path.of("examples/jilin/borders.geojson"), world));
    Page county = Page.of(all.at("220102"));
    assertThat(county.html())
        .doesNotContain("地图上没有边界的地方")
        .contains("<details class=more><summary><span lang=zh>对全部数据的说明")
        .contains("离标准最远的单位（10，共 33）", "units furthest from the bar (10 of 33)")
        .doesNotContain("<rect class=b x=0 y=2 width=20"); // all its readings are known
    assertThat(county.faults()).isEmpty();
    assertThat(Page.of(all).html()).contains("<rect class=b x=0 y=2 width=20");
  }

  @Test
  void barOfTheBrief_isInTheOrderOfItsSentence() {
    Page page = Page.of(HtmlReport.of(YEARS.latest()).with(YEARS));
    Element brief = page.all("section").get(0);
    String lead = Page.en(Page.all(brief, "p").get(2));
    List<Integer> places =
        Page.all(Page.all(brief, "p").get(1), "span").stream()
            .filter(s -> s.getAttribute("class").length() == 1)
            .map(s -> lead.indexOf(Page.en(s).replaceAll("[^a-z ]", "").strip()))
            .toList();
    assertThat(places).isSorted().doesNotContain(-1);
  }

  @Test
  void null_isRefusedByName() {
    HtmlReport report = HtmlReport.of(EXAMPLE);
    assertThatThrownBy(() -> report.opening(null)).hasMessage("locale");
    assertThatThrownBy(() -> report.downTo(null)).hasMessage("level");
    assertThatThrownBy(() -> report.writeTo((Appendable) null)).hasMessage("out");
    assertThatThrownBy(() -> report.writeTo((Path) null)).hasMessage("file");
    assertThatThrownBy(() -> HtmlReport.of(null)).hasMessage("assessment");
    assertThat(report).hasToString("HTML report of " + EXAMPLE.atPlace());
  }

  private static String resource(String file) {
    try (InputStream in = HtmlReportTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final Timeline YEARS = ExampleYears.timeline();

  private static HtmlReport whole() {
    Assessment assessment = YEARS.latest();
    return HtmlReport.of(assessment)
        .with(YEARS)
        .with(Staffing.fewest(assessment, Profile.certifiedWorker(), "certified", "elderly"))
        .with(
            Apportionment.of(
                20,
                assessment.atPlace().place().code(),
                counties(),
                assessment.readings(count(communities()))));
  }

  @Test
  void with_yearsAndActions_isValidHtml() {
    Page page = Page.of(whole());

    assertThat(page.faults()).isEmpty();
    int charts = YEARS.at(YEARS.latest().atPlace().place().code()).size();
    assertThat(page.all("svg").stream().filter(s -> s.getAttribute("class").equals("year")))
        .hasSizeGreaterThan(charts);
    assertThat(page.html())
        .contains("逐年变化", "over the years", "最少增加", "fewest to add", "分解依据", "shared out by");
  }

  @Test
  void with_aTimelineOfAnotherPlan_isRefused() {
    assertThatThrownBy(() -> HtmlReport.of(EXAMPLE).with(YEARS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the timeline must be of plan '");
  }

  @Test
  void years_drawNothingMissingAsZero() {
    long known =
        YEARS.at(YEARS.latest().atPlace().place().code()).stream()
            .flatMap(t -> t.points().stream())
            .filter(p -> p.value().isPresent())
            .count();
    Page page = Page.of(HtmlReport.of(YEARS.latest()).with(YEARS));
    long dots =
        page.all("section").stream()
            .filter(s -> Page.zh(s).startsWith("\n逐年变化"))
            .flatMap(s -> Page.all(s, "circle").stream())
            .filter(c -> c.getAttribute("class").equals("v"))
            .count();
    assertThat(dots).isEqualTo(known);
  }
}
