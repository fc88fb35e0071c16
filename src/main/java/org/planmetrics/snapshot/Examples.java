package org.planmetrics.snapshot;

import java.util.List;
import java.util.stream.IntStream;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.table.Store;
import org.planmetrics.table.Table;

/** The first few of what a line of a quality card tells, by name and code. */
final class Examples {
  private Examples() {}

  /** Says before examples that they are not all. */
  static Text before(Text text, int all, Thresholds thresholds) {
    return all > thresholds.examples() && thresholds.examples() > 0
        ? Text.of(text.zh() + "，如", text.en() + ", such as")
        : text;
  }

  /** The first few of some nodes. */
  static List<String> labels(Store store, int[] nodes, Thresholds thresholds) {
    return IntStream.of(nodes)
        .limit(thresholds.examples())
        .mapToObj(node -> label(store, node))
        .toList();
  }

  /** Returns such as {@code 长春市 220100}; of a site {@code 幸福院 F12}, or its id alone. */
  static String label(Store store, int node) {
    if (node < store.tree().size()) {
      return label(store.tree().table(node), store.tree().row(node));
    }
    Register sites = store.nodes().sitesOf(node);
    return label(store.table(sites), node - store.nodes().first(sites));
  }

  /** Returns such as {@code 幸福院 F12}, or the id alone. */
  static String label(Table table, int row) {
    return name(table, row).isEmpty() ? table.id(row) : name(table, row) + " " + table.id(row);
  }

  /** The name of a place or site, empty if it has none. */
  static String name(Table table, int row) {
    return table.find("name").flatMap(names -> names.at(row)).map(Object::toString).orElse("");
  }
}
