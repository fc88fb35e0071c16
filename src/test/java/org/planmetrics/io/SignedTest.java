package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.greatest;
import static org.planmetrics.indicator.Indicators.least;
import static org.planmetrics.indicator.Indicators.share;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Readings;
import org.planmetrics.number.Interval;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.report.Printer;
import org.planmetrics.snapshot.Snapshot;

/** Figures that may be negative: unknown they are anything, below 0 too (SPEC S25). */
class SignedTest {
  private static final Indicator NET = figure("net");
  private static final Indicator PEOPLE = figure("people");

  @TempDir Path temp;

  private Snapshot world(String kind, String rows) {
    StringBuilder figures = new StringBuilder("place,figure,value\n");
    for (String row : rows.split(" ", -1)) {
      String[] cells = row.split(":", -1);
      figures.append(cells[0]).append(",net,").append(cells[1]).append('\n');
    }
    figures.append("A1,people,2\nA2,people,10-20\nA3,people,4\n");
    return Snapshots.read(
        DataDir.empty()
            .with(
                "regions.csv",
                "code,name,level,parent\nA,临江市,PREFECTURE,\nA1,上游县,COUNTY,A\n"
                    + "A2,下游县,COUNTY,A\nA3,对岸县,COUNTY,A\n")
            .with("catalogue.csv", "figure,kind,signed\nnet," + kind + ",true\npeople,AMOUNT,\n")
            .with("figures.csv", figures.toString())
            .with("snapshot.json", "{\"asOf\": \"2024-12-31\"}")
            .in(temp.resolve(kind + rows.hashCode())));
  }

  private static String reads(Indicator indicator, Snapshot world, String place) {
    return Readings.of(indicator, world).at(place).value().orElseThrow().toString();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "AMOUNT, A1:-5 A2:3 A3:4, 2",
    "AMOUNT, A1:-5 A2:3, '(…, …)'",
    "AMOUNT, A1:-5 A2:3 A3:<4, '(…, 2]'",
    "AMOUNT, A1:-5 A2:3 A3:≥-1, '[-3, …)'",
    "AMOUNT, A1:-5 A2:3 A3:-2-4, '[-4, 2]'",
    "RATE, A1:-5 A2:3 A3:4, '[-5, 4]'",
    "RATE, A1:-5 A2:3, '(…, …)'",
    "RATE, A1:-5 A2:3 A3:<-2, '(…, 3]'",
  })
  void unknown_isUnboundedBothWays(String kind, String rows, String city) {
    assertThat(reads(NET, world(kind, rows), "A")).isEqualTo(city);
  }

  /** Of A1 −5 of 2 people, of A2 3 of 10 to 20, of A3 nothing is known. */
  @Test
  void indicators_overWhatMayBeNegative() {
    Snapshot world = world("AMOUNT", "A1:-5 A2:3");
    assertThat(reads(NET.plus(PEOPLE), world, "A1")).isEqualTo("-3");
    assertThat(reads(NET.plus(PEOPLE), world, "A3")).isEqualTo("(…, …)");
    assertThat(reads(NET.per(1, PEOPLE), world, "A1")).isEqualTo("-5/2");
    assertThat(reads(NET.per(1, PEOPLE), world, "A2")).isEqualTo("[3/20, 3/10]");
    assertThat(reads(NET.per(1, PEOPLE), world, "A3")).isEqualTo("(…, …)");
    assertThat(reads(NET.orElse(PEOPLE), world, "A3")).isEqualTo("4");
    assertThat(reads(least(counties(), NET), world, "A")).isEqualTo("(…, -5]");
    assertThat(reads(greatest(counties(), NET), world, "A")).isEqualTo("[3, …)");
    assertThat(reads(share(counties(), NET.atLeast(0)), world, "A")).isEqualTo("[1/3, 2/3]");
  }

  @Test
  void aTarget_isUndecidedWhereItMayBeBelowZero() {
    Plan plan =
        Plan.of(
            "p",
            "A",
            Target.of("growth", NET.atLeast(0)).by("2024-12-31"),
            Target.of("loss", NET.atMost(100)).by("2024-12-31"));
    Assessment open = plan.assess(world("AMOUNT", "A1:-5 A2:3"));
    assertThat(open.findings())
        .hasToString("[growth at 临江市: undecided, ?, short of ≥ 0, loss at 临江市: undecided, ?]");
    assertThat(Assessments.format(open)).contains("\"lower\": null", "\"upper\": null");
    Path file = temp.resolve("open.json");
    Assessments.write(open, file);
    assertThat(Assessments.read(file).findings().get(0).reading()).contains(Interval.ANY);
    assertThat(Printer.text(open, Locale.ENGLISH)).contains("growth  undecided      ?    ≥ 0");
    Assessment bounded = plan.assess(world("AMOUNT", "A1:-5 A2:3 A3:<4"));
    assertThat(bounded.findings())
        .hasToString("[growth at 临江市: undecided, ≤ 2, short of ≥ 0, loss at 临江市: met, ≤ 2]");
  }

  @Test
  void aDenominatorAndANorm_areRefused() {
    Snapshot world = world("AMOUNT", "A1:-5 A2:3");
    assertThatThrownBy(() -> Readings.of(PEOPLE.per(1, NET), world))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a denominator must never be negative, as this may be by catalogue.csv: " + NET);
    assertThatThrownBy(() -> Readings.of(PEOPLE.per(1, PEOPLE.plus(NET)), world))
        .hasMessageStartingWith("a denominator must never be negative");
  }
}
