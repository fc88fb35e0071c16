package org.planmetrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.planmetrics.domain.CommunityKind.TOWN;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PREFECTURE;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.domain.Level.TOWNSHIP;
import static org.planmetrics.domain.Register.WORKERS;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.workers;
import static org.planmetrics.snapshot.Gongzhuling.after;
import static org.planmetrics.snapshot.Gongzhuling.before;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Succession;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Readings;

/** Data told in the places of a later territory (SPEC S38), in worlds small enough to see. */
class RebasingTest {
  private static final Indicator STAFF = count(workers());
  private static final Indicator ELDERLY = figure("elderly");

  private static SnapshotBuilder with(SnapshotBuilder world, String moved) {
    for (int i = 0; i < 5; i++) {
      world.add(Worker.at(moved));
    }
    return world.add(Worker.at("220322"), Worker.at("2201"));
  }

  private static List<String> read(Snapshot snapshot, Indicator indicator, String... places) {
    List<String> read = new ArrayList<>();
    Readings readings = Readings.of(indicator, snapshot);
    for (String place : places) {
      read.add(readings.at(place).value().map(Object::toString).orElse("–"));
    }
    return read;
  }

  @Test
  void transfer_withFiguresOfTheirOwn() {
    Snapshot was =
        with(before(), "220381")
            .figure("220381", "elderly", 20_000)
            .figure("2203", "elderly", 120_000)
            .figure("2201", "elderly", 500_000)
            .figure("22", "elderly", 700_000)
            .build();
    Snapshot now = was.on(after("2020-12-31").build());
    assertThat(now.asOf()).hasToString("2019-12-31");
    assertThat(read(now, STAFF, "22", "2201", "220184", "2203", "220322"))
        .containsExactly("7", "6", "5", "1", "1");
    assertThat(read(now, ELDERLY, "22", "2201", "220184", "2203", "220322"))
        .containsExactly("700000", "520000", "20000", "100000", "[0, …)");
    assertThat(now.workers().get(0).place()).isEqualTo("220184");
    assertThat(now.asWas()).isEqualTo(was);
    assertThat(now.on(after("2020-12-31").build())).isEqualTo(now).isNotEqualTo(was);
    assertThat(now.on("2019-12-31")).isEqualTo(now);
    assertThat(was.on(was)).isSameAs(was);
  }

  /** Where nobody reports for 四平 itself, a county that does not report leaves the others known. */
  @Test
  void transfer_withFiguresOfCounties() {
    Snapshot was =
        before().figure("220322", "elderly", 80_000).figure("220183", "elderly", 50_000).build();
    Snapshot now = was.on(after("2020-12-31").build());
    assertThat(read(was, ELDERLY, "22", "2201", "2203"))
        .containsExactly("[130000, …)", "50000", "[80000, …)");
    assertThat(read(now, ELDERLY, "22", "2201", "2203", "220184"))
        .containsExactly("[130000, …)", "[50000, …)", "80000", "[0, …)");
  }

  @Test
  void transfer_ofARateAndAFlow() {
    Snapshot was =
        before()
            .declare(Declaration.rate("life"), Declaration.flow("trained"))
            .figure("220381", "life", 78)
            .figure("220322", "life", 77)
            .figure("2201", "life", 80)
            .figure("22", "life", 79)
            .add(
                Figure.of("220381", "trained", 10).during("2019-01-01", "2019-12-31"),
                Figure.of("2203", "trained", 30).during("2019-01-01", "2019-12-31"),
                Figure.of("2201", "trained", 60).during("2019-01-01", "2019-12-31"))
            .build();
    Snapshot now = was.on(after("2020-12-31").build());
    assertThat(read(now, figure("life"), "22", "2201", "220184", "2203", "220322"))
        .containsExactly("79", "[78, 80]", "78", "[0, …)", "77");
    assertThat(read(now, figure("trained").during("year"), "22", "2201", "220184", "2203"))
        .containsExactly("90", "70", "10", "20");
  }

  /** What 四平 has returned stays returned in 长春, which has not returned the rest. */
  @Test
  void returns_followTheirPlaces() {
    Snapshot was = with(before(), "220381").returned(WORKERS, "2203").build();
    Snapshot now = was.on(after("2020-12-31").build());
    assertThat(read(now, STAFF, "22", "2201", "220184", "2203", "220322"))
        .containsExactly("[7, …)", "[6, …)", "5", "1", "1");
    Snapshot other = with(before(), "220381").returned(WORKERS, "2201", "220322").build();
    assertThat(read(other, STAFF, "2203")).containsExactly("[6, …)");
    assertThat(read(other.on(after("2020-12-31").build()), STAFF, "22", "2201", "220184", "2203"))
        .containsExactly("[7, …)", "[6, …)", "[5, …)", "1");
  }

  @Test
  void recode_changesNoReading() {
    Snapshot was = with(before(), "220381").figure("220381", "elderly", 20_000).build();
    Snapshot later =
        Snapshot.asOf("2020-12-31")
            .places(
                Region.of("22", "吉林省", PROVINCE),
                Region.of("2201", "长春市", PREFECTURE).in("22"),
                Region.of("220183", "德惠市", COUNTY).in("2201"),
                Region.of("2203", "四平市", PREFECTURE).in("22"),
                Region.of("220322", "梨树县", COUNTY).in("2203"),
                Region.of("220399", "新公主岭市", COUNTY).in("2203"))
            .add(
                Succession.of("2020-03-01", "220381", "220390"),
                Succession.of("2020-06-19", "220390", "220399"))
            .build();
    Snapshot now = was.on(later);
    assertThat(read(now, STAFF, "22", "2203", "220399")).containsExactly("7", "6", "5");
    assertThat(read(now, ELDERLY, "22", "2203", "220399"))
        .isEqualTo(read(was, ELDERLY, "22", "2203", "220381"));
    assertThat(now.figureRows().get(0).place()).isEqualTo("220399");
  }

  private static SnapshotBuilder merged(String asOf) {
    return Snapshot.asOf(asOf)
        .places(Region.of("p", "省", PROVINCE), Region.of("m", "合县", COUNTY).in("p"));
  }

  private static SnapshotBuilder two(String asOf) {
    return Snapshot.asOf(asOf)
        .places(
            Region.of("p", "省", PROVINCE),
            Region.of("a", "甲县", COUNTY).in("p"),
            Region.of("b", "乙县", COUNTY).in("p"));
  }

  @Test
  void merge() {
    Snapshot was =
        two("2019-12-31")
            .add(Worker.at("a"), Worker.at("b"), Worker.at("b"))
            .figure("a", "elderly", 10)
            .figure("b", "elderly", 30)
            .declare(Declaration.rate("life"))
            .figure("a", "life", 78)
            .figure("b", "life", 80)
            .build();
    Snapshot now =
        was.on(
            merged("2020-12-31")
                .add(Succession.of("2020-01-01", "a", "m"), Succession.of("2020-01-01", "b", "m"))
                .build());
    assertThat(read(now, STAFF, "p", "m")).containsExactly("3", "3");
    assertThat(read(now, ELDERLY, "p", "m")).containsExactly("40", "40");
    assertThat(read(now, figure("life"), "p", "m")).containsExactly("[78, 80]", "[78, 80]");
  }

  /** Three workers of a place that was split, one in a community that stayed. */
  @Test
  void split() {
    SnapshotBuilder world =
        merged("2019-12-31")
            .places(Community.of("c", "镇", TOWN).in("m"))
            .add(Worker.at("m"), Worker.at("m"), Worker.at("c"))
            .add(ElderCareFacility.of("f", "m", FacilityKind.INSTITUTION))
            .figure("m", "elderly", 100)
            .declare(Declaration.rate("life"))
            .figure("m", "life", 78);
    Snapshot was = world.build();
    SnapshotBuilder blank = two("2020-12-31").places(Community.of("c", "镇", TOWN).in("a"));
    Snapshot open =
        was.on(
            blank
                .add(Succession.of("2020-01-01", "m", "a"), Succession.of("2020-01-01", "m", "b"))
                .build());
    assertThat(read(open, STAFF, "p", "a", "b", "c")).containsExactly("3", "[1, 3]", "[0, 2]", "1");
    assertThat(read(open, count(facilities()), "p", "a", "b"))
        .containsExactly("1", "[0, 1]", "[0, 1]");
    assertThat(read(open, ELDERLY, "p", "a", "b")).containsExactly("100", "[0, 100]", "[0, 100]");
    assertThat(read(open, figure("life"), "p", "a")).containsExactly("78", "[0, …)");
    Snapshot shared =
        was.on(
            two("2020-12-31")
                .places(Community.of("c", "镇", TOWN).in("a"))
                .add(
                    Succession.of("2020-01-01", "m", "a").with(Succession.SHARE, "60%"),
                    Succession.of("2020-01-01", "m", "b").with(Succession.SHARE, "2/5"))
                .build());
    assertThat(read(shared, ELDERLY, "p", "a", "b")).containsExactly("100", "60", "40");
    assertThat(read(shared, STAFF, "p", "a", "b")).containsExactly("3", "[1, 3]", "[0, 2]");
    assertThat(shared.workers().get(0).place()).isEqualTo("p");
  }

  @Test
  void notes_sayWhatBecameOfPlaces() {
    Snapshot now = before().build().on(after("2020-12-31").build());
    assertThat(now.notes().stream().map(n -> n.text().en()).toList())
        .containsExactly(
            "the data of 2019-12-31 are told in the places of a later day: 公主岭市 came from 四平市,"
                + " 2020-06-19; 1 place only got another code");
    assertThat(now.notes().get(0).text().zh())
        .isEqualTo("2019-12-31 的数据按后来的区划表述：公主岭市自四平市划入，2020-06-19；1 处只改了代码");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> now.place("220381"))
        .withMessage("there is no place '220381' any more; it became 公主岭市 220184 on 2020-06-19");
  }

  @Test
  void problems_areTold() {
    Snapshot was = before().build();
    Snapshot silent = Snapshot.asOf("2020-12-31").places(Region.of("22", "吉林省", PROVINCE)).build();
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> was.on(silent))
        .satisfies(e ->
            assertThat(e.problems())
                .hasSize(5)
                .first()
                .hasToString(
                    "regions, record 2, code: '2201' 长春市 is no place on 2020-12-31; a row of"
                        + " successions.csv must say what became of it, unless data are loaded"
                        + " leniently"));
    Snapshot wrong =
        Snapshot.asOf("2020-12-31")
            .places(
                Region.of("22", "吉林省", PROVINCE),
                Region.of("2201", "长春市", PREFECTURE).in("22"),
                Region.of("220183", "德惠市", COUNTY).in("2201"),
                Region.of("220184", "公主岭市", COUNTY).in("2201"),
                Region.of("2203", "四平市", PREFECTURE).in("22"),
                Region.of("220322", "梨树县", COUNTY).in("2203"))
            .add(Succession.of("2020-06-19", "220381", "220148"))
            .build();
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> was.on(wrong))
        .satisfies(e ->
            assertThat(e.problems().stream().map(Problem::toString).toList())
                .containsExactly(
                    "successions, new: '220148' is no place on 2020-12-31, but 公主岭市 220381 became"
                        + " it; valid: 2201, 220183, 220184, 2203, 220322, 22"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> after("2020-12-31").build().on(was))
        .withMessageContaining("2020-12-31 is later than that of 2019-12-31");
    assertThatIllegalStateException()
        .isThrownBy(() -> was.on(after("2020-12-31").build()).change())
        .withMessageContaining("change asWas()");
  }

  /**
   * Of the 1,000 of A, county T took 900 along, of which township v1 with 600 went on to B: A and B
   * share the 100 that are left, and B has the 600 besides.
   */
  @Test
  void split_ofAPlace_fromWhichTwoLevelsMoved() {
    Succession kept = Succession.of("2019-01-01", "A", "A");
    Succession gone = Succession.of("2019-01-01", "A", "B");
    String[] places = {"p", "A", "B", "C", "T", "U"};
    assertThat(read(nested().on(moved(kept, gone)), ELDERLY, places))
        .containsExactly("1100", "[0, 100]", "[600, 700]", "400", "300", "600");
    assertThat(read(nested().on(moved(kept.with(Succession.SHARE, "40%"), gone)), ELDERLY, places))
        .containsExactly("1100", "40", "660", "400", "300", "600");
  }

  private static Snapshot nested() {
    return Snapshot.asOf("2018-12-31")
        .places(
            Region.of("p", "省", PROVINCE),
            Region.of("A", "甲市", PREFECTURE).in("p"),
            Region.of("C", "丙市", PREFECTURE).in("p"),
            Region.of("T", "丁县", COUNTY).in("A"),
            Region.of("v1", "一镇", TOWNSHIP).in("T"),
            Region.of("v2", "二镇", TOWNSHIP).in("T"))
        .figure("A", "elderly", 1_000)
        .figure("C", "elderly", 100)
        .figure("v1", "elderly", 600)
        .figure("v2", "elderly", 300)
        .build();
  }

  private static Snapshot moved(Succession... rows) {
    return Snapshot.asOf("2020-12-31")
        .places(
            Region.of("p", "省", PROVINCE),
            Region.of("A", "甲市", PREFECTURE).in("p"),
            Region.of("B", "乙市", PREFECTURE).in("p"),
            Region.of("C", "丙市", PREFECTURE).in("p"),
            Region.of("T", "丁县", COUNTY).in("C"),
            Region.of("U", "庚县", COUNTY).in("B"),
            Region.of("v1", "一镇", TOWNSHIP).in("U"),
            Region.of("v2", "二镇", TOWNSHIP).in("T"))
        .add(rows)
        .build();
  }
}
