package org.planmetrics.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.indicator.Indicators.figure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.planmetrics.access.Held;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Worker;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Change;
import org.planmetrics.reference.RandomWorlds;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Store;

class WhatIfTest {
  private static final Plan PLAN = Plans.jilin14();
  private static final Snapshot SMALL = Snapshots.read(Path.of("examples/small"));
  private static final WhatIf START = WhatIf.of(PLAN.assess(SMALL));

  @Test
  void difference_ofMoreWorkers() {
    WhatIf more = START.add(4, Profile.certifiedWorker(), "青松县");
    assertThat(more.snapshot().workers()).hasSize(60 + 4);
    assertThat(more.difference().changes())
        .extracting(Change::toString)
        .contains(
            "certified-workers at 吉林省: pending, 51 → 55 (data: +4)",
            "workers-per-thousand-elderly at 青松县: pending → met, 0.61 → 1.10"
                + " (data: +0.49 [5/8,200 → 9/8,200], pending → met)");
    assertThat(more.difference().flips()).hasSize(1);
    assertThat(more.difference()).hasToString("1 status flipped, 6 changed");
    assertThat(more).hasToString("1 change to " + PLAN.assess(SMALL));
  }

  @Test
  void difference_ofLess() {
    assertThat(START.remove(Register.WORKERS, "W01").difference().changes())
        .extracting(c -> c.before().target().id())
        .contains("certified-workers");
  }

  @Test
  void difference_ofAHigherBar() {
    WhatIf higher = START.bar("workers-per-thousand-elderly", "1.5");
    assertThat(higher.difference().flips())
        .extracting(Change::toString)
        .containsExactly(
            "workers-per-thousand-elderly at 吉林省: met → pending, 1.19"
                + " (bar: the bar by +0.50, met → pending)",
            "workers-per-thousand-elderly at 示例市: met → pending, 1.19"
                + " (bar: the bar by +0.50, met → pending)",
            "workers-per-thousand-elderly at 东岭区: met → pending, 1.39"
                + " (bar: the bar by +0.50, met → pending)",
            "workers-per-thousand-elderly at 云岭市: met → pending, 1.32"
                + " (bar: the bar by +0.50, met → pending)");
    assertThat(higher.snapshot()).isSameAs(SMALL);
  }

  @Test
  void difference_ofAnotherFigureAndDefinition() {
    assertThat(START.figure("西河区", "elderly", "9000").difference().flips())
        .extracting(Change::toString)
        .containsExactly(
            "workers-per-thousand-elderly at 西河区: pending → met, 0.9996 → 1"
                + " (data: +0.0004 [9/9,004 → 9/9,000], pending → met)");
    assertThat(START.with("elderly", figure("elderly65")).difference().flips())
        .allMatch(c -> c.after().status() == Status.MET)
        .isNotEmpty();
  }

  @Test
  void changes_addUpAndTheOriginalStays() {
    Assessment before = START.assessment();
    WhatIf all =
        START
            .add(1, Profile.station(Level.COUNTY, Service.VOLUNTEER), "青松县")
            .add(2, Profile.organization(OrganizationKind.INCUBATION_BASE), "示例市")
            .add(
                ElderCareFacility.of("F99", "229921", FacilityKind.INSTITUTION)
                    .with(ElderCareFacility.BEDS, 300))
            .add(Worker.at("F99").certified("2024-01-01"))
            .bar("incubation-bases", "3");
    assertThat(all.assessment().at("220000").finding("incubation-bases").status())
        .isEqualTo(Status.MET);
    assertThat(all.assessment().at("青松县").finding("workers-per-hundred-beds").reading())
        .hasToString("2");
    assertThat(START.assessment()).isSameAs(before);
    assertThat(START.snapshot()).isEqualTo(Snapshots.read(Path.of("examples/small")));
    assertThat(all.undo().undo().undo().undo().undo()).isSameAs(START);
    assertThat(START.difference().changes()).isEmpty();
  }

  @Test
  void undo_byTheOppositeChange_isTheOriginal() {
    Snapshot there =
        START
            .add(Worker.at("229921").with(Worker.ID, "N1"), Worker.at("F01").with(Worker.ID, "N2"))
            .snapshot();
    WhatIf back = WhatIf.of(PLAN.assess(there)).remove(Register.WORKERS, "N1", "N2");
    assertThat(there).isNotEqualTo(SMALL);
    assertThat(back.snapshot()).isEqualTo(SMALL);
    assertThat(START.bar("incubation-bases", "60").bar("incubation-bases", "50").plan())
        .isEqualTo(PLAN);
    WhatIf sites = START.add(ElderCareFacility.of("F99", "229921", FacilityKind.INSTITUTION));
    assertThat(sites.remove(Register.FACILITIES, "F99").snapshot()).isEqualTo(SMALL);
    assertThat(sites.remove(Register.FACILITIES, "F99").difference().changes()).isEmpty();
  }

  /** Sites added before others renumber them; nothing read elsewhere may move. */
  @Test
  void undo_ofChangesToRandomWorlds_isTheOriginal() {
    for (int seed = 0; seed < 200; seed++) {
      Snapshot world = RandomWorlds.of(seed);
      Random random = new Random(seed);
      Store store = Held.of(world);
      String place = store.tree().code(random.nextInt(store.tree().size()));
      if (world.has(Register.FACILITIES) && world.has(Register.WORKERS)) {
        Snapshot more =
            world
                .change()
                .add(
                    ElderCareFacility.of("new", place, FacilityKind.INSTITUTION),
                    Worker.at("new").with(Worker.ID, "w-new"))
                .build();
        assertThat(more.workers().subList(0, world.workers().size())).isEqualTo(world.workers());
        Snapshot less =
            more.change()
                .remove(Register.FACILITIES, "new")
                .remove(Register.WORKERS, "w-new")
                .build();
        assertThat(less).as("seed %s", seed).isEqualTo(world);
        for (int row = 0; row < world.workers().size(); row++) {
          assertThat(Held.of(less).table(Register.WORKERS).node(row))
              .isEqualTo(store.table(Register.WORKERS).node(row));
        }
      }
    }
  }

  @Test
  void changes_thatDoNotFit_sayWhy() {
    refused(
        () -> START.add(-1, Profile.worker(), "青松县"),
        "the number of workers to add must not be negative, but was -1");
    refused(
        () -> START.figure("青松县", "elderly", "many"),
        "value must be a number such as 1200 or 0.5 or 60%, or bounds such as <5, ≥100 or 10-19, but"
            + " was 'many'");
    assertThatThrownBy(() -> START.add(1, Profile.worker(), "青松"))
        .hasMessageStartingWith("there is no place '青松'; valid: ");
    assertThatThrownBy(() -> START.bar("incubation", "3"))
        .hasMessageStartingWith("there is no target 'incubation'; valid: incubation-bases, ");
    assertThatThrownBy(START::undo)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("there is no change to undo");
  }

  private static void refused(Runnable call, String message) {
    assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  /** All that takes figures takes them alike. */
  @Test
  void figure_takesNumbersAndDaysAlike() {
    LocalDate day = LocalDate.of(2023, 6, 30);
    Snapshot none = Snapshot.asOf("2023-12-31").places(Region.of("a", "A", Level.PROVINCE)).build();
    assertThat(
            List.of(
                none.change().figure("a", "x", 3).build(),
                none.change().figure("a", "x", "3").build(),
                none.change().figure("a", "x", Fraction.of(3)).build()))
        .containsOnly(
            Snapshot.asOf("2023-12-31")
                .places(Region.of("a", "A", Level.PROVINCE))
                .figure("a", "x", 3)
                .build());
    WhatIf start =
        WhatIf.of(
            Plan.of("p", "a", Target.of("t", figure("x").atLeast(4)).by("2025-12-31"))
                .assess(none));
    assertThat(
            List.of(
                start.figure("A", "x", 3, day).snapshot(),
                start.figure("A", "x", "3", "2023-06-30").snapshot(),
                start.figure("a", "x", Fraction.of(3), day).snapshot()))
        .containsOnly(none.change().figure("a", "x", 3, "2023-06-30").build());
    assertThat(start.figure("A", "x", "2.5").snapshot())
        .isEqualTo(none.change().figure("a", "x", "2.5", "2023-12-31").build());
  }
}
