package org.planmetrics.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.table.Aside;
import org.planmetrics.table.Store;

/** What a quality card tells of rows set aside (SPEC S28), which exist and could not be read. */
final class AsideQuality {
  private static final Text FIGURES = Text.of("不明指标", "some figure");

  private final Store store;
  private final Thresholds thresholds;

  AsideQuality(Store store, Thresholds thresholds) {
    this.store = store;
    this.thresholds = thresholds;
  }

  Optional<QualityLine> of(Register register) {
    List<Integer> spots = store.aside().spots(register);
    boolean isCutOff = store.aside().isCutOff(register);
    return spots.isEmpty() && !isCutOff
        ? Optional.empty()
        : Optional.of(line(register.label(), spots, isCutOff));
  }

  /** By figure; those of which not even the name could be read come last. */
  List<QualityLine> figures() {
    Map<String, List<Integer>> nodes = new LinkedHashMap<>();
    for (Aside.FigureRow row : store.aside().figures()) {
      nodes.computeIfAbsent(row.figure(), f -> new ArrayList<>()).add(row.node());
    }
    Optional<List<Integer>> unnamed = Optional.ofNullable(nodes.remove(""));
    List<QualityLine> lines = new ArrayList<>();
    nodes.forEach((figure, at) -> lines.add(line(Text.of(figure), at, false)));
    unnamed.ifPresent(at -> lines.add(line(FIGURES, at, false)));
    return lines;
  }

  private QualityLine line(Text subject, List<Integer> nodes, boolean isCutOff) {
    int[] known =
        nodes.stream().filter(n -> n != Aside.ANYWHERE).mapToInt(Integer::intValue).toArray();
    int unknown = nodes.size() - known.length;
    String zh =
        "读不出" + (unknown > 0 ? "，" + unknown + " 行所在不明" : "") + (isCutOff ? "；文件中断，后面不明" : "");
    String en =
        "could not be read"
            + (unknown > 0 ? ", " + unknown + " of an unknown place" : "")
            + (isCutOff ? "; the file is cut off, nobody knows what follows" : "");
    Text text =
        known.length == 0
            ? Text.of(zh, en)
            : Examples.before(Text.of(zh + "；在", en + "; at"), known.length, thresholds);
    return new QualityLine(
        List.of(subject),
        QualityLine.Topic.ASIDE,
        nodes.size(),
        Optional.empty(),
        text,
        Examples.labels(store, known, thresholds));
  }
}
