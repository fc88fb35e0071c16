package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.CommunityKind.TOWN;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.onePer;
import static org.planmetrics.indicator.Indicators.prefectures;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.stations;
import static org.planmetrics.indicator.Indicators.workers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Need;
import org.planmetrics.indicator.Readings;
import org.planmetrics.indicator.Regions;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** The numbers of Jilin Province that can be worked out from its table of 79 regions. */
class JilinNumbersTest {
  private static final List<String[]> ROWS = rows();
  private static final String JILIN = "220000";
  private static final Snapshot WORLD = world().build();
  private static final Indicator CERTIFIED = count(workers().certified());
  private static final Regions ALL_COUNTIES =
      counties().where("kind", RegionKind.STATUTORY, RegionKind.FUNCTIONAL);

  private static List<String[]> rows() {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    JilinNumbersTest.class.getResourceAsStream(
                        "/org/planmetrics/jilin-counties.csv")),
                StandardCharsets.UTF_8))) {
      return file.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Elderly and communities at county-level units only; what is above adds up. */
  private static SnapshotBuilder world() {
    SnapshotBuilder builder =
        Snapshot.asOf("2020-12-31").empty(Register.STATIONS, Register.WORKERS);
    for (String[] row : ROWS) {
      Level level = Level.valueOf(row[2]);
      Region region =
          Region.of(row[0], row[1], level).with(Region.KIND, RegionKind.valueOf(row[3]));
      builder.places(row[4].isEmpty() ? region : region.in(row[4]));
      if (level == Level.COUNTY) {
        builder.figure(row[0], "elderly", Long.parseLong(row[6]));
        builder.places(some(row[0], "u", URBAN, row[12]));
        builder.places(some(row[0], "t", TOWN, row[13]));
      }
    }
    return builder;
  }

  private static Community[] some(String county, String prefix, CommunityKind kind, String number) {
    return IntStream.rangeClosed(1, Integer.parseInt(number))
        .mapToObj(i -> Community.of(county + prefix + i, prefix + i, kind).in(county))
        .toArray(Community[]::new);
  }

  @Test
  void regions_60StatutoryCountiesAnd9Zones() {
    assertThat(ROWS).hasSize(1 + 9 + 69);
    assertReads(count(prefectures()), 9);
    assertReads(count(counties()), 60);
    assertReads(count(ALL_COUNTIES), 60 + 9);
  }

  @Test
  void townships_977() {
    String[] province = ROWS.get(0);
    long[] kinds = Stream.of(8, 9, 10).mapToLong(i -> Long.parseLong(province[i])).toArray();
    assertThat(kinds).containsExactly(364, 432, 181);
    assertThat(IntStream.of(8, 9, 10).mapToLong(JilinNumbersTest::sumOfCounties).sum())
        .isEqualTo(977);
  }

  private static long sumOfCounties(int column) {
    return ROWS.stream()
        .filter(row -> row[2].equals("COUNTY"))
        .mapToLong(row -> Long.parseLong(row[column]))
        .sum();
  }

  @Test
  void elderly_5551165() {
    assertReads(figure("elderly"), 5_551_165);
    assertThat(Readings.of(figure("elderly"), WORLD).at("长春市").value())
        .contains(Interval.of(Fraction.of(1_890_010)));
  }

  @Test
  void onePerThousandElderly_dependsOnTheScope() {
    Need pool = onePer(1_000).of(figure("elderly"));
    assertReads(pool, 5_552);
    assertReads(pool.each(prefectures()), 5_557);
    assertReads(pool.each(counties()), 5_238);
    assertReads(pool.each(ALL_COUNTIES), 5_586);
  }

  @Test
  void sixtyPercentOfCounties_are36() {
    Condition.Comparison centres = share(counties(), count(stations()).atLeast(1)).atLeast("60%");
    Finding finding = finding(centres, WORLD);
    assertThat(finding.status()).isEqualTo(Status.PENDING);
    assertThat(finding.units().orElseThrow().total()).isEqualTo(60);
    assertThat(finding.shortfall().orElseThrow()).hasToString("36");
    assertThat(finding.effort()).contains(BigInteger.valueOf(36));
  }

  @Test
  void minimumsOfCommunities_are5519() {
    assertReads(count(communities(URBAN)), 1_624);
    assertReads(count(communities(TOWN)), 647);
    BigInteger urban = effort(share(communities(URBAN), CERTIFIED.atLeast(3)));
    BigInteger town = effort(share(communities(TOWN), CERTIFIED.atLeast(1)));
    assertThat(urban).isEqualTo(1_624 * 3);
    assertThat(urban.add(town)).isEqualTo(1_624 * 3 + 647).isEqualTo(5_519);
    Indicator minimums =
        onePer(1)
            .withMinimum(3)
            .of(CERTIFIED)
            .each(communities(URBAN))
            .plus(onePer(1).withMinimum(1).of(CERTIFIED).each(communities(TOWN)));
    assertReads(minimums, 5_519);
  }

  private static BigInteger effort(Indicator share) {
    return finding(share.atLeast("100%"), WORLD).effort().orElseThrow();
  }

  @Test
  void baseline_is9145Short() {
    Snapshot baseline =
        world()
            .add(Stream.generate(() -> Worker.at(JILIN).certified("2020-01-01")).limit(10_855))
            .build();
    Finding finding = finding(CERTIFIED.atLeast(20_000), baseline);
    assertThat(finding.shortfall().orElseThrow()).hasToString(String.valueOf(20_000 - 10_855));
    Condition.Comparison perThousand = CERTIFIED.per(1_000, figure("elderly")).atLeast(1);
    assertThat(finding(perThousand, baseline).status()).isEqualTo(Status.MET);
    assertThat(finding(perThousand, baseline).reading()).hasToString("1.96");
    assertThat(finding(perThousand, WORLD).shortfall().orElseThrow()).hasToString("5552");
  }

  private static Finding finding(Condition.Comparison condition, Snapshot world) {
    Target target = Target.of("t", condition).by("2025-12-31").at(PROVINCE);
    return Plan.of("jilin", JILIN, target).assess(world).atPlace().finding("t");
  }

  private static void assertReads(Indicator indicator, long expected) {
    assertThat(Readings.of(indicator, WORLD).at("吉林省").value())
        .contains(Interval.of(Fraction.of(expected)));
  }
}
