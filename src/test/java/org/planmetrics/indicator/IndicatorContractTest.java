package org.planmetrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import static org.planmetrics.indicator.Indicators.value;
import static org.planmetrics.indicator.Indicators.workers;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Reading;
import org.planmetrics.number.UnitCounts;
import org.planmetrics.snapshot.Snapshot;

/** What holds for every indicator; a new kind without an example fails here. */
class IndicatorContractTest {
  private static final Snapshot WORLD =
      Snapshot.asOf("2023-12-31")
          .places(
              Region.of("a", "甲省", Level.PROVINCE),
              Region.of("b", "乙县", Level.COUNTY).in("a"),
              Region.of("d", "丁县", Level.COUNTY).in("a"),
              Community.of("c", "丙社区", CommunityKind.URBAN).in("b"))
          .add(
              Worker.at("c").certified("2020-01-01"),
              Worker.at("F"),
              ElderCareFacility.of("F", "b", FacilityKind.INSTITUTION)
                  .with(ElderCareFacility.BEDS, 120),
              ElderCareFacility.of("G", "d", FacilityKind.INSTITUTION))
          .figure("b", "elderly", 1_500)
          .returned(Register.WORKERS, "b")
          .returned(Register.FACILITIES, "a")
          .build();

  static List<Indicator> examples() {
    Count certified = count(workers().certified());
    Sum beds = facilities().beds();
    return List.of(
        certified,
        beds,
        figure("elderly"),
        certified.per(1_000, figure("elderly")),
        share(communities(), certified.atLeast(1)),
        least(counties(), certified),
        greatest(counties(), certified),
        onePer(100).of(beds).each(facilities()),
        certified.plus(beds),
        value(50),
        figure("elderly").on("-1y"),
        certified.orElse(figure("elderly")),
        certified.titled("持证社工", "certified social workers"),
        certified.named("certified", "持证社工", "certified social workers"),
        ref("certified"));
  }

  @Test
  void examples_areComplete() {
    assertThat(examples())
        .extracting(i -> (Object) i.getClass())
        .containsExactlyInAnyOrder((Object[]) Indicator.class.getPermittedSubclasses());
  }

  static Stream<Indicator> evaluable() {
    return examples().stream().filter(i -> !(i instanceof Ref));
  }

  @Test
  void equals_sameComposition() {
    for (int i = 0; i < examples().size(); i++) {
      Indicator one = examples().get(i);
      assertThat(one).isEqualTo(examples().get(i)).hasSameHashCodeAs(examples().get(i));
      for (int j = 0; j < examples().size(); j++) {
        assertThat(one.equals(examples().get(j))).isEqualTo(i == j);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void describe_bothLanguages(Indicator indicator) {
    assertThat(indicator.describe(Locale.ENGLISH)).isNotBlank().isEqualTo(indicator.toString());
    assertThat(indicator.describe(Locale.CHINESE)).isNotBlank().doesNotContain("[", "=");
    assertThat(indicator.toString()).doesNotContain("[", "Optional", "=");
    assertThat(indicator.describe(Locale.SIMPLIFIED_CHINESE))
        .isEqualTo(indicator.describe(Locale.CHINESE));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void construction_null(Indicator example) throws ReflectiveOperationException {
    RecordComponent[] parts = example.getClass().getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = example.getClass().getDeclaredConstructor(types);
    for (int missing = 0; missing < parts.length; missing++) {
      Object[] values = new Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        values[i] = i == missing ? null : parts[i].getAccessor().invoke(example);
      }
      assertThatThrownBy(() -> constructor.newInstance(values))
          .as(parts[missing].toString())
          .hasCauseInstanceOf(NullPointerException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("evaluable")
  void in_readsAtEveryPlace(Indicator indicator) {
    Readings readings = Readings.of(indicator, WORLD);
    for (Place place : WORLD.territory().places()) {
      Reading reading = readings.at(place.code());
      assertSane(reading);
      assertThat(readings.at(place.name())).isEqualTo(reading);
      int node = Held.of(WORLD).tree().node(place.code());
      assertThat(Held.of(readings).reading(node)).isEqualTo(reading);
    }
    assertThat(readings.toString()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("evaluable")
  void in_readsAtSites(Indicator indicator) {
    assertSane(Readings.of(indicator, WORLD).at("F"));
    assertSane(Readings.of(indicator, WORLD).at("G"));
    Reading share = Readings.of(share(facilities(), indicator.atLeast(1)), WORLD).at("a");
    assertSane(share);
    UnitCounts units = share.units().orElseThrow();
    assertThat(units.total() + units.notApplicable()).isEqualTo(2);
    assertSane(Readings.of(share(counties(), indicator.atMost("1")), WORLD).at("a"));
  }

  private static void assertSane(Reading reading) {
    reading
        .value()
        .ifPresent(v -> {
          assertThat(v.isAtLeast(Fraction.ZERO)).isTrue();
          v.upper().ifPresent(u -> assertThat(v.lower().orElseThrow()).isLessThanOrEqualTo(u));
        });
    assertThat(reading.toString()).isNotBlank();
  }

  @Test
  void ref_alone_hasNoDefinition() {
    assertThatThrownBy(() -> Readings.of(ref("certified"), WORLD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no indicator 'certified'; there are none");
  }

  @Test
  void construction_bad() {
    assertThatThrownBy(() -> count(workers()).per(0, figure("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("per must be above 0, but was 0");
    assertThatThrownBy(() -> new Plus(List.of())).hasMessage("plus must have at least one term");
    assertThatThrownBy(() -> new FirstKnown(List.of()))
        .hasMessage("firstKnown must have at least one member");
    assertThatThrownBy(() -> ref(" ")).hasMessage("the name of an indicator must not be blank");
    assertThatThrownBy(() -> figure("")).hasMessage("the name of a figure must not be blank");
  }

  @Test
  void at_unknownPlace() {
    assertThatThrownBy(() -> Readings.of(figure("elderly"), WORLD).at("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no place 'x'; valid: a, b, c, d, 甲省, 乙县, 丁县, 丙社区");
  }
}
