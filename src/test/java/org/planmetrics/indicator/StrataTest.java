package org.planmetrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.workers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.io.Plans;
import org.planmetrics.io.StrataDocuments;
import org.planmetrics.number.Interval;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Timeline;
import org.planmetrics.reference.RandomWorlds;
import org.planmetrics.report.Printer;
import org.planmetrics.report.Tables;
import org.planmetrics.snapshot.Snapshot;

/** An indicator split by a column: its strata and blank add up to the whole. */
class StrataTest {
  private static final Indicator STAFF = count(workers());
  private static final Indicator ELDERLY = figure("elderly");

  /** 3 women, 2 men, 1 of whom nothing is said; elderly 600, of whom 350 women and 240 men. */
  private static Snapshot world() {
    return Snapshot.asOf("2025-12-31")
        .places(
            Region.of("M", "云山市", Level.PREFECTURE),
            Region.of("M1", "东县", Level.COUNTY).in("M"),
            Region.of("M2", "西县", Level.COUNTY).in("M"))
        .declare(Declaration.amount("elderly"))
        .add(worker("M1", "女"), worker("M1", "女"), worker("M2", "女"))
        .add(worker("M1", "男"), worker("M2", "男"), Worker.at("M2"))
        .add(
            ElderCareFacility.of("F", "M1", FacilityKind.INSTITUTION)
                .with(ElderCareFacility.BEDS, 120),
            ElderCareFacility.of("G", "M2", FacilityKind.COMMUNITY)
                .with(ElderCareFacility.BEDS, 30))
        .figure("M", "elderly", 600)
        .add(
            Figure.of("M", "elderly", 350).with(Figure.STRATUM, "女"),
            Figure.of("M", "elderly", 240).with(Figure.STRATUM, "男"),
            Figure.of("M1", "elderly", 200).with(Figure.STRATUM, "女"))
        .build();
  }

  private static Worker worker(String place, String sex) {
    return Worker.at(place).with("sex", sex);
  }

  @Test
  void at_valuesInTheirOrder_blankLast() {
    StrataReadings bySex = StrataReadings.of(STAFF.by("sex"), world());
    assertThat(bySex).hasToString("workers by sex: 女, 男, blank");
    assertThat(bySex.at("云山市")).hasToString("{sex 女=3, sex 男=2, sex blank=1}");
    assertThat(bySex.at("M1")).hasToString("{sex 女=2, sex 男=1, sex blank=0}");
    assertThat(bySex.whole().at("M")).hasToString("6");
  }

  /** Beds are of institutions or at home or in communities: an enumeration keeps its order. */
  @Test
  void at_enumeration() {
    StrataReadings byKind = StrataReadings.of(facilities().beds().by("kind"), world());
    assertThat(byKind.at("M"))
        .hasToString("{kind institution=120, kind community=30, kind blank=0}");
    assertThat(byKind.strata().get(0).label(Locale.CHINESE)).isEqualTo("机构养老");
  }

  /** Women 350, men 240, and 600 − 350 − 240 = 10 of whom nothing is said. */
  @Test
  void at_figureAndRatio() {
    assertThat(StrataReadings.of(ELDERLY.by("sex"), world()).at("M"))
        .hasToString("{sex 女=350, sex 男=240, sex blank=10}");
    assertThat(StrataReadings.of(STAFF.per(1_000, ELDERLY).by("sex"), world()).at("M"))
        .hasToString("{sex 女=8.57, sex 男=8.33, sex blank=100}");
    assertThat(StrataReadings.of(ELDERLY.by("sex"), world()).at("M1"))
        .hasToString("{sex 女=200, sex 男=≥ 0, sex blank=?}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fte | an indicator is split by a column of groups, but 'fte' of the workers holds numbers"
            + " or days",
        "skills | an indicator is split by a column of groups, but 'skills' of the workers holds"
            + " lists, so that a record would be of several",
        "sexx | there is no column of the workers 'sexx'; valid: sex, id, fte, from, place,"
            + " until, skills, postedTo, trained, certified, employment, certificate and 1 more",
      })
  void split_refused(String column, String message) {
    Snapshot world =
        Snapshot.asOf("2025-12-31")
            .places(Region.of("M", "云山市", Level.PREFECTURE))
            .add(worker("M", "女").with("skills", "a;b"))
            .build();
    assertThatThrownBy(() -> StrataReadings.of(STAFF.by(column), world))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void split_ofWhatHasNoParts_orIsChosenAlready() {
    assertThatThrownBy(
            () -> StrataReadings.of(share(communities(), STAFF.atLeast(1)).by("sex"), world()))
        .hasMessage(
            "'share of communities with workers ≥ 1' cannot be split by 'sex'; counts, sums and"
                + " figures can, and their plus, ratio, firstKnown and on");
    Indicator women = count(workers().where("sex", "女"));
    assertThatThrownBy(() -> StrataReadings.of(women.by("sex"), world()))
        .hasMessage("'workers (sex 女)' are chosen by 'sex' already and cannot be split by it");
  }

  /** Whatever is counted, then or now: the strata and blank are the whole, bound by bound. */
  @Test
  void strata_addUpToTheWhole() {
    int compared = 0;
    for (long seed = 0; seed < 400; seed++) {
      Snapshot world = RandomWorlds.of(seed);
      for (Indicator some :
          List.of(
              STAFF, workers().fte(), facilities().beds(), STAFF.on("-1y"), count(facilities()))) {
        StrataReadings by = StrataReadings.of(some.by("size"), world);
        for (Place place : world.territory().places()) {
          Interval sum =
              by.at(place.code()).values().stream()
                  .map(reading -> reading.value().orElseThrow())
                  .reduce(Interval.ZERO, Interval::plus);
          assertThat(Optional.of(sum))
              .as("seed %d: %s at %s", seed, by, place)
              .isEqualTo(by.whole().at(place.code()).value());
          compared += by.strata().size() > 2 ? 1 : 0;
        }
      }
    }
    assertThat(compared).isGreaterThan(1_000);
  }

  @Test
  void table_andJson() {
    StrataReadings bySex =
        StrataReadings.of(STAFF.titled("社工", "social workers").by("sex"), world());
    assertThat(Tables.strata(bySex, Level.COUNTY).text(Locale.CHINESE))
        .isEqualTo(
            """
            云山市 M，截至 2025-12-31，社工，分组依据 sex

            地方     分组  读数
            -------  ----  ----
            东县 M1  女       2
            东县 M1  男       1
            东县 M1  空白     0
            东县 M1  合计     3
            西县 M2  女       1
            西县 M2  男       1
            西县 M2  空白     1
            西县 M2  合计     3
            """);
    assertThat(StrataDocuments.format(bySex))
        .isEqualTo(
            """
            {"format": 1, "asOf": "2025-12-31", "indicator": {"zh": "社工", "en": "social workers"}, "by": "sex", "strata": ["女", "男", ""],
            "readings": [
            {"place": "M", "whole": {"lower": "6", "upper": "6"}, "strata": {"女": {"lower": "3", "upper": "3"}, "男": {"lower": "2", "upper": "2"}, "": {"lower": "1", "upper": "1"}}},
            {"place": "M1", "whole": {"lower": "3", "upper": "3"}, "strata": {"女": {"lower": "2", "upper": "2"}, "男": {"lower": "1", "upper": "1"}, "": {"lower": "0", "upper": "0"}}},
            {"place": "M2", "whole": {"lower": "3", "upper": "3"}, "strata": {"女": {"lower": "1", "upper": "1"}, "男": {"lower": "1", "upper": "1"}, "": {"lower": "1", "upper": "1"}}}
            ]}
            """);
  }

  /** A target for each value: 3 women and 2 men where 3 of each are asked. */
  @Test
  void target_forEachValue() {
    Plan plan =
        Plan.of(
            "p",
            "M",
            Target.of("staff", STAFF.atLeast(3))
                .by("2025-12-31")
                .titled("社工", "staff")
                .each("sex"));
    assertThat(Plans.parse(Plans.format(plan))).isEqualTo(plan);
    assertThat(Plans.format(plan)).contains("\"each\": \"sex\"");
    Assessment assessment = plan.assess(world());
    assertThat(assessment.findings())
        .hasToString("[staff[女] at 云山市: met, 3, staff[男] at 云山市: missed, 2, short of 1]");
    assertThat(assessment.atPlace().finding("staff[男]").target().label())
        .isEqualTo(Text.of("社工（男）", "staff (男)"));
    assertThat(Printer.text(assessment, Locale.CHINESE)).contains("社工（女）", "社工（男）");
    Timeline years = Timeline.of(plan, world(), "2024-12-31", "2025-12-31");
    assertThat(years.trajectory("staff[女]", "M").points()).hasSize(2);
    assertThatThrownBy(() -> plan.streaming(world(), Register.WORKERS))
        .hasMessage(
            "target 'staff' holds for each value of 'sex', which rows that go by do not tell"
                + " beforehand; hold them in the snapshot");
  }
}
