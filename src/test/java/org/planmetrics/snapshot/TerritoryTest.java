package org.planmetrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PREFECTURE;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.domain.Level.TOWNSHIP;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.table.Tree;

class TerritoryTest {
  /**
   * Levels are skipped (a township and a community right below the province), rows are shuffled.
   */
  private static final Territory TERRITORY =
      Snapshot.asOf("2023-12-31")
          .places(
              Community.of("c1", "甲社区", URBAN).in("a"),
              Region.of("k2", "南县", COUNTY).in("p"),
              Region.of("t", "直管镇", TOWNSHIP).in("a"),
              Region.of("a", "甲省", PROVINCE),
              Region.of("k1", "北县", COUNTY).in("p"),
              Region.of("p", "乙市", PREFECTURE).in("a"),
              Community.of("c2", "甲社区", URBAN).in("k1"),
              Community.of("c3", "丙社区", URBAN).in("p"))
          .build()
          .territory();

  @Test
  void places_inTreeOrder() {
    assertThat(codes(TERRITORY.places()))
        .containsExactly("a", "t", "p", "k2", "k1", "c2", "c3", "c1");
  }

  @Test
  void within_aPlace() {
    assertThat(codes(TERRITORY.within("p"))).containsExactly("p", "k2", "k1", "c2", "c3");
    assertThat(codes(TERRITORY.within("c2"))).containsExactly("c2");
  }

  @Test
  void children_regionsBeforeCommunities() {
    assertThat(codes(TERRITORY.children("a"))).containsExactly("t", "p", "c1");
    assertThat(codes(TERRITORY.children("p"))).containsExactly("k2", "k1", "c3");
    assertThat(TERRITORY.children("c1")).isEmpty();
  }

  @Test
  void place_byCodeOrUniqueName() {
    assertThat(TERRITORY.place("k1")).isEqualTo(Region.of("k1", "北县", COUNTY).in("p"));
    assertThat(TERRITORY.place("北县")).isEqualTo(TERRITORY.place("k1"));
    assertThat(TERRITORY.findPlace("丙社区")).map(Place::code).contains("c3");
    assertThat(TERRITORY.findPlace("甲社区")).isEmpty();
    assertThat(TERRITORY.findPlace("北")).isEmpty();
  }

  @Test
  void place_codeWinsOverName() {
    Territory territory =
        Snapshot.asOf("2023-12-31")
            .places(Region.of("a", "b", PROVINCE), Region.of("b", "a", COUNTY).in("a"))
            .build()
            .territory();
    assertThat(territory.place("a").level()).isEqualTo(PROVINCE);
    assertThat(territory.place("b").level()).isEqualTo(COUNTY);
  }

  @Test
  void place_ambiguousName() {
    assertThatThrownBy(() -> TERRITORY.place("甲社区"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("several places are named '甲社区': c2, c1");
  }

  @Test
  void place_unknown_listsTheNearestFirst() {
    assertThatThrownBy(() -> TERRITORY.place("西县"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no place '西县'; valid: 南县, 北县, a, 甲省, t, p, 乙市, k2, k1, c2, c3, c1"
                + " and 4 more");
  }

  @Test
  void nodes_areContiguousPerLevel() {
    Tree tree = Held.of(TERRITORY);
    for (Level level : Level.values()) {
      for (int node = tree.first(level); node < tree.last(level); node++) {
        assertThat(tree.place(node).level()).isEqualTo(level).isEqualTo(tree.level(node));
        assertThat(tree.node(tree.code(node))).isEqualTo(node);
        assertThat(tree.atRank(tree.rank(node))).isEqualTo(node);
        assertThat(tree.parent(node)).isLessThan(node);
        assertThat(tree.endRank(node) - tree.rank(node)).isEqualTo(tree.within(node).size());
      }
    }
    assertThat(tree.last(Level.COMMUNITY)).isEqualTo(tree.size()).isEqualTo(8);
    assertThat(TERRITORY).hasToString("甲省 with 8 places");
  }

  private static List<String> codes(List<Place> places) {
    return places.stream().map(Place::code).toList();
  }
}
