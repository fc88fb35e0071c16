package org.planmetrics.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.planmetrics.domain.Register;
import org.planmetrics.table.Store;
import org.planmetrics.table.Table;

/** The lines of a quality card: register by register, then figure by figure. */
final class Quality {
  private Quality() {}

  static List<QualityLine> lines(Store store, Thresholds thresholds) {
    List<QualityLine> lines = new ArrayList<>();
    for (Register register : Register.values()) {
      lines.addAll(new RegisterQuality(store, register, thresholds).lines());
    }
    Denominators denominators = new Denominators(store, thresholds);
    for (String figure : store.figures().names()) {
      lines.addAll(new FigureQuality(store, figure, thresholds, denominators).lines());
    }
    return lines;
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
