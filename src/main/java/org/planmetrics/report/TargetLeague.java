package org.planmetrics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.domain.Level;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Explanation;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Target;

/** The places of a level by one target, worst first. */
final class TargetLeague {
  private TargetLeague() {}

  static String of(Assessment assessment, String targetId, Level level, Locale locale) {
    Target target = assessment.plan().target(targetId);
    List<Finding> ranked = assessment.ranked(targetId, level);
    String heading =
        Heading.of(assessment, assessment.atPlace().place(), Word.LEAGUE, locale)
            + target.label().in(locale)
            + "\n";
    if (ranked.isEmpty()) {
      return heading + Word.NO_TARGET.in(locale) + "\n";
    }
    return heading + Heading.counts(ranked, locale) + "\n\n" + table(ranked).text(locale);
  }

  static ReportTable table(List<Finding> ranked) {
    return table(ranked, finding -> Optional.empty());
  }

  /** The table of findings that are ranked, each perhaps with why it is so. */
  static ReportTable table(List<Finding> ranked, Function<Finding, Optional<Explanation>> why) {
    ReportTable table = new ReportTable().numbers(Word.RANK);
    Cells.placeColumns(table);
    Cells.findingColumns(table);
    table.remarks(Word.REMARKS);
    int rank = 1;
    for (int i = 0; i < ranked.size(); i++) {
      rank = i > 0 && isTie(ranked.get(i - 1), ranked.get(i)) ? rank : i + 1;
      table.row(row(rank, ranked.get(i)), why.apply(ranked.get(i)));
    }
    return table;
  }

  /** Two findings tie if status and lower bound are the same: what they are ranked by. */
  private static boolean isTie(Finding a, Finding b) {
    return a.status() == b.status()
        && a.reading().value().map(v -> v.lower()).equals(b.reading().value().map(v -> v.lower()));
  }

  private static List<Cell> row(int rank, Finding finding) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.number(rank));
    cells.addAll(Cells.of(finding.place()));
    cells.addAll(Cells.of(finding));
    cells.add(Cells.remarks(finding));
    return cells;
  }
}
