package org.planmetrics.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.table.Store;
import org.planmetrics.table.Table;

/** The lines of a quality card: register by register, then figure by figure. */
final class Quality {
  private Quality() {}

  static List<QualityLine> lines(Store store, Thresholds thresholds) {
    List<QualityLine> lines = new ArrayList<>();
    AsideQuality aside = new AsideQuality(store, thresholds);
    for (Register register : Register.values()) {
      lines.addAll(new RegisterQuality(store, register, thresholds).lines());
      aside.of(register).ifPresent(lines::add);
    }
    Denominators denominators = new Denominators(store, thresholds);
    for (String figure : store.figures().names()) {
      lines.addAll(new FigureQuality(store, figure, thresholds, denominators).lines());
    }
    lines.addAll(aside.figures());
    return merged(lines);
  }

  /** Lines that differ only in what they are about become one, where the first of them stands. */
  private static List<QualityLine> merged(List<QualityLine> lines) {
    Map<QualityLine, List<Text>> subjects = new LinkedHashMap<>();
    lines.forEach(line ->
        subjects
            .computeIfAbsent(line.about(List.of()), l -> new ArrayList<>())
            .addAll(line.subjects()));
    return subjects.entrySet().stream().map(e -> e.getKey().about(e.getValue())).toList();
  }

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
