package org.planmetrics.table;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.FigureKind;
import org.planmetrics.domain.Problem;

/**
 * Which figures are flows, and the rows that do not say of which days they speak, or do so though
 * the figure is no flow (SPEC S31).
 */
final class Periods {
  private final Map<String, Declaration> declared;
  private final FigureTable rows;
  private final List<Problem> problems;
  private final BitSet flows = new BitSet();

  Periods(Map<String, Declaration> declared, FigureTable rows, List<Problem> problems) {
    this.declared = declared;
    this.rows = rows;
    this.problems = problems;
    boolean hasDays = rows.has(Figure.FROM) || rows.has(Figure.TO);
    boolean isAnyDeclared = declared.values().stream().anyMatch(d -> d.kind() == FigureKind.FLOW);
    for (int row = 0; row < rows.size() && (hasDays || isAnyDeclared); row++) {
      if (isDated(row) || declaredKind(row).filter(k -> k == FigureKind.FLOW).isPresent()) {
        flows.set(rows.figure(row));
      }
    }
  }

  private boolean isDated(int row) {
    return rows.value(row, Figure.FROM).isPresent() || rows.value(row, Figure.TO).isPresent();
  }

  private Optional<FigureKind> declaredKind(int row) {
    return Optional.ofNullable(declared.get(rows.value(row, Figure.FIGURE).orElseThrow()))
        .map(Declaration::kind);
  }

  /** The figures of which a row has days, or that are declared as flows, by their numbers. */
  BitSet flows() {
    return flows;
  }

  /** Tells of a row that does not fit. */
  boolean isOutOfLine(int row) {
    if (!flows.get(rows.figure(row))) {
      return false;
    }
    String figure = rows.value(row, Figure.FIGURE).orElseThrow();
    Optional<LocalDate> from = rows.value(row, Figure.FROM);
    Optional<LocalDate> to = rows.value(row, Figure.TO);
    Optional<FigureKind> kind = declaredKind(row).filter(k -> k != FigureKind.FLOW);
    if (kind.isPresent() && isDated(row)) {
      Column<?> column = from.isPresent() ? Figure.FROM : Figure.TO;
      String rule = "catalogue.csv says that '" + figure + "' is " + article(kind.get());
      return tell(row, column, from.or(() -> to), "must be blank: " + rule);
    }
    if (kind.isPresent()) {
      return false;
    }
    if (from.isEmpty() || to.isEmpty()) {
      Column<?> column = from.isEmpty() ? Figure.FROM : Figure.TO;
      String rule = "must be given: '" + figure + "' is a flow, from one day to another";
      return tell(row, column, Optional.empty(), rule);
    }
    if (to.get().isBefore(from.get())) {
      return tell(row, Figure.TO, to, "must not be before the first day, " + from.get());
    }
    boolean isPercent = rows.value(row, Figure.VALUE).flatMap(v -> v.sign()).isPresent();
    return isPercent
        && tell(row, Figure.VALUE, rows.value(row, Figure.VALUE), "must be an amount, not a part");
  }

  private static String article(FigureKind kind) {
    return (kind == FigureKind.AMOUNT ? "an " : "a ") + kind.label().en();
  }

  private boolean tell(int row, Column<?> column, Optional<?> found, String rule) {
    String text = found.map(Object::toString).orElse("");
    problems.add(Problem.of("figures", rows.line(row), column.name(), text, rule));
    return true;
  }
}
