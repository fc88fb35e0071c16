package org.planmetrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Worker;
import org.planmetrics.table.Store;

class SnapshotChangeTest {
  private static final Snapshot WORLD =
      Snapshot.asOf("2023-12-31")
          .places(
              Region.of("a", "甲省", Level.PROVINCE),
              Community.of("c", "乙社区", CommunityKind.URBAN).in("a"))
          .add(
              ElderCareFacility.of("F", "c", FacilityKind.INSTITUTION),
              Station.of("S", "c", Level.COMMUNITY, Service.SOCIAL_WORK),
              Worker.at("S").with(Worker.ID, "w1"),
              Worker.at("c").with(Worker.ID, "w2"))
          .figure("a", "elderly", 10)
          .figure("S", "calls", 7)
          .build();

  @Test
  void add_comesAfterWhatIsThereAndMovesNobody() {
    Snapshot more =
        WORLD
            .change()
            .add(
                ElderCareFacility.of("G", "a", FacilityKind.INSTITUTION),
                Worker.at("G"),
                Worker.at("S"))
            .build();
    assertThat(more.workers())
        .extracting(w -> w.id() + "@" + w.place())
        .containsExactly("w1@S", "w2@c", "workers-3@G", "workers-4@S");
    Store store = Held.of(more);
    Store before = Held.of(WORLD);
    assertThat(store.table(Register.WORKERS).node(0)).isEqualTo(store.nodes().of("S"));
    assertThat(store.table(Register.WORKERS).node(2)).isEqualTo(store.nodes().of("G"));
    assertThat(more.figureRows().get(1).figure()).isEqualTo("calls");
    assertThat(store.figures().node(1)).isEqualTo(store.nodes().of("S"));
    assertThat(store.tree()).isSameAs(before.tree());
    assertThat(store.table(Register.STATIONS)).isSameAs(before.table(Register.STATIONS));
    assertThat(WORLD.workers()).hasSize(2);
  }

  @Test
  void figure_takesThePlaceOfThatOfTheSameDay() {
    Snapshot changed = WORLD.change().figure(Figure.of("a", "elderly", 12)).build();
    assertThat(changed.figureRows().get(0).value()).hasToString("12");
    assertThat(changed.figureRows()).hasSize(2);
    assertThat(changed.change().figure(Figure.of("a", "elderly", 10)).build()).isEqualTo(WORLD);
    assertThat(WORLD.change().figure(Figure.of("c", "elderly", 3)).build().figureRows()).hasSize(3);
  }

  @Test
  void build_ofNothing_isEqual() {
    assertThat(WORLD.change().build()).isEqualTo(WORLD);
  }

  @Test
  void build_whereSomethingDoesNotFit_tellsEverything() {
    SnapshotChange change =
        WORLD
            .change()
            .add(
                ElderCareFacility.of("c", "a", FacilityKind.INSTITUTION),
                ElderCareFacility.of("S", "a", FacilityKind.INSTITUTION),
                Worker.at("nowhere").with(Worker.ID, "w3"),
                Worker.at("c").with(Worker.ID, "w1"))
            .remove(Register.STATIONS, "S")
            .figure(Figure.of("b", "elderly", 3));
    assertThatThrownBy(change::build)
        .isInstanceOf(DataException.class)
        .hasMessage(
            """
            5 problems:
              workers, record 4, id: 'w1' is there already; it must be unique
              facilities, record 2, id: 'c' is there already; sites and places share one name space
              workers, record 1, place: 'S' is removed, but w1 is posted to it
              workers, record 3, place: 'nowhere' is no place or site
              figures, record 3, place: 'b' is no place or site\
            """);
  }

  @Test
  void remove_ofASiteWithFigures_isAProblem() {
    Snapshot world = WORLD.change().remove(Register.WORKERS, "w1").build();
    assertThatThrownBy(() -> world.change().remove(Register.STATIONS, "S").build())
        .hasMessage("1 problem:\n  figures, record 2, place: 'S' is no place or site");
  }

  @Test
  void add_toARegisterOfWhichNothingIsKnown_isRefused() {
    assertThatThrownBy(() -> WORLD.change().add(Organization.of("O", "a", OrganizationKind.AGENCY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "nothing is known of the register organizations, so nothing can be added to it; build"
                + " the snapshot with empty(...) where it is known to have no records");
    assertThatThrownBy(() -> WORLD.change().remove(Register.STATIONS, "T"))
        .hasMessage("there is no record of the stations 'T'; valid: S");
    assertThatThrownBy(() -> WORLD.change().remove(Register.REGIONS, "a"))
        .hasMessage("the regions stay as they are");
  }

  @Test
  void add_toARegisterThatPlacesReturn_keepsWhatIsReturned() {
    Snapshot open =
        Snapshot.asOf("2023-12-31")
            .places(Region.of("a", "甲省", Level.PROVINCE))
            .returned(Register.WORKERS, "a")
            .build();
    assertThat(open.change().add(Worker.at("a")).build().workers())
        .extracting(Worker::place, w -> w.get(Worker.CERTIFICATE))
        .containsExactly(org.assertj.core.api.Assertions.tuple("a", Optional.empty()));
  }

  /** What is new is read as it would be in a snapshot of its own: a rate, a flow, or refused. */
  @Test
  void figure_ofANewKind() {
    Snapshot before =
        Snapshot.asOf("2025-12-31").places(Region.of("a", "甲县", Level.COUNTY)).build();
    Snapshot after =
        before
            .change()
            .figure(Figure.of("a", "covered", "60%"))
            .figure(Figure.of("a", "trained", 5).during("2025-01-01", "2025-06-30"))
            .build();
    assertThat(after.figures())
        .extracting(Object::toString)
        .containsExactly(
            "covered: rate (undeclared), %, 1 county",
            "trained: flow (undeclared), 1 county, latest 2025-06-30");
    assertThatThrownBy(() -> after.change().figure(Figure.of("a", "trained", 7)).build())
        .hasMessage(
            "1 problem:\n  figures, record 3, from: must be given: 'trained' is a flow, from one day to another");
  }
}
