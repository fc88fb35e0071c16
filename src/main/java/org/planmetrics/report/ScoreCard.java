package org.planmetrics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.plan.Target;

/**
 * The score card of a place: one line for each target that applies there, or else at places below.
 */
final class ScoreCard {
  /** A target at the place itself, or at places below of which the first is the worst. */
  record CardLine(Finding finding, Optional<PlacesBelow> below) {}

  private final PlaceFindings findings;
  private final List<CardLine> lines = new ArrayList<>();

  ScoreCard(PlaceFindings findings) {
    this(findings, new Ranked(findings.assessment()));
  }

  ScoreCard(PlaceFindings findings, Ranked ranked) {
    this.findings = findings;
    findings.assessment().plan().targets().forEach(t -> add(t, ranked));
  }

  private void add(Target target, Ranked ranked) {
    findings.findings().stream()
        .filter(f -> Targets.isOf(f, target.id()))
        .findFirst()
        .map(f -> new CardLine(f, Optional.empty()))
        .or(() ->
            PlacesBelow.of(findings.place(), target, ranked)
                .map(b -> new CardLine(b.worst(), Optional.of(b))))
        .ifPresent(lines::add);
  }

  List<CardLine> lines() {
    return lines;
  }

  /** Whether it is about the plan's own place. */
  private boolean isOwn() {
    return findings.place().equals(findings.assessment().place());
  }

  /**
   * Returns such as {@code 4 met, 8 pending, 2 at places below}, of the plan's own place the
   * sentence of the whole (SPEC S35); nothing for no lines.
   */
  String counts(Locale locale) {
    List<String> counts = new ArrayList<>();
    if (!findings.findings().isEmpty()) {
      counts.add(
          isOwn()
              ? findings.assessment().summary().describe(locale)
              : Heading.counts(findings.findings(), locale));
    }
    long below = lines.stream().filter(l -> l.below().isPresent()).count();
    if (below > 0) {
      counts.add(below + " " + Word.BELOW.in(locale));
    }
    return counts.stream().collect((isOwn() ? Word.SEMICOLON : Word.COMMA).joining(locale));
  }

  ReportTable table() {
    Grid grid = new Grid().words(Word.TARGET);
    FindingCells.findingColumns(grid);
    grid.words(Word.DEADLINE).remarks(Word.REMARKS);
    lines.forEach(l -> grid.row(row(l)));
    return ReportTable.ofTargets(Word.CARD, this::heading, grid);
  }

  private String heading(Locale locale) {
    String counts = lines.isEmpty() ? "" : counts(locale) + "\n";
    return Heading.of(findings.assessment(), findings.place(), locale) + counts;
  }

  private static List<Cell> row(CardLine line) {
    Finding finding = line.finding();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(finding.target().label()));
    cells.addAll(line.below().map(FindingCells::of).orElseGet(() -> FindingCells.of(finding)));
    cells.add(Targets.due(finding));
    Optional<Cell> below = line.below().map(b -> Cell.of(b::describe));
    cells.add(below.orElseGet(() -> FindingCells.remarks(finding)));
    return cells;
  }
}
