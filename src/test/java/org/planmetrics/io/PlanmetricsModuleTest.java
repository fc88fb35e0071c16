package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Profile;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Readings;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Explanation;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Difference;
import org.planmetrics.progress.Timeline;
import org.planmetrics.snapshot.Snapshot;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A host's own mapper writes what the library writes, and reads plans. */
class PlanmetricsModuleTest {
  private static final JsonMapper PLAIN = JsonMapper.builder().findAndAddModules().build();

  /** A host that wants everything else: documents stay as they are documented. */
  private static final JsonMapper OTHER =
      JsonMapper.builder()
          .findAndAddModules()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .changeDefaultPropertyInclusion(i -> i.withContentInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private static final Snapshot SMALL = Snapshots.read(Path.of("examples", "small"));
  private static final Plan PLAN = Plans.jilin14();
  private static final Assessment NOW = PLAN.assess(SMALL);
  private static final Finding FINDING = NOW.at("西河区").finding("workers-per-thousand-elderly");
  private static final Timeline YEARS = Timeline.of(PLAN, SMALL, "2023-12-31", "2024-12-31");

  static Stream<Arguments> documents() {
    Difference year = Difference.between(PLAN.assess(SMALL.on("2023-12-31")), NOW);
    Staffing hires = Staffing.fewest(NOW, Profile.certifiedWorker(), "urban-community-workers");
    Apportionment shared =
        Apportionment.of(7, "229900", counties(), Readings.of(figure("elderly"), SMALL));
    return Stream.of(
        Arguments.of(NOW, Assessments.format(NOW)),
        Arguments.of(YEARS, Timelines.format(YEARS)),
        Arguments.of(year, Timelines.format(year)),
        Arguments.of(hires, Actions.format(hires)),
        Arguments.of(shared, Actions.format(shared)),
        Arguments.of(PLAN, Plans.format(PLAN)));
  }

  @ParameterizedTest
  @MethodSource
  void documents(Object value, String json) {
    JsonNode documented = PLAIN.readTree(json);
    assertThat(PLAIN.readTree(PLAIN.writeValueAsString(value))).isEqualTo(documented);
    assertThat(OTHER.readTree(OTHER.writeValueAsString(value))).isEqualTo(documented);
    assertThat(PLAIN.writeValueAsString(value)).isEqualTo(PLAIN.writeValueAsString(documented));
    assertThat(PLAIN.valueToTree(value).toString()).isEqualTo(documented.toString());
  }

  /** 9 workers for 9,004 elderly are 9,000 / 9,004 = 2250/2251 for each thousand; 10 would do. */
  @Test
  void finding_isAsInTheAssessment() {
    assertThat(PLAIN.writeValueAsString(FINDING))
        .isEqualTo(
            """
            {"target":"workers-per-thousand-elderly","place":"229903",\
            "title":{"zh":"每千名老年人至少1名社会工作者","en":"one social worker per 1,000 elderly people"},\
            "by":"2025-12-31",\
            "reading":{"lower":"2250/2251","upper":"2250/2251",\
            "numerator":{"lower":"9","upper":"9"},"denominator":{"lower":"9004","upper":"9004"}},\
            "bar":{"atLeast":"1"},"status":"PENDING","shortfall":{"min":1,"max":1}}\
            """);
    JsonNode all = PLAIN.readTree(Assessments.format(NOW)).get("findings");
    assertThat(PLAIN.<JsonNode>valueToTree(NOW.findings()).toString()).isEqualTo(all.toString());
  }

  @Test
  void targetsAndMilestones_areAsInThePlan() {
    JsonNode plan = PLAIN.readTree(Plans.format(PLAN));
    assertThat(PLAIN.readTree(PLAIN.writeValueAsString(PLAN.targets())))
        .isEqualTo(plan.get("targets"));
    assertThat(PLAIN.readTree(PLAIN.writeValueAsString(PLAN.milestones())))
        .isEqualTo(plan.get("milestones"));
  }

  @Test
  void trajectory_isAsInTheTimeline() {
    JsonNode all = PLAIN.readTree(Timelines.format(YEARS)).get("trajectories");
    assertThat(PLAIN.readTree(PLAIN.writeValueAsString(YEARS.trajectories()))).isEqualTo(all);
  }

  @Test
  void scoreCard_hasTheHeadAndTheRowsOfItsPlace() {
    JsonNode card = PLAIN.valueToTree(NOW.at("西河区"));
    assertThat(card.get("place").asString()).isEqualTo("229903");
    assertThat(card.get("asOf").asString()).isEqualTo("2024-12-31");
    assertThat(card.get("findings").toString())
        .isEqualTo(PLAIN.writeValueAsString(NOW.at("西河区").findings()));
  }

  static Stream<Arguments> values() {
    Snapshot world =
        Snapshot.asOf("2023-12-31")
            .title(Text.of("甲省", "Jia"))
            .places(Region.of("a", "甲省", PROVINCE), Region.of("k", "东县", COUNTY).in("a"))
            .build();
    Assessment none =
        Plan.of("p", "a", Target.of("t", figure("x").atLeast("3/2")).by("2025-12-31"))
            .assess(world);
    return Stream.of(
        Arguments.of(world, "{'format':1,'asOf':'2023-12-31','title':{'zh':'甲省','en':'Jia'}}"),
        Arguments.of(Fraction.parse("1.5"), "'3/2'"),
        Arguments.of(FINDING.reading().value(), "{'lower':'2250/2251','upper':'2250/2251'}"),
        Arguments.of(FINDING.shortfall(), "{'min':1,'max':1}"),
        Arguments.of(none.atPlace().finding("t").reading(), "{'lower':'0','upper':null}"),
        Arguments.of(
            NOW.at("220000").finding("urban-community-workers").units(),
            "{'met':7,'failed':3,'undecided':0,'notApplicable':0}"),
        Arguments.of(Text.of("法", ""), "{'zh':'法'}"),
        Arguments.of(
            new Explanation(
                Text.of("甲", "a"), List.of(new Explanation(Text.of("乙", "b"), List.of()))),
            "{'text':{'zh':'甲','en':'a'},'parts':[{'text':{'zh':'乙','en':'b'},'parts':[]}]}"),
        Arguments.of(
            world.territory().places(),
            "[{'code':'a','name':'甲省','level':'PROVINCE','kind':'STATUTORY'},"
                + "{'code':'k','name':'东县','level':'COUNTY','parent':'a','kind':'STATUTORY'}]"),
        Arguments.of(Worker.at("k").with("team", "甲组"), "{'place':'k','fte':'1','team':'甲组'}"),
        Arguments.of(Map.of("s", Status.MET, "r", Register.WORKERS), "{'r':'workers','s':'MET'}"));
  }

  @ParameterizedTest
  @MethodSource
  void values(Object value, String json) {
    String text =
        PLAIN
            .rebuild()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build()
            .writeValueAsString(value);
    assertThat(text.replace('"', '\'')).isEqualTo(json);
  }

  @Test
  void plans_comeBack() {
    assertThat(Plans.bundled())
        .hasSize(6)
        .allSatisfy(id -> {
          Plan plan = Plans.bundled(id);
          String json = OTHER.writeValueAsString(plan);
          assertThat(OTHER.readValue(json, Plan.class)).isEqualTo(Plans.parse(Plans.format(plan)));
        });
    assertThat(PLAIN.readValue("null", Plan.class)).isNull();
  }

  /** A host's own record. */
  record Order(String from, List<Plan> plans, Status least) {}

  @Test
  void plan_isAPropertyOfAHostsRecord() {
    Order order = new Order("甲", List.of(Plans.jilin14(), Plans.national14()), Status.PENDING);
    String json = PLAIN.writeValueAsString(order);
    assertThat(PLAIN.readValue(json, Order.class)).isEqualTo(order);
    assertThat(PLAIN.treeToValue(PLAIN.readTree(json), Order.class)).isEqualTo(order);
  }

  @Test
  void plan_withProblems_tellsAll() {
    String json =
        """
        {"from": "甲", "plans": [{
          "id": "p", "place": "a",
          "targets": [
            {"id": "t", "indicator": "x", "atLeast": 1},
            {"id": "u", "indicator": {"cuont": "workers"}, "atLeast": "many"}]
        }]}\
        """;
    assertThatThrownBy(() -> PLAIN.readValue(json, Order.class))
        .isInstanceOf(DatabindException.class)
        .hasMessageStartingWith(
            "3 problems:\n  plan.json, line 4, column 30, /plans/0/targets/0/indicator:"
                + " there is no indicator 'x'; there are none\n")
        .hasMessageContaining("/plans/0/targets/1/indicator: must have exactly one of count,")
        .cause()
        .isInstanceOfSatisfying(
            DataException.class,
            e -> assertThat(e.problems()).extracting(Problem::line).containsExactly(4L, 5L, 5L));
  }

  @Test
  void plan_thatIsAText_isAProblem() {
    assertThatThrownBy(() -> PLAIN.readValue(" \"jilin14\"", Plan.class))
        .isInstanceOf(DatabindException.class)
        .hasMessageStartingWith(
            "1 problem:\n  plan.json, line 1, column 2: 'jilin14' must be an object, a plan, but is"
                + " a text");
  }
}
