package org.planmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.indicator.Indicators.figure;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Region;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Step;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;

/** What a score card says of targets that apply only at places below. */
class ScoreCardTest {
  private static final Assessment BELOW =
      Plan.of(
              "p",
              "1",
              Target.of("own", figure("a").atLeast(1)).by("2025-12-31"),
              Target.of("towns", figure("a").atLeast(10))
                  .by("2024-12-31")
                  .at(Level.TOWNSHIP, Level.COMMUNITY))
          .assess(
              Snapshot.asOf("2025-06-30")
                  .places(
                      Region.of("1", "甲县", Level.COUNTY),
                      Region.of("11", "东镇", Level.TOWNSHIP).in("1"),
                      Region.of("12", "西镇", Level.TOWNSHIP).in("1"),
                      Region.of("13", "南镇", Level.TOWNSHIP).in("1"),
                      Community.of("c", "北村", CommunityKind.VILLAGE).in("13"))
                  .figure("1", "a", 18)
                  .figure("11", "a", 5)
                  .figure("12", "a", 9)
                  .figure("c", "a", 10)
                  .build());

  @Test
  void text_countsThePlacesBelow_andNamesTheWorst() {
    assertThat(Tables.scoreCard(BELOW.atPlace()).text(Locale.ENGLISH))
        .isEqualTo(
            """
            p
            甲县 1, as of 2025-06-30
            of 1 target, 1 met; 1 at places below

            target  status           value   bar  shortfall  deadline    remarks
            ------  ---------------  -----  ----  ---------  ----------  ---------------------------------------------------------------------
            own     met                 18   ≥ 1          0  2025-12-31
            towns   at places below         ≥ 10             2024-12-31  2 of 3 townships not met, worst 东镇 11 (5); 0 of 1 community not met
            """);
    assertThat(Tables.scoreCard(BELOW.at("1")).text(Locale.CHINESE))
        .contains("1项指标中，已达标1项；1 见下级\n", "3 个乡镇中 2 个未达标，最差：东镇 11（5）；1 个村居中 0 个未达标\n");
  }

  @Test
  void html_hasTheLineToo() {
    Page page = Page.of(BELOW);
    assertThat(page.faults()).isEmpty();
    assertThat(page.html())
        .contains("of 1 target, 1 met; 1 at places below", "2 of 3 townships not met, worst");
  }

  @Test
  void text_ofAPlace_countsOnlyWhatIsWithin() {
    assertThat(Tables.scoreCard(BELOW.at("13")).text(Locale.ENGLISH)).doesNotContain("below");
    assertThat(Tables.scoreCard(BELOW.at("c")).text(Locale.ENGLISH)).contains("towns   met");
  }

  @Test
  void fallingShort_listsEachPlace() {
    assertThat(Tables.fallingShort(BELOW).text(Locale.ENGLISH))
        .isEqualTo(
            """
            p
            甲县 1, as of 2025-06-30, falling short

            target  place    status  value   bar  shortfall  deadline
            ------  -------  ------  -----  ----  ---------  ----------
            towns   东镇 11  missed      5  ≥ 10          5  2024-12-31
            towns   西镇 12  missed      9  ≥ 10          1  2024-12-31
            """);
  }

  @Test
  void target_withSteps_isTheSameInEveryForm() {
    Assessment stepped =
        Plan.of(
                "p",
                "1",
                Target.of("t", figure("a").atLeast(20))
                    .by("2030-12-31")
                    .at(Level.COUNTY, Level.TOWNSHIP)
                    .withSteps(Step.by("2025-12-31").atLeast("6")))
            .assess(BELOW.snapshot());
    assertThat(Tables.scoreCard(stepped.atPlace()).markdown(Locale.ENGLISH))
        .contains("| t | met | 18 | ≥ 6 | 0 | 2025-12-31 |");
    assertThat(Tables.league(stepped, Level.TOWNSHIP).text(Locale.ENGLISH))
        .endsWith("1  t, by 2025-12-31\n");
    assertThat(Tables.fallingShort(stepped).csv(Locale.ENGLISH))
        .contains("t,东镇,11,pending,5,5,,,≥ 6,1,1,2025-12-31,");
    String section = Page.en(Page.of(stepped).all("section").get(3));
    assertThat(section).contains("✓ met, value 18, bar ≥ 6, by 2025-12-31");
  }
}
