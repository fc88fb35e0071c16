package org.planmetrics.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.table.Store;

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
}
