package org.planmetrics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.planmetrics.domain.Level;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;

/** Every place at which a target is not met: target by target, from the top level down. */
final class FallingShort {
  private FallingShort() {}

  static ReportTable table(Assessment assessment) {
    Grid grid = new Grid().words(Word.TARGET);
    FindingCells.placeColumns(grid);
    FindingCells.findingColumns(grid);
    grid.words(Word.DEADLINE).remarks(Word.REMARKS);
    assessment.plan().targets().stream()
        .flatMap(t -> Stream.of(Level.values()).map(level -> assessment.ranked(t.id(), level)))
        .flatMap(List::stream)
        .filter(f -> f.status().isShort())
        .forEach(f -> grid.row(row(f)));
    return new ReportTable(
        Word.SHORT_LABEL,
        l -> Heading.of(assessment, assessment.atPlace().place(), Word.SHORT_LABEL, l),
        grid,
        l -> grid.isEmpty() ? Word.NOTHING_SHORT.line(l) : "");
  }

  private static List<Cell> row(Finding finding) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(finding.target().label()));
    cells.addAll(FindingCells.of(finding.place()));
    cells.addAll(FindingCells.of(finding));
    cells.add(Targets.due(finding));
    cells.add(FindingCells.remarks(finding));
    return cells;
  }
}
