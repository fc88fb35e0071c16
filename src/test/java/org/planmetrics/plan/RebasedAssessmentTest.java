package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.planmetrics.domain.CommunityKind.TOWN;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.workers;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Succession;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Readings;
import org.planmetrics.io.Snapshots;
import org.planmetrics.progress.Timeline;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** Assessments of data told in later places: what they explain, and what is refused (SPEC S38). */
class RebasedAssessmentTest {
  @TempDir Path temp;

  private static final Plan PLAN =
      Plan.of(
          "p",
          "p",
          Target.of("staff", count(workers()).atLeast(3)).by("2025-12-31").at(COUNTY),
          Target.of("elderly", figure("elderly").atLeast(50)).by("2025-12-31").at(COUNTY));

  private static SnapshotBuilder before() {
    return Snapshot.asOf("2019-12-31")
        .places(
            Region.of("p", "省", PROVINCE),
            Region.of("m", "大县", COUNTY).in("p"),
            Region.of("n", "小县", COUNTY).in("p"),
            Community.of("c", "镇", TOWN).in("m"));
  }

  private static Snapshot filled() {
    return before()
        .add(ElderCareFacility.of("f", "c", FacilityKind.INSTITUTION))
        .add(Worker.at("m"), Worker.at("m"), Worker.at("c"), Worker.at("f"), Worker.at("n"))
        .figure("m", "elderly", 100)
        .figure("n", "elderly", 40)
        .build();
  }

  private static SnapshotBuilder after() {
    return Snapshot.asOf("2020-12-31")
        .places(
            Region.of("p", "省", PROVINCE),
            Region.of("a", "甲县", COUNTY).in("p"),
            Region.of("b", "乙县", COUNTY).in("p"),
            Region.of("n2", "小县", COUNTY).in("p"),
            Community.of("c", "镇", TOWN).in("a"));
  }

  private static Snapshot divided() {
    return after()
        .add(
            Succession.of("2020-03-01", "n", "n2"),
            Succession.of("2020-06-19", "m", "a").with(Succession.SHARE, "70%"),
            Succession.of("2020-06-19", "m", "b"))
        .build();
  }

  private static String explained(Snapshot told, String target, String place) {
    return PLAN.assess(told)
        .findFinding(target, place)
        .orElseThrow()
        .explain()
        .describe(Locale.ENGLISH);
  }

  @Test
  void explanations_sayWhatIsEstimated() {
    Snapshot told = filled().on(divided());
    assertThat(explained(told, "elderly", "a"))
        .contains("reads 70", "territory: 70% of 大县 became 甲县, 2020-06-19 (an estimate by shares)")
        .doesNotContain("missing", "added up");
    assertThat(explained(told, "elderly", "n2"))
        .contains("elderly: 40")
        .doesNotContain("territory");
    assertThat(explained(told, "staff", "a"))
        .contains(
            "reads 2–4", "2 rows of workers may be here or in another part of a divided place");
  }

  @Test
  void sites_andWhoIsPostedToThem_follow() {
    Snapshot told = filled().on(divided());
    assertThat(read(told, count(facilities()), "a")).isEqualTo("1");
    assertThat(read(told, count(workers()), "f")).isEqualTo("1");
    assertThat(read(told, count(workers().where("postedTo", "REGION")), "p")).isEqualTo("3");
    assertThat(told.workers().get(3).place()).isEqualTo("f");
  }

  private static String read(Snapshot snapshot, Indicator indicator, String place) {
    return Readings.of(indicator, snapshot).at(place).value().orElseThrow().toString();
  }

  /** Nobody says what 新县 was: it is unknown, and the province keeps its reading. */
  @Test
  void newPlaces_areUnknown() {
    Snapshot told = filled().on(before2020().places(Region.of("x", "新县", COUNTY).in("p")).build());
    assertThat(read(told, count(workers()), "p")).isEqualTo("5");
    assertThat(read(told, count(workers()), "x")).isEqualTo("[0, …)");
    assertThat(read(told, figure("elderly"), "x")).isEqualTo("[0, …)");
    assertThat(read(told, figure("elderly"), "p")).isEqualTo("140");
    assertThat(told.notes())
        .extracting(n -> n.text().en())
        .contains("新县 has no predecessor, and what it read on 2019-12-31 is unknown");
  }

  private static SnapshotBuilder before2020() {
    return Snapshot.asOf("2020-12-31")
        .places(
            Region.of("p", "省", PROVINCE),
            Region.of("m", "大县", COUNTY).in("p"),
            Region.of("n", "小县", COUNTY).in("p"),
            Community.of("c", "镇", TOWN).in("m"));
  }

  /** Leniently a place that is gone without a successor leaves its records above. */
  @Test
  void gone_leniently() {
    SnapshotBuilder later =
        Snapshot.asOf("2020-12-31")
            .places(Region.of("p", "省", PROVINCE), Region.of("m", "大县", COUNTY).in("p"));
    Held.of(later).setLenient(true);
    Snapshot told = filled().on(later.build());
    assertThat(read(told, count(workers()), "p")).isEqualTo("5");
    assertThat(read(told, count(workers()), "m")).isEqualTo("4");
    assertThat(read(told, figure("elderly"), "p")).isEqualTo("140");
    assertThat(told.notes())
        .filteredOn(n -> n.topic() == Note.Topic.TERRITORY)
        .extracting(n -> n.text().en())
        .contains("小县, 镇 have no successor; the records count at the place above");
  }

  @Test
  void whatIsToldInLaterPlaces_isNoData() {
    Snapshot told = filled().on(divided());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Snapshots.write(told, temp))
        .withMessageStartingWith("data told in the places of a later territory are not written");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAN.streaming(told, Register.WORKERS))
        .withMessage(
            "rows cannot be streamed over successions: workers of 2019-12-31 would be told in the"
                + " places of a later day; stream over asWas()");
  }

  @Test
  void streamedAssessments_doNotFollow() {
    Plan plan = Plan.of("p", "p", Target.of("staff", count(workers()).atLeast(3)).by("2025-12-31"));
    Streaming streaming = plan.streaming(before().build(), Register.WORKERS);
    Assessment streamed = streaming.assess(streaming.tally(List.of(Worker.at("m")).iterator()));
    Assessment later = plan.assess(divided());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timeline.of(streamed, later))
        .withMessage(
            "the assessment of 2019-12-31 was streamed, and its rows cannot follow the successions"
                + " until 2020-12-31; assess a snapshot that holds them");
  }
}
