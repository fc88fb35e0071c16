package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.organizations;
import static org.planmetrics.indicator.Indicators.regions;
import static org.planmetrics.indicator.Indicators.share;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.UnitSelection;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** Places that a share leaves out because they have no unit of its level (SPEC S24). */
class UnitGapsTest {
  private static SnapshotBuilder coast() {
    return Snapshot.asOf("2024-12-31")
        .places(
            Region.of("44", "Coast", Level.PROVINCE),
            Region.of("4419", "Kilnport", Level.PREFECTURE).in("44"),
            Region.of("441900003", "Kilnport East", Level.TOWNSHIP).in("4419"),
            Region.of("4420", "Lindport", Level.PREFECTURE).in("44"),
            Region.of("442001", "Lind County", Level.COUNTY).in("4420"),
            Region.of("442001001", "Lind East", Level.TOWNSHIP).in("442001"));
  }

  private static List<Text> notes(Snapshot world, UnitSelection<?> units) {
    Target target =
        Target.of("t", share(units, count(organizations()).atLeast(1)).atLeast("100%"))
            .by("2025-12-31");
    return Plan.of("p", "44", target).assess(world).notes().stream()
        .filter(n -> n.topic() == Note.Topic.NO_UNITS)
        .map(Note::text)
        .toList();
  }

  @Test
  void aCityWithoutCounties_isNamed() {
    assertThat(notes(coast().build(), regions(Level.COUNTY)))
        .containsExactly(
            Text.of(
                "Kilnport没有县一级的单位，不计入占比",
                "Kilnport has no unit of level COUNTY and is not in the share"));
  }

  @Test
  void unitsThatAllHave_needNoNote() {
    assertThat(notes(coast().build(), regions(Level.TOWNSHIP))).isEmpty();
    assertThat(notes(coast().build(), regions(Level.PREFECTURE))).isEmpty();
    assertThat(notes(coast().build(), communities())).isEmpty();
  }

  @Test
  void aZone_isNotNamed() {
    Region zone =
        Region.of("4499", "Zone", Level.PREFECTURE)
            .in("44")
            .with(Region.KIND, RegionKind.FUNCTIONAL);

    assertThat(notes(coast().places(zone).build(), regions(Level.COUNTY))).hasSize(1);
  }

  @Test
  void many_areCounted() {
    SnapshotBuilder builder = coast();
    for (int i = 1; i < 5; i++) {
      builder.places(Region.of("443" + i, "City " + i, Level.PREFECTURE).in("44"));
    }

    assertThat(notes(builder.build(), regions(Level.COUNTY)))
        .containsExactly(
            Text.of(
                "Kilnport、City 1、City 2 等 5 处没有县一级的单位，不计入占比",
                "Kilnport, City 1, City 2 and 2 more have no unit of level COUNTY and are not in"
                    + " the share"));
  }
}
