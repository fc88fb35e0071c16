package org.planmetrics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Level;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Timeline;
import org.planmetrics.workbook.SheetNames;

/** All tables of a report that have rows, in the order in which they are read, in a language. */
final class ReportTables {
  private final PlaceFindings own;
  private final Level deepest;
  private final Locale locale;
  private final SheetNames names = new SheetNames();
  private final String overview;
  private final List<NamedTable> tables = new ArrayList<>();

  ReportTables(PlaceFindings own, Level deepest, Locale locale) {
    this.own = own;
    this.deepest = deepest;
    this.locale = locale;
    this.overview = names.name(Word.OVERVIEW.in(locale));
    Assessment all = own.assessment();
    add(Word.CARD, Tables.scoreCard(own));
    levels().forEach(l -> add(Word.RANKED.with(l), Tables.league(all, l)));
    add(Word.SHORT_LABEL, Tables.fallingShort(all));
    all.plan().targets().forEach(this::target);
  }

  /** The deepest level at which a target has places, worst first. */
  private void target(Target target) {
    Assessment all = own.assessment();
    int number = Targets.number(all.plan(), target.id());
    levels()
        .map(l -> Tables.league(all, target.id(), l))
        .filter(t -> !t.grid().isEmpty())
        .reduce((above, below) -> below)
        .ifPresent(t -> add(l -> number + " " + target.label().in(l), t));
  }

  void timeline(Timeline years) {
    String place = own.place().code();
    add(Word.TRAJECTORY, Tables.trajectories(years, place));
    add(Word.YEARS, Tables.years(years, place));
    levels().forEach(l -> add(below(Word.TRAJECTORY, l), Tables.trajectories(years, l)));
  }

  void staffing(Staffing staffing) {
    add(Word.FEWEST, Tables.staffing(staffing));
    add(below(Word.FEWEST, deepest), Tables.staffing(staffing, deepest));
  }

  void breakdown(Apportionment shared) {
    add(Word.BREAKDOWN, Tables.apportionment(shared));
  }

  /** The milestones and the notes, then all of them, an overview first. */
  List<NamedTable> finish() {
    add(Word.MILESTONES, Tables.milestones(own.assessment()));
    add(Word.NOTES, Tables.notes(own.assessment()));
    return Stream.concat(Stream.of(overview()), tables.stream()).toList();
  }

  private NamedTable overview() {
    Assessment all = own.assessment();
    Grid grid = new Grid().words(Word.SUBJECT).remarks(Word.TOPIC).numbers(Word.ROWS);
    grid.row(Cell.of(Word.PLAN), Cell.of(all.plan().label()), Cell.EMPTY);
    grid.row(Cell.of(Word.PLACE), Cell.of(own.place()), Cell.EMPTY);
    grid.row(Cell.of(Word.DAY), Cell.of(all.snapshot().asOf().toString()), Cell.EMPTY);
    Heading.data(all.snapshot()).ifPresent(data -> provenance(grid, data));
    if (Heading.isSynthetic(all.snapshot())) {
      provenance(grid, Word.SYNTHETIC);
    }
    tables.forEach(t ->
        grid.row(
            Cell.of(t.name()),
            Cell.of(subject(t.table())),
            Cell.number(t.table().grid().rows().size())));
    return new NamedTable(overview, ReportTable.following(Word.OVERVIEW, grid));
  }

  private static void provenance(Grid grid, Function<Locale, String> words) {
    grid.row(Cell.of(Word.PROVENANCE), Cell.of(words), Cell.EMPTY);
  }

  /** What a table says above itself beside what the overview does. */
  private String subject(ReportTable table) {
    List<String> known = Heading.of(own.assessment(), own.place(), locale).lines().toList();
    return table
        .heading()
        .apply(locale)
        .lines()
        .filter(line -> !known.contains(line))
        .collect(Word.SEMICOLON.joining(locale));
  }

  private Stream<Level> levels() {
    return Stream.of(Level.values())
        .filter(l -> own.place().level().isAbove(l) && !deepest.isAbove(l));
  }

  private static Function<Locale, String> below(Word word, Level level) {
    return l -> word.in(l) + Word.COMMA.in(l) + level.label().in(l);
  }

  private void add(Function<Locale, String> name, ReportTable table) {
    Optional.of(table)
        .filter(t -> !t.grid().isEmpty())
        .ifPresent(t -> tables.add(new NamedTable(names.name(name.apply(locale)), t)));
  }
}
