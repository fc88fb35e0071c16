package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.Level.COMMUNITY;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.workers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.Posting;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Sum;
import org.planmetrics.plan.Milestone;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Step;
import org.planmetrics.plan.Target;
import org.planmetrics.workbook.ReadWorkbook;

class TemplatesTest {
  private static final String DUE = "2025-12-31";

  @TempDir Path dir;

  private static Plan plan(Indicator indicator) {
    return Plan.of("mine", "Q", Target.of("t", indicator.atLeast("1")).by(DUE));
  }

  /** The headers of each file, without its mark. */
  private Map<String, String> files(Plan plan, Locale locale) {
    Path to = Templates.write(dir.resolve("template"), plan, locale);
    Map<String, String> headers = new TreeMap<>();
    try (Stream<Path> files = Files.list(to)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        String text = Files.readString(file, UTF_8);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        headers.put(file.getFileName().toString(), text.substring(1).strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return headers;
  }

  @Test
  void write_asksForTheColumnsThatThePlanDoes() {
    Indicator coverage =
        share(communities(URBAN), count(workers().certified().where("sex", "女")).atLeast(1));
    assertThat(files(plan(coverage), Locale.ENGLISH))
        .containsExactly(
            Map.entry("communities.csv", "code,name,kind,parent"),
            Map.entry("regions.csv", "code,name,level,parent"),
            Map.entry("returns.csv", "register,place"),
            Map.entry("workers.csv", "id,place,certificate,certified_on,from,until,sex"));
  }

  @Test
  void write_asksForWhatIsSummed() {
    assertThat(files(plan(new Sum(Records.of(Register.FACILITIES), "beds")), Locale.CHINESE))
        .containsExactly(
            Map.entry("facilities.csv", "编号,所在,名称,床位,开办日期,关闭日期"),
            Map.entry("regions.csv", "区划代码,名称,级别,上级"),
            Map.entry("returns.csv", "名册,所在"));
  }

  @Test
  void write_asksForFiguresAndWhatTheyMean() {
    assertThat(files(plan(figure("elderly")), Locale.CHINESE))
        .containsExactly(
            Map.entry("catalogue.csv", "指标,性质,单位,权重"),
            Map.entry("figures.csv", "所在,指标,数值,截至,来源,单位"),
            Map.entry("regions.csv", "区划代码,名称,级别,上级"));
  }

  @Test
  void write_asksForPeriodsAndPartsOfFigures() {
    Indicator women = figure("trained").during("year").ofStratum("女");
    assertThat(files(plan(women), Locale.ENGLISH))
        .containsEntry("figures.csv", "place,figure,value,as_of,source,unit,from,to,stratum");
  }

  @Test
  void write_asksForSitesToWhichWorkersArePosted() {
    Indicator posted = count(workers().where("postedTo", Posting.STATION));
    assertThat(files(plan(posted), Locale.ENGLISH))
        .containsEntry("stations.csv", "id,place,name,level,service,opened_on,closed_on")
        .containsEntry("workers.csv", "id,place,from,until");
  }

  @Test
  void write_asksForWhereATargetApplies() {
    Target target =
        Target.of("t", count(workers()).atLeast(1))
            .by(DUE)
            .at(COUNTY, COMMUNITY)
            .where("pilot", true);
    assertThat(files(Plan.of("mine", "Q", target), Locale.ENGLISH))
        .containsEntry("regions.csv", "code,name,level,parent,pilot")
        .containsEntry("communities.csv", "code,name,kind,parent,pilot");
  }

  @Test
  void write_asksForWhatATargetIsSplitBy() {
    Target target = Target.of("t", count(workers()).atLeast(1)).by(DUE).each("employment");
    assertThat(files(Plan.of("mine", "Q", target), Locale.ENGLISH))
        .containsEntry("workers.csv", "id,place,employment,from,until");
  }

  @Test
  void write_aPlanOfMilestones_asksForThemOnly() {
    Plan laws = Plan.of("laws", "Q", Milestone.of("law", Text.of("条例", "ordinance"), DUE));
    assertThat(files(laws, Locale.CHINESE))
        .containsExactly(
            Map.entry("milestones.csv", "任务,状态,日期,依据"), Map.entry("regions.csv", "区划代码,名称,级别,上级"));
  }

  @Test
  void write_aHeaderWithAComma_isOneColumn() {
    assertThat(files(plan(count(workers().where("a,b", "x"))), Locale.ENGLISH))
        .containsEntry("workers.csv", "id,place,from,until,\"a,b\"");
  }

  @Test
  void write_aWorkbook_hasSheetsInOneLanguage() {
    Path file = Templates.write(dir.resolve("数据.xlsx"), Plans.jilin14());
    assertThat(ReadWorkbook.read(file).keySet())
        .containsExactly(
            "说明", "快照", "区域", "村居", "社工", "养老机构", "站点", "组织", "指标数值", "指标目录", "上报", "任务", "选项");
    Path english = Templates.write(dir.resolve("data.XLSX"), Plans.jilin14(), Locale.ENGLISH);
    assertThat(ReadWorkbook.read(english).keySet())
        .containsExactly(
            "about",
            "snapshot",
            "regions",
            "communities",
            "workers",
            "facilities",
            "stations",
            "organizations",
            "figures",
            "catalogue",
            "returns",
            "milestones",
            "choices");
  }

  @Test
  void write_aWorkbook_hasTheHeadersOfTheFilesAndNoRows() {
    Plan plan = Plans.jilin14();
    Map<String, String> files = files(plan, Locale.CHINESE);
    Map<String, List<List<String>>> sheets =
        ReadWorkbook.read(Templates.write(dir.resolve("a.xlsx"), plan));
    for (TemplateSheet sheet : TemplateSheet.all(plan)) {
      assertThat(sheets.get(sheet.sheet().label().zh()))
          .containsExactly(
              Stream.of(files.get(sheet.sheet().file()).split(","))
                  .map(h -> '"' + h + '"')
                  .toList());
    }
    assertThat(sheets.get("快照"))
        .extracting(row -> row.get(0))
        .containsExactly("\"项目\"", "\"截至\"", "\"标题\"", "\"来源\"");
  }

  @Test
  void write_aWorkbook_offersWhatMayBeChosen() {
    Indicator women = count(workers().where("trained", true)).plus(figure("elderly"));
    Path zh = Templates.write(dir.resolve("zh.xlsx"), plan(women));
    // levels but for communities, which are no regions; kinds of figure; registers
    assertThat(ReadWorkbook.read(zh).get("选项").get(0))
        .containsExactly("\"全国\"", "\"是\"", "\"elderly\"", "\"总量\"", "\"养老机构\"");
    Path en = Templates.write(dir.resolve("en.xlsx"), plan(women), Locale.ENGLISH);
    assertThat(ReadWorkbook.read(en).get("choices").get(0))
        .containsExactly("\"NATION\"", "\"yes\"", "\"elderly\"", "\"AMOUNT\"", "\"facilities\"");
    assertThat(ReadWorkbook.read(zh).get("选项"))
        .extracting(row -> row.get(0))
        .containsExactly("\"全国\"", "\"省\"", "\"市\"", "\"县\"", "\"乡镇\"");
  }

  /** Whatever a drop-down list offers is read again. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void choices_areRead(String language) {
    Locale locale = Locale.forLanguageTag(language);
    for (TemplateSheet sheet : TemplateSheet.all(Plans.jilin14())) {
      for (TemplateColumn column : sheet.columns()) {
        assertThat(column.choices(locale))
            .allMatch(choice -> column.column().orElseThrow().read(choice).isPresent());
      }
    }
  }

  @Test
  void write_explainsItself() throws IOException {
    Plan plan =
        plan(count(workers().certified()).per(1_000, figure("elderly"))).titled("清河规划", "Qinghe");
    Path zh = Templates.write(dir.resolve("zh"), plan);
    assertThat(Files.readString(zh.resolve("说明.txt"), UTF_8).replace("\r\n", "\n"))
        .isEqualTo(
            "\uFEFF"
                + """
                清河规划：数据模板

                一行一条记录；标题行不要改，可以另加列。“填什么”说明空白是什么意思。
                名册没有行，就是说确实一条也没有；还没有拿到的名册，请删去整张表（或文件），那才是“未报”。
                名册只收到一部分地方的：在“上报”里逐行写明收到了哪些；“上报”里没有提到的名册，视为各地都已报。
                “指标目录”里给每个指标写一行：总量逐级相加，比率从不相加，流量按时期。
                填好后仍存为 CSV（UTF-8），然后运行（文件名和日期换成自己的）：
                java -jar planmetrics-all.jar DATA PLAN.json --as-of 2023-12-31 --html report.html

                regions.csv 区域
                  区划代码 | 是 | 区划代码，不重复 | 220102
                  名称 | 是 | 文字
                  级别 | 是 | 取其一：全国、省、市、县、乡镇 | 全国
                  上级 | 是，最上级除外 | 上级地方的区划代码 | 220102

                workers.csv 社工
                  编号 | 是 | 编号，不重复 | A1
                  所在 | 是 | 所在地方的区划代码，或所在机构、站点、组织的编号 | 220102
                  证书 | 否 | 取其一：助理社会工作师、社会工作师、高级社会工作师 | 助理社会工作师
                  取证日期 | 否 | 日期；空白而有证书的，视为一直持证 | 2023-12-31
                  起 | 否 | 第一天；空白即一直在岗 | 2023-12-31
                  止 | 否 | 不再计入的第一天；空白即仍在岗 | 2023-12-31

                figures.csv 指标数值
                  所在 | 是 | 区划代码，或机构、站点、组织的编号 | 220102
                  指标 | 是 | 指标的名称，见下 | elderly
                  数值 | 是 | 数，或上下限，如 <5、≥100、10-19；可带 %。区间须先把单元格设为文本，否则会变成日期 | 1200
                  截至 | 否 | 数值是哪天的；空白视为最早 | 2023-12-31
                  来源 | 否 | 文字
                  单位 | 否 | 空白即“指标目录”里的单位；可写万人

                catalogue.csv 指标目录
                  指标 | 是 | 指标的名称，每个一行 | elderly
                  性质 | 是 | 取其一：总量、比率、流量 | 总量
                  单位 | 否 | 如人、张、%
                  权重 | 否 | 比率：按哪个指标加权平均；空白则不求平均

                returns.csv 上报
                  名册 | 是 | 取其一：养老机构、站点、组织、社工 | 养老机构
                  所在 | 是 | 报来名册的地方，连同其下各地 | 220102

                规划读取的指标
                  elderly | elderly
                """);
    Path en = Templates.write(dir.resolve("en"), plan, Locale.ENGLISH);
    assertThat(Files.readString(en.resolve("README.txt"), UTF_8))
        .contains("Qinghe: template for its data", "  level | yes | one of NATION, PROVINCE, ")
        .doesNotContainPattern("[\\u4e00-\\u9fff&&[^万人]]");
  }

  @Test
  void write_explainsItselfInAWorkbook() {
    List<List<String>> about =
        ReadWorkbook.read(Templates.write(dir.resolve("a.xlsx"), Plans.jilin14())).get("说明");
    assertThat(about.get(0)).containsExactly("\"吉林省“十四五”民政事业发展规划（社会工作部分）：数据模板\"");
    assertThat(about)
        .contains(
            List.of("\"java -jar planmetrics-all.jar DATA.xlsx PLAN.json --html report.html\""),
            List.of("\"表\"", "\"列\"", "\"必填\"", "\"填什么\"", "\"例\""),
            List.of("\"村居\"", "\"类型\"", "\"是\"", "\"取其一：城市社区、乡镇社区、村\"", "\"城市社区\""),
            List.of("\"certified-workers\"", "\"持证社会工作者\""),
            List.of("\"volunteer-ordinance\"", "\"志愿服务条例修订\""));
  }

  @Test
  void write_steps_askForAllThatTheyDo() {
    Target stepped =
        Target.of("t", count(workers()).atLeast(figure("late")))
            .by(DUE)
            .withSteps(Step.by("2023-12-31").atLeast(figure("early")));
    assertThat(PlanNeeds.of(Plan.of("mine", "Q", stepped)).figures())
        .containsOnlyKeys("late", "early");
  }

  @Test
  void write_overWhatIsThere_isRefused() throws IOException {
    Plan plan = plan(count(workers()));
    Path file = Templates.write(dir.resolve("a.xlsx"), plan);
    assertThatThrownBy(() -> Templates.write(file, plan))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            file
                + " is there already, and a template would replace what is filled in; write to"
                + " another path");
    Path some = Files.createDirectories(dir.resolve("some"));
    Files.writeString(some.resolve("workers.csv"), "id,place\n1,Q\n");
    assertThatThrownBy(() -> Templates.write(some, plan))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(some.resolve("workers.csv") + " is there already");
    assertThat(some.resolve("regions.csv")).doesNotExist();
  }

  @Test
  void write_again_isTheSameBytes() throws IOException {
    Path a = Templates.write(dir.resolve("a.xlsx"), Plans.jilin14());
    Path b = Templates.write(dir.resolve("b.xlsx"), Plans.jilin14());
    assertThat(a).hasSameBinaryContentAs(b);
  }

  @Test
  void explanation_isNoFileThatIsMissed() throws IOException {
    Path to = Templates.write(dir.resolve("a"), plan(count(workers())));
    Files.writeString(to.resolve("regions.csv"), "区划代码,名称,级别,上级\nQ,清河县,县,\n", UTF_8);
    assertThat(Snapshots.read(to, DUE).notes())
        .extracting(n -> n.text().zh())
        .containsExactly("workers.csv 没有行，即没有社工；若是未报，请删去这张表");
  }
}
