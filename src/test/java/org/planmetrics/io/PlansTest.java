package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.indicator.Indicators.all;
import static org.planmetrics.indicator.Indicators.any;
import static org.planmetrics.indicator.Indicators.band;
import static org.planmetrics.indicator.Indicators.bands;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.greatest;
import static org.planmetrics.indicator.Indicators.least;
import static org.planmetrics.indicator.Indicators.onePer;
import static org.planmetrics.indicator.Indicators.ref;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.stations;
import static org.planmetrics.indicator.Indicators.steps;
import static org.planmetrics.indicator.Indicators.townships;
import static org.planmetrics.indicator.Indicators.villages;
import static org.planmetrics.indicator.Indicators.workers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Definitions;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Norm;
import org.planmetrics.indicator.Ratio;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Relation;
import org.planmetrics.plan.Baseline;
import org.planmetrics.plan.Milestone;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Step;
import org.planmetrics.plan.Target;

class PlansTest {
  @TempDir Path temp;

  @Test
  void jilin14_isThePlan() {
    assertThat(Plans.jilin14()).hasToString("jilin-civil-affairs-14: 15 targets, 16 milestones");
  }

  @Test
  void write_readsAsEqual() {
    Path file = temp.resolve("plan.json");

    Plans.write(Plans.jilin14(), file);

    assertThat(Plans.read(file)).isEqualTo(Plans.jilin14());
    assertThat(file).content(UTF_8).isEqualTo(Plans.format(Plans.jilin14()));
  }

  static Stream<Condition.Comparison> conditions() {
    Indicator elderly = figure("elderly").named("elderly", "老年人口", "elderly");
    Indicator staff = count(workers().certified());
    Indicator need = onePer(100).rounded(Norm.Rounding.NEAREST).withMinimum(2).of(elderly);
    return Stream.of(
        staff.atLeast("60%"),
        staff.moreThan("2/3"),
        staff.titled("职工", "").atMost("0.10000000000000000001"),
        staff.lessThan("5"),
        staff.between("35", "40.5"),
        staff.per(1_000, elderly).atLeast(need),
        new Ratio(staff, elderly, Fraction.parse("200/3")).atLeast(1),
        staff.plus(facilities().where("beds", Match.from(50)).beds()).atLeast(1),
        staff.orElse(figure("published")).atLeast(1),
        share(communities(CommunityKind.URBAN), all(staff.atLeast(3), any(staff.atMost("9"))))
            .atLeast("100%"),
        share(communities(CommunityKind.values()), staff.atLeast(1)).atLeast(1),
        share(communities(), staff.atLeast(ref("elderly"))).is(bar(elderly)),
        share(counties().ofKind(RegionKind.FUNCTIONAL, RegionKind.STATUTORY), staff.atLeast(1))
            .atLeast(1),
        share(stations().where("services", Match.allOf("a", "b")), staff.atLeast(1)).atLeast(1),
        least(villages().where("x", Match.absent()), staff).atLeast(1),
        greatest(townships(), staff).atMost(5),
        steps(6, 390, 65).of(elderly).each(counties()).atMost("9"),
        bands(band(0, 168), band(6, 212)).of(elderly).atMost("9"),
        count(workers().where("from", Match.from("2021-01-01"))).atLeast(1),
        count(workers().where("x", "a", 3, true)).atLeast(1));
  }

  private static Bar bar(Indicator indicator) {
    return new Bar.Of(Relation.AT_LEAST, indicator);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void format_readsAsEqual(Plan plan) {
    assertThat(Plans.parse(Plans.format(plan))).isEqualTo(plan);
  }

  /** One plan for each kind of indicator and bar, of a target with all that it may have. */
  static Stream<Plan> plans() {
    return conditions().map(PlansTest::plan);
  }

  private static Plan plan(Condition.Comparison condition) {
    Target target =
        Target.of("t", condition)
            .by("2025-12-31")
            .at(Level.COUNTY, Level.PROVINCE)
            .binding()
            .titled("甲", "")
            .withClause("a \"b\"\n\tc\\d")
            .withBaseline(new Baseline(Fraction.parse("1/3"), LocalDate.parse("2020-12-31")));
    Target other =
        Target.of("u", figure("elderly").atLeast(1))
            .by("2025-12-31")
            .from("2021-11-29")
            .until("2026-01-01")
            .withSteps(
                new Step(
                    condition.bar(), Optional.of(LocalDate.parse("2023-12-31")), Optional.of("甲")),
                Step.by("2024-12-31").atMost("1/3"));
    Target standing =
        Target.of("v", figure("elderly").atLeast(1))
            .standing()
            .at(Level.COMMUNITY)
            .where("kind", "TOWN", "VILLAGE")
            .where("quasi", Match.present());
    return new Plan(
        "p",
        Optional.empty(),
        "a",
        Optional.empty(),
        Optional.empty(),
        Definitions.of(Map.of("elderly", figure("elderly").titled("老年人口", "elderly")), List.of()),
        List.of(target, other, standing),
        List.of(Milestone.of("m", Text.of("乙", "b"), "2025-12-31")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'share': {'level': '县', 'kind': ['法定']}, 'having': {'indicator': 'n', 'atLeast': 1}}",
        "{'share': {'level': 'county'}, 'having': {'indicator': 'n', 'atLeast': '1'}}",
        "{'share': {'level': 'COUNTY', 'where': {}}, 'having': {'atLeast': 1.0, 'indicator': 'n'}}"
      })
  void parse_takesLabelsInAnyCaseAndDefaults(String indicator) {
    String json =
        "{'id': 'p', 'place': 'a', 'indicators': {'n': {'count': '社工'}}, 'targets': [{'id': 't',"
            + " 'indicator': "
            + indicator
            + ", 'atLeast': '100%', 'by': '2025-12-31'}]}";

    Condition.Comparison condition = Plans.parse(json.replace('\'', '"')).target("t").condition();

    assertThat(condition.indicator()).isEqualTo(share(counties(), ref("n").atLeast(1)));
  }

  @Test
  void parse_takesAPlanThatIsNestedDeep() {
    String open = "{\"plus\":[".repeat(240);
    String json =
        "{\"id\":\"p\",\"place\":\"a\",\"targets\":[{\"id\":\"t\",\"indicator\":"
            + open
            + "{\"figure\":\"x\"}"
            + "]}".repeat(240)
            + ",\"atLeast\":1,\"by\":\"2025-12-31\"}]}";

    Plan plan = Plans.parse("\ufeff" + json);

    assertThat(Plans.parse(Plans.format(plan))).isEqualTo(plan);
  }

  @Test
  void parse_endsWhateverTheLengthOfAChainOfNames() {
    assertThat(chain(400).indicators().table()).hasSize(401);
    assertThat(DataDir.problems(() -> chain(20_000)))
        .containsExactly(
            "plan.json, line 1, column 1: indicators must not be nested more than 500 deep,"
                + " but 'n19500' is 501 deep");
  }

  private static Plan chain(int length) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < length; i++) {
      names.append("\"n").append(i).append("\":\"n").append(i + 1).append("\",");
    }
    return Plans.parse(
        "{\"id\":\"p\",\"place\":\"a\",\"indicators\":{"
            + names
            + "\"n"
            + length
            + "\":{\"figure\":\"x\"}},\"targets\":[{\"id\":\"t\",\"indicator\":\"n0\","
            + "\"atLeast\":1,\"by\":\"2025-12-31\"}]}");
  }

  @Test
  void read_leavesThePlaceToTheAssessment() throws IOException {
    Path file = temp.resolve("plan.json");
    Files.writeString(file, Plans.format(Plans.jilin14().in("q")));

    assertThatThrownBy(() -> Plans.read(file).assess(DataDir.small().read(temp.resolve("data"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'q'");
  }
}
