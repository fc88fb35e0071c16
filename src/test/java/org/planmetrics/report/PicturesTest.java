package org.planmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Region;
import org.planmetrics.indicator.Indicators;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Baseline;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;

class PicturesTest {
  private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text>");

  /** From 100 on 2020-12-31 to the bar of 200 by 2024-12-31: 1,461 days. */
  @ParameterizedTest
  @CsvSource({
    "2020-12-31, 100",
    "2022-12-31, 219100/1461",
    "2024-12-31, 200",
    "2030-01-01, 200",
  })
  void path_isStraightAndEndsAtTheDeadline(String day, String expected) {
    Finding finding = finding("2024-12-31", Optional.of("2020-12-31"), 150);
    assertThat(StraightPath.of(finding, LocalDate.parse(day)).orElseThrow().expected())
        .isEqualTo(Fraction.parse(expected));
  }

  @Test
  void path_needsABaselineBeforeDayAndDeadline() {
    LocalDate day = LocalDate.parse("2022-12-31");
    assertThat(StraightPath.of(finding("2024-12-31", Optional.empty(), 150), day)).isEmpty();
    assertThat(StraightPath.of(finding("2020-12-31", Optional.of("2020-12-31"), 150), day))
        .isEmpty();
    assertThat(StraightPath.of(finding("2024-12-31", Optional.of("2023-01-01"), 150), day))
        .isEmpty();
  }

  @Test
  void bullet_isDrawnToScale() {
    Finding finding = finding("2024-12-31", Optional.of("2020-12-31"), 150);
    Optional<StraightPath> path = StraightPath.of(finding, LocalDate.parse("2022-12-31"));
    assertThat(Bullet.of(finding, path))
        .contains("<rect class=v x=4 y=9 width=144 height=6>")
        .contains("<circle class=s cx=100 cy=12 r=3>")
        .contains("<path class=e d=\"M148 15l4 7h-8z\">")
        .contains("<path class=g d=\"M196 2V22\">")
        .doesNotContain("<rect class=b");
  }

  private static Finding finding(String by, Optional<String> start, int value) {
    Target target = Target.of("t", Indicators.figure("f").atLeast(200)).by(by);
    Target started =
        start
            .map(day -> target.withBaseline(new Baseline(Fraction.of(100), LocalDate.parse(day))))
            .orElse(target);
    Snapshot world =
        Snapshot.asOf("2022-12-31")
            .places(Region.of("1", "甲", Level.PROVINCE))
            .figure("1", "f", value)
            .build();
    return Plan.of("p", "1", started).assess(world).atPlace().findings().get(0);
  }

  @Test
  void histogram_ofShares_hasAColumnForEveryTenth() {
    assertThat(texts(shares("0", "5%", "1/2", "59.9%", "1", "1"), true))
        .containsExactly(
            "2", "0%", "10%", "20%", "30%", "40%", "2", "50%", "60%", "70%", "80%", "90%", "2",
            "100%");
  }

  @Test
  void histogram_ofNumbers_hasRoundStepsAndAtMostElevenColumns() {
    assertThat(texts(shares("0", "3", "10"), false))
        .containsExactly("1", "0", "1", "2", "1", "3", "4", "5", "6", "7", "8", "9", "1", "10");
    assertThat(texts(shares("11", "3"), false))
        .containsExactly("0", "1", "2", "4", "6", "8", "1", "10");
    assertThat(texts(shares("123456", "0"), false))
        .containsExactly(
            "1", "0", "20,000", "40,000", "60,000", "80,000", "100,000", "1", "120,000");
    assertThat(texts(shares("0", "0"), false)).containsExactly("2", "0");
    assertThat(texts(shares("0.3", "0.05"), false)).hasSizeLessThanOrEqualTo(2 + 11);
  }

  private static List<Fraction> shares(String... values) {
    return Arrays.stream(values).map(Fraction::parse).toList();
  }

  private static List<String> texts(List<Fraction> values, boolean asPercent) {
    String svg = Histogram.of(values, Optional.empty(), "", asPercent);
    return TEXT.matcher(svg).results().map(r -> r.group(1)).toList();
  }
}
