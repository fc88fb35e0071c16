package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.CommunityKind.VILLAGE;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.domain.Register.FACILITIES;
import static org.planmetrics.domain.Register.ORGANIZATIONS;
import static org.planmetrics.domain.Register.STATIONS;
import static org.planmetrics.domain.Register.WORKERS;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.workers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.PartialTally;
import org.planmetrics.io.Assessments;
import org.planmetrics.io.Loading;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** Rows that go by give the findings of rows that are held. */
class StreamingTest {
  private static final Path SAMPLE = Path.of("examples", "jilin", "data");
  private static final Snapshot HELD = Snapshots.read(SAMPLE).on("2023-12-31");
  private static final Snapshot BASE = without(WORKERS);
  private static final Plan JILIN = Plans.jilin14();

  private static Snapshot without(Register register) {
    return Snapshots.load(SAMPLE, Loading.strict().without(register)).snapshot().on("2023-12-31");
  }

  private static String json(Assessment assessment) {
    return Assessments.format(assessment);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void workersOfTheSampleProvince_inAnyParts_giveTheSameBytes(int parts) throws Exception {
    Streaming streaming = JILIN.streaming(BASE, WORKERS);
    List<PartialTally> tallies = new ArrayList<>();
    for (int p = 0; p < parts; p++) {
      int part = p;
      tallies.add(
          travelled(
              streaming.tally(
                  IntStream.range(0, HELD.workers().size())
                      .filter(row -> row % parts == part)
                      .mapToObj(HELD.workers()::get))));
    }
    Collections.shuffle(tallies, new Random(parts));
    PartialTally all = tallies.stream().reduce(PartialTally::merge).orElseThrow();

    assertThat(json(streaming.assess(all))).isEqualTo(json(JILIN.assess(HELD)));
    assertThat(bytes(all)).isEqualTo(bytes(streaming.tally(HELD.workers().stream())));
    assertThat(all.rows(WORKERS)).isEqualTo(HELD.workers().size());
  }

  @ParameterizedTest
  @EnumSource(names = {"STATIONS", "ORGANIZATIONS"})
  void sitesToWhichNobodyIsPosted_canBeStreamedToo(Register register) {
    Snapshot base = Snapshots.load(SAMPLE, Loading.strict().without(WORKERS, register)).snapshot();
    Snapshot held = base.change().empty(register).add(entries(register)).build();
    Streaming streaming = JILIN.streaming(base, register);

    assertThat(json(streaming.assess(streaming.tally(entries(register)))))
        .isEqualTo(json(JILIN.assess(held)));
  }

  private static Stream<? extends Entry> entries(Register register) {
    return register == STATIONS ? HELD.stations().stream() : HELD.organizations().stream();
  }

  @Test
  void severalRegisters_inOneFeed() {
    Snapshot small = world().build().change().empty(WORKERS, ORGANIZATIONS).build();
    Plan plan =
        Plan.of(
            "both",
            "22",
            Target.of("certified", count(workers().certified()).atLeast(2)).by("2025-12-31"),
            Target.of("all", share(communities(), count(workers()).atLeast(1)).atLeast("100%"))
                .by("2025-12-31"));
    Streaming streaming = plan.streaming(world().build(), WORKERS, ORGANIZATIONS);
    List<Entry> rows =
        List.of(
            Worker.at("c1").certified("2021-03-01"),
            Organization.of("O1", "c2", OrganizationKind.AGENCY),
            Worker.at("F1"));
    PartialTally tally = streaming.tally(rows.iterator());

    assertThat(tally).hasToString("1 organization, 2 workers for plan 'both' as of 2023-12-31");
    assertThat(json(streaming.assess(tally)))
        .isEqualTo(json(plan.assess(small.change().add(rows.stream()).build())));
  }

  private static SnapshotBuilder world() {
    return Snapshot.asOf("2023-12-31")
        .places(
            Region.of("22", "吉林省", PROVINCE),
            Community.of("c1", "甲社区", URBAN).in("22"),
            Community.of("c2", "乙村", VILLAGE).in("22"))
        .add(
            ElderCareFacility.of("F1", "c2", FacilityKind.INSTITUTION)
                .with(ElderCareFacility.BEDS, 150));
  }

  private static Plan certified(String id) {
    return Plan.of(
        id, "22", Target.of("certified", count(workers().certified()).atLeast(2)).by("2025-12-31"));
  }

  @Test
  void unknownPlaces_areToldWithTheirOrdinals_andNeverDropped() {
    Streaming streaming = certified("mine").streaming(world().build(), WORKERS);
    PartialTally tally =
        streaming.tally(
            Stream.of(Worker.at("c1"), Worker.at("c9"), Worker.at("F1"), Worker.at("F9")));

    assertThat(tally.setAside()).isEqualTo(2);
    assertThat(tally.rows(WORKERS)).isEqualTo(4);
    assertThatThrownBy(() -> streaming.assess(tally))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "2 problems:\n"
                + "  workers, record 2, place: 'c9' is no place or site\n"
                + "  workers, record 4, place: 'F9' is no place or site");
    assertThat(streaming.assessFitting(tally).notes().stream().map(n -> n.text().en()))
        .contains(
            "4 rows of the register workers went by and were not held: repeated ids and other"
                + " oddities in them are not told",
            "2 rows were set aside: the place is unknown and may be any; bounds allow for it");
    PartialTally twice = tally.merge(tally);
    assertThat(twice.setAside()).isEqualTo(4);
    assertThat(twice.problems()).hasSize(4);
  }

  @Test
  void ofMany_theFirstAreTold_andAllCounted() {
    Streaming streaming = certified("mine").streaming(world().build(), WORKERS);
    PartialTally tally =
        streaming.tally(IntStream.range(0, 100_000).mapToObj(i -> Worker.at("x" + i)));

    assertThat(tally.setAside()).isEqualTo(100_000);
    assertThat(tally.problems()).hasSize(100).last().extracting(p -> p.line()).isEqualTo(100L);
  }

  @Test
  void aSiteIsNoPlaceForASite() {
    Streaming streaming = certified("mine").streaming(world().build(), ORGANIZATIONS);
    PartialTally tally =
        streaming.tally(Stream.of(Organization.of("O1", "F1", OrganizationKind.AGENCY)));

    assertThat(tally.problems())
        .singleElement()
        .hasToString(
            "organizations, record 1, place: 'F1' is a site; it must be the code of a place");
  }

  @Test
  void refusals_nameBothSides() {
    Snapshot base = world().build();
    PartialTally mine = certified("mine").streaming(base, WORKERS).tally(Stream.empty());
    Snapshot other = Snapshot.asOf("2023-12-31").places(Region.of("22", "吉林省", PROVINCE)).build();

    refused(
        mine,
        certified("yours").streaming(base, WORKERS),
        "one is for plan 'mine', the other for plan 'yours'");
    refused(
        mine,
        certified("mine").streaming(base, WORKERS, ORGANIZATIONS),
        "both are for plan 'mine' with different indicators or registers");
    refused(
        mine,
        certified("mine").streaming(base.on("2024-12-31"), WORKERS),
        "one is as of 2023-12-31, the other as of 2024-12-31");
    refused(
        mine,
        certified("mine").streaming(other, WORKERS),
        "one is over 吉林省 with 3 places, the other over 吉林省 with 1 place");
    refused(
        mine,
        certified("mine")
            .streaming(
                base.change().add(ElderCareFacility.of("F2", "c1", FacilityKind.COMMUNITY)).build(),
                WORKERS),
        "both are over 吉林省 with 3 places, which differ in their places or sites");
  }

  private static void refused(PartialTally mine, Streaming yours, String message) {
    PartialTally tally = yours.tally(Stream.empty());
    String same = "tallies add up only for one plan, day and territory, but ";
    assertThatThrownBy(() -> mine.merge(tally))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(same + message);
    assertThatThrownBy(() -> yours.assess(mine))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(same);
  }

  @Test
  void whatCannotBeStreamed_isRefused() {
    Plan each =
        Plan.of(
            "each",
            "22",
            Target.of("homes", share(facilities(), facilities().beds().atLeast(100)).atLeast("50%"))
                .by("2025-12-31"));
    assertThatThrownBy(() -> each.streaming(world().build(), FACILITIES))
        .hasMessage(
            "the snapshot has the register facilities already, so that its rows would count twice;"
                + " leave it out there, or do not stream it");
    Snapshot bare = Snapshot.asOf("2023-12-31").places(Region.of("22", "吉林省", PROVINCE)).build();
    assertThatThrownBy(() -> each.streaming(bare, FACILITIES))
        .hasMessage(
            "'facilities' are asked one by one, so the register facilities cannot be streamed; hold"
                + " it in the snapshot");
    assertThatThrownBy(() -> certified("mine").streaming(bare, Register.COMMUNITIES))
        .hasMessage("the communities must be held; they cannot be streamed");
    Streaming streaming = certified("mine").streaming(bare, WORKERS);
    Stream<Organization> wrong = Stream.of(Organization.of("O", "22", OrganizationKind.AGENCY));
    assertThatThrownBy(() -> streaming.tally(wrong))
        .hasMessage("a row of the register organizations came, but streamed are: workers");
    Assessment assessment = streaming.assess(streaming.tally(Stream.of(Worker.at("22"))));
    assertThatThrownBy(() -> assessment.readings(count(workers())))
        .hasMessage(
            "'workers' was not tallied while the register workers was streamed; only what the"
                + " plan's targets ask can be read");
  }

  @Test
  void whatIsTooLarge_isAnError() {
    Plan plan =
        Plan.of("fte", "22", Target.of("posts", workers().fte().atLeast(1)).by("2025-12-31"));
    Streaming streaming = plan.streaming(world().build(), WORKERS);
    Worker huge = Worker.at("c1").with(Worker.FTE, "9223372036854775807");
    assertThatThrownBy(() -> streaming.tally(Stream.of(huge, huge)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("a sum over the register workers does not fit into 64 bits");
    PartialTally one = streaming.tally(Stream.of(huge));
    assertThatThrownBy(() -> one.merge(one))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("a sum over the register workers does not fit into 64 bits");
    PartialTally apart =
        one.merge(
            streaming.tally(
                Stream.of(huge.with(Worker.FROM, "2020-01-01"))
                    .map(w -> w.with(Worker.PLACE, "c2"))));
    assertThatThrownBy(() -> streaming.assess(apart))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("the sum of fte over workers is too large to be streamed (long overflow)");
    Streaming counting = certified("mine").streaming(world().build(), WORKERS);
    PartialTally tally = counting.tally(Stream.of(Worker.at("c1")));
    for (int i = 0; i < 30; i++) {
      tally = tally.merge(tally);
    }
    PartialTally half = tally;
    assertThatThrownBy(() -> half.merge(half))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("the register workers has 2147483648 rows; at most 2147483647 can be tallied");
  }

  @Test
  void sumsOfDifferentScales_addUpExactly() {
    Plan plan =
        Plan.of("fte", "22", Target.of("posts", workers().fte().atLeast(1)).by("2025-12-31"));
    Streaming streaming = plan.streaming(world().build(), WORKERS);
    PartialTally whole = streaming.tally(Stream.of(Worker.at("c1")));
    PartialTally parts = streaming.tally(Stream.of(Worker.at("c1").with(Worker.FTE, "0.125")));

    assertThat(streaming.assess(whole.merge(parts)).atPlace().finding("posts").reading())
        .extracting(r -> r.value().orElseThrow())
        .isEqualTo(Interval.of(Fraction.of(9, 8)));
    assertThat(streaming.assess(parts.merge(whole)).atPlace().finding("posts").reading())
        .extracting(r -> r.value().orElseThrow())
        .isEqualTo(Interval.of(Fraction.of(9, 8)));
  }

  @Test
  void attributesThatSomeBatchesLack_areBlankThere() {
    Plan plan =
        Plan.of(
            "zones",
            "22",
            Target.of("north", count(workers().where("zone", "north")).atLeast(1))
                .by("2025-12-31"));
    Streaming streaming = plan.streaming(world().build(), WORKERS);
    PartialTally without = streaming.tally(Stream.of(Worker.at("c1")));
    PartialTally with = streaming.tally(Stream.of(Worker.at("c1").with("zone", "north")));

    assertThat(streaming.assess(without.merge(with)).atPlace().finding("north").reading())
        .hasToString("1");
  }

  /** The same words as those of rows that are held, whatever part has the column. */
  @Test
  void aColumnThatNoRowHas_isRefused_asOfRowsThatAreHeld() {
    Plan plan =
        Plan.of(
            "hobbies",
            "22",
            Target.of("go", count(workers().where("hobby", "go")).atLeast(1)).by("2025-12-31"));
    Streaming streaming = plan.streaming(world().build(), WORKERS);
    Worker other = Worker.at("c1").with("hobbies", "go");
    PartialTally tally = streaming.tally(Stream.of(other)).merge(streaming.tally(Stream.empty()));
    String message =
        "there is no column of the workers 'hobby'; valid: hobbies, id, place, fte, from,"
            + " until, trained, postedTo, employment, certified, certificate, certified_on";
    Snapshot held = world().add(other).build();
    assertThatThrownBy(() -> plan.assess(held))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> streaming.assess(tally))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> streaming.assessFitting(tally)).hasMessage(message);
    Stream<Worker> away = Stream.of(Worker.at("c9").with("hobby", "go"));
    PartialTally told = tally.merge(streaming.tally(away));
    assertThat(streaming.assessFitting(told).atPlace().finding("go"))
        .hasToString("go at 吉林省: undecided, 0–1, short of 0–1");
  }

  @Test
  void noRows_sayThatTheRegisterIsEmpty() {
    Plan plan = certified("mine");
    Streaming streaming = plan.streaming(world().build(), WORKERS);
    assertThat(json(streaming.assess(streaming.tally(Stream.empty()))))
        .isEqualTo(json(plan.assess(world().empty(WORKERS).build())))
        .isNotEqualTo(json(plan.assess(world().add(Stream.<Worker>empty()).build())));
  }

  @Test
  void theSnapshotOfAStreamedAssessment_claimsNothingOfTheRowsThatWentBy() {
    Streaming streaming = certified("mine").streaming(world().build(), WORKERS);
    Assessment assessment = streaming.assess(streaming.tally(Stream.of(Worker.at("c1"))));

    assertThat(assessment.atPlace().finding("certified"))
        .hasToString("certified at 吉林省: pending, 0, short of 2");
    assertThat(assessment.atPlace().finding("certified").explain().describe(Locale.ENGLISH))
        .doesNotContain("not returned");
    assertThat(assessment.plan().assess(assessment.snapshot()).atPlace().finding("certified"))
        .hasToString("certified at 吉林省: undecided, ≥ 0, short of 0–2");
  }

  private static PartialTally travelled(PartialTally tally) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(tally)))) {
      return (PartialTally) in.readObject();
    }
  }

  private static byte[] bytes(PartialTally tally) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(tally);
    }
    return bytes.toByteArray();
  }
}
