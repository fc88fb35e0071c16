package org.planmetrics.tally;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.planmetrics.domain.Register;
import org.planmetrics.table.Store;
import org.planmetrics.table.Table;
import org.planmetrics.table.Tree;

/**
 * What a tally was counted for: only tallies of one origin add up. The prints tell plans and
 * territories apart that have the same name.
 *
 * @param plan the plan's id
 * @param leaves the print of what is counted
 * @param asOf the day
 * @param territory the root's name and the number of places
 * @param nodes the print of all places and sites
 */
public record Origin(String plan, String leaves, LocalDate asOf, String territory, String nodes)
    implements Serializable {
  private record Print(String text) {}

  public static Origin of(String plan, Store held, Map<Register, List<Counted>> leaves) {
    Hasher asked = Hashing.sha256().newHasher();
    leaves.forEach((register, some) -> {
      asked.putString(register.name(), UTF_8);
      some.forEach(counted -> put(asked, counted));
    });
    return new Origin(
        plan,
        asked.hash().toString(),
        held.asOf(),
        held.tree().toString(),
        held.once(Print.class, Origin::print).text());
  }

  private static void put(Hasher print, Counted counted) {
    Leaf leaf = counted.leaf();
    print.putString(counted.view().isAsOf() ? "" : "|" + counted.view().day(), UTF_8);
    String where =
        String.join(";", leaf.records().where().entrySet().stream().map(Object::toString).toList());
    print.putString("|" + leaf.scope() + "|" + leaf.attribute() + "|" + where, UTF_8);
  }

  /** Codes and ids with where they lie. */
  private static Print print(Store store) {
    Hasher print = Hashing.sha256().newHasher();
    Tree tree = store.tree();
    for (int node = 0; node < tree.size(); node++) {
      put(print, tree.code(node), tree.parent(node));
    }
    for (Register register : Register.returned()) {
      Table table = store.table(register);
      for (int row = 0; register.isOfSites() && row < table.size(); row++) {
        put(print, table.id(row), table.node(row));
      }
    }
    return new Print(print.hash().toString());
  }

  private static void put(Hasher print, String code, int above) {
    print.putInt(code.length()).putString(code, UTF_8).putInt(above);
  }

  /**
   * Refuses a tally of another origin.
   *
   * @throws IllegalArgumentException with the names of both
   */
  public void check(Origin other) {
    String same = "tallies add up only for one plan, day and territory, but ";
    if (!plan.equals(other.plan)) {
      throw new IllegalArgumentException(
          same + "one is for plan '" + plan + "', the other for plan '" + other.plan + "'");
    }
    if (!leaves.equals(other.leaves)) {
      throw new IllegalArgumentException(
          same + "both are for plan '" + plan + "' with different indicators or registers");
    }
    if (!asOf.equals(other.asOf)) {
      throw new IllegalArgumentException(
          same + "one is as of " + asOf + ", the other as of " + other.asOf);
    }
    if (!territory.equals(other.territory)) {
      throw new IllegalArgumentException(
          same + "one is over " + territory + ", the other over " + other.territory);
    }
    if (!nodes.equals(other.nodes)) {
      throw new IllegalArgumentException(
          same + "both are over " + territory + ", which differ in their places or sites");
    }
  }
}
