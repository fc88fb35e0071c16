package org.planmetrics.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Posting;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.text.Ids;

/**
 * A store expressed in the tree of a later one (SPEC S38): records and sites follow their places;
 * those of a place that was split lie in the lowest place that all of it is in.
 */
public final class Rebasing {
  private final Store origin;
  private final Ground later;
  private final Descent descent;

  private Rebasing(Store origin, Ground later, Descent descent) {
    this.origin = origin;
    this.later = later;
    this.descent = descent;
  }

  /**
   * The store in the later tree; itself where nothing became of its places and the tree is the
   * same.
   *
   * @throws IllegalArgumentException if the other tree is earlier
   * @throws DataException if it cannot be told what became of some places; with all of them
   */
  public static Store of(Store store, Ground other) {
    Store origin = store.heritage().map(Heritage::origin).orElse(store);
    History own = origin.history();
    if (other.history().day().isBefore(own.day())) {
      throw new IllegalArgumentException(
          "a snapshot can be expressed in a later territory only, but that of "
              + own.day()
              + " is later than that of "
              + other.history().day());
    }
    Tree tree = other.tree();
    History all = other.history().with(store.history(), tree::spelled).with(own, tree::spelled);
    boolean isAnyRow =
        all.successions().stream()
            .anyMatch(s -> s.on().isAfter(own.day()) && !s.on().isAfter(all.day()));
    if (!isAnyRow && origin.tree().equals(other.tree())) {
      return origin;
    }
    return new Rebasing(origin, other.with(all), descent(origin, other.with(all))).store();
  }

  /** A store told in a later tree, with the returns that a store of that tree has. */
  public static Store returning(Store told, Store later) {
    Map<Register, Table> tables = new LinkedHashMap<>();
    for (Register register : Register.returned()) {
      boolean isPresent = told.table(register).isPresent() || later.table(register).isPresent();
      tables.put(register, told.table(register).present(isPresent));
    }
    return new Store(
        told.asOf(),
        told.tree(),
        tables,
        told.figures(),
        later.returns(),
        told.aside(),
        told.history(),
        told.heritage().orElseThrow().withoutReturns());
  }

  private static Descent descent(Store origin, Ground later) {
    List<Problem> problems = new ArrayList<>();
    History history = later.history();
    List<Long> lines = LongStream.rangeClosed(1, history.successions().size()).boxed().toList();
    new SuccessionRules(history.successions(), lines, problems).check(later.tree(), history.day());
    Heirs heirs = new Heirs(origin.tree(), origin.history().day(), later, problems);
    if (!problems.isEmpty()) {
      throw new DataException(problems);
    }
    return new Descent(heirs);
  }

  private Store store() {
    Heritage heritage = Inheriting.of(origin, descent);
    Map<Register, Table> tables = new LinkedHashMap<>();
    for (Register register : Register.returned()) {
      tables.put(register, table(origin.table(register)));
    }
    return new Store(
        origin.asOf(),
        later.tree(),
        tables,
        figures(),
        returns(heritage),
        aside(),
        later.history(),
        heritage);
  }

  /** Places go to their homes; sites keep their order behind them. */
  private int moved(int node) {
    int places = origin.tree().size();
    return node < places ? descent.heirs().home(node) : node - places + later.tree().size();
  }

  private Table table(Table table) {
    int places = origin.tree().size();
    int[] nodes = IntStream.range(0, table.size()).map(row -> moved(table.node(row))).toArray();
    Tree tree = later.tree();
    return table.at(
        nodes, row -> table.node(row) < places ? tree.code(nodes[row]) : table.where(row));
  }

  /** Rows of places whose territory is unchanged; others speak of no place of the later tree. */
  private FigureTable figures() {
    Ids before = origin.figures().places();
    Ids places = new Ids();
    int[] nodes = new int[before.size()];
    Set<String> taken = new HashSet<>();
    String[] names = new String[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      int node = origin.nodes().find(before.get(i));
      boolean isSite = node >= origin.tree().size();
      nodes[i] = isSite ? moved(node) : descent.heir(node).orElse(FigureTable.NOWHERE);
      if (nodes[i] >= 0) {
        names[i] = isSite ? before.get(i) : later.tree().code(nodes[i]);
        taken.add(names[i]);
      }
    }
    for (int i = 0; i < nodes.length; i++) {
      String name = names[i] == null ? before.get(i) : names[i];
      while (nodes[i] < 0 && !taken.add(name)) {
        name += "@" + origin.history().day();
      }
      places.add(name);
    }
    return origin.figures().at(places, nodes);
  }

  private List<Return> returns(Heritage heritage) {
    Set<Return> returns = new LinkedHashSet<>();
    for (Return row : origin.returns()) {
      int home = descent.heirs().home(origin.tree().node(row.place()));
      if (heritage.open(row.register()).filter(open -> open.length > 0 && open[home]).isEmpty()) {
        returns.add(Return.of(row.register(), later.tree().code(home)));
      }
    }
    return List.copyOf(returns);
  }

  private Aside aside() {
    IntUnaryOperator move = node -> node < 0 ? node : moved(node);
    return origin.aside().moved(move, later.aside(), postings());
  }

  /** What workers are posted to stays of the type that it was. */
  private Map<Integer, Posting> postings() {
    Map<Integer, Posting> postings = new HashMap<>();
    Table workers = origin.table(Register.WORKERS);
    for (int row = 0; row < workers.size(); row++) {
      int node = workers.node(row);
      if (node < origin.tree().size()) {
        boolean wasCommunity = origin.tree().isCommunity(node);
        if (wasCommunity != later.tree().isCommunity(moved(node))) {
          postings.put(row, wasCommunity ? Posting.COMMUNITY : Posting.REGION);
        }
      }
    }
    return postings;
  }
}
