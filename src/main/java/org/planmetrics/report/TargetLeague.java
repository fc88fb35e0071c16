package org.planmetrics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Explanation;
import org.planmetrics.plan.Finding;

/** The places of a level by one target, worst first. */
final class TargetLeague {
  private TargetLeague() {}

  static ReportTable of(Assessment assessment, String targetId, Level level) {
    List<Finding> ranked = assessment.ranked(targetId, level);
    Place own = assessment.atPlace().place();
    Text target = assessment.plan().target(targetId).label();
    return ReportTable.ofTargets(
        Word.RANKED.with(level),
        l ->
            Heading.of(assessment, own, Word.LEAGUE, l)
                + target.in(l)
                + "\n"
                + (ranked.isEmpty() ? "" : Heading.counts(ranked, l) + "\n"),
        grid(ranked));
  }

  static Grid grid(List<Finding> ranked) {
    return grid(ranked, finding -> Optional.empty());
  }

  /** The rows of findings that are ranked, each perhaps with why it is so. */
  static Grid grid(List<Finding> ranked, Function<Finding, Optional<Explanation>> why) {
    Grid table = new Grid().numbers(Word.RANK);
    FindingCells.placeColumns(table);
    FindingCells.findingColumns(table);
    table.remarks(Word.REMARKS);
    int rank = 1;
    for (int i = 0; i < ranked.size(); i++) {
      rank = i > 0 && Ranked.isTie(ranked.get(i - 1), ranked.get(i)) ? rank : i + 1;
      table.row(row(rank, ranked.get(i)), why.apply(ranked.get(i)));
    }
    return table;
  }

  private static List<Cell> row(int rank, Finding finding) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.number(rank));
    cells.addAll(FindingCells.of(finding.place()));
    cells.addAll(FindingCells.of(finding));
    cells.add(FindingCells.remarks(finding));
    return cells;
  }
}
