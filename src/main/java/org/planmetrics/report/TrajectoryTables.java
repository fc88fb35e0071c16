package org.planmetrics.report;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.progress.Pace;
import org.planmetrics.progress.PaceSummary;
import org.planmetrics.progress.ShownTrajectory;
import org.planmetrics.progress.Timeline;
import org.planmetrics.progress.Trajectory;

/** How places move to their targets: one place, one target, or all of a level. */
final class TrajectoryTables {
  private final Timeline timeline;

  TrajectoryTables(Timeline timeline) {
    this.timeline = timeline;
  }

  /** One row for each target that applies at a place. */
  ReportTable at(String codeOrName) {
    Place place = timeline.latest().snapshot().place(codeOrName);
    List<Trajectory> all = timeline.at(place.code());
    Grid table = numbers(new Grid().words(Word.TARGET));
    all.forEach(t -> table.row(row(Cell.of(t.target().label()), t)));
    return place.equals(own())
        ? table(l -> heading(place, l), l -> summary(all, l), table)
        : table(l -> heading(place, l), all, table);
  }

  /** One row for each place of a level, worst first. */
  ReportTable of(String targetId, Level level) {
    List<Trajectory> all = timeline.ranked(targetId, level);
    Text target = timeline.plan().target(targetId).label();
    Grid table = numbers(new Grid().words(Word.PLACE));
    all.forEach(t -> table.row(row(Cell.of(t.place()), t)));
    return table(l -> heading(own(), l) + target.in(l) + "\n", all, table);
  }

  /** One row for each place of a level, with the number of targets in each class, worst first. */
  ReportTable of(Level level) {
    Map<Place, Map<Pace, Integer>> counts = new LinkedHashMap<>();
    List<Trajectory> all =
        timeline.plan().targets().stream()
            .flatMap(t -> timeline.trajectories(t.id(), level).stream())
            .toList();
    timeline.latest().snapshot().territory().places().stream()
        .filter(p -> p.level() == level)
        .forEach(p -> counts.put(p, new EnumMap<>(Pace.class)));
    for (Trajectory t : all) {
      counts
          .computeIfAbsent(t.place(), p -> new EnumMap<>(Pace.class))
          .merge(t.pace(), 1, Integer::sum);
    }
    List<Pace> paces =
        Pace.worstFirst().stream().filter(p -> all.stream().anyMatch(t -> t.pace() == p)).toList();
    Grid table = new Grid().words(Word.PLACE);
    paces.forEach(p -> table.numbers(p.label()::in));
    counts.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .sorted(Comparator.comparingInt(e -> -bad(e.getValue())))
        .forEach(e -> table.row(row(e.getKey(), e.getValue(), paces)));
    return table(l -> heading(own(), l), all, table);
  }

  /** What a place read on each day: one row for each target that applies on the latest. */
  ReportTable years(String codeOrName) {
    Place place = timeline.latest().snapshot().place(codeOrName);
    Grid table = new Grid().words(Word.TARGET);
    timeline.days().forEach(day -> table.numbers(day.toString()));
    for (Trajectory t : timeline.at(place.code())) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(t.target().label()));
      timeline.days().forEach(day -> cells.add(reading(t, day)));
      table.row(cells);
    }
    return ReportTable.ofTargets(
        Word.YEARS, l -> Heading.of(timeline.latest(), place, Word.YEARS, l), table);
  }

  private static Cell reading(Trajectory t, LocalDate day) {
    return t.points().stream()
        .filter(p -> p.on().equals(day))
        .findFirst()
        .map(p ->
            Cell.shown(p.finding().shown().value(), p.value())
                .asPercentage(p.finding().isPercentage()))
        .orElse(Cell.EMPTY);
  }

  private Place own() {
    return timeline.latest().atPlace().place();
  }

  private static int bad(Map<Pace, Integer> counts) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().isBad())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static List<Cell> row(Place place, Map<Pace, Integer> counts, List<Pace> paces) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(place));
    paces.forEach(p -> cells.add(counts.containsKey(p) ? Cell.number(counts.get(p)) : Cell.EMPTY));
    return cells;
  }

  private static Grid numbers(Grid table) {
    return table
        .words(Word.PACE)
        .numbers(Word.BASELINE)
        .numbers(Word.VALUE)
        .numbers(Word.EXPECTED)
        .numbers(Word.BAR)
        .words(Word.DEADLINE)
        .numbers(Word.PROGRESS)
        .numbers(Word.ELAPSED)
        .numbers(Word.PER_YEAR)
        .numbers(Word.REQUIRED)
        .numbers(Word.FORECAST)
        .words(Word.ATTAINMENT)
        .remarks(Word.REMARKS);
  }

  private static List<Cell> row(Cell name, Trajectory t) {
    return List.of(
        name,
        Cell.of(t.pace().label()),
        number(t, ShownTrajectory::baseline, t.path().map(p -> p.start().value())),
        number(t, ShownTrajectory::value, t.value()),
        number(t, ShownTrajectory::expected, t.expected()),
        number(t, ShownTrajectory::bar, Optional.empty()),
        Targets.due(t.finding()),
        number(t, ShownTrajectory::progress, t.progress()).asPercentage(true),
        number(t, ShownTrajectory::elapsed, t.elapsed()).asPercentage(true),
        number(t, ShownTrajectory::perYear, t.perYear()),
        number(t, ShownTrajectory::required, t.requiredPerYear()),
        number(t, ShownTrajectory::forecast, t.forecast()),
        Cell.of(t.shown(Locale.ENGLISH).attainment()),
        Cell.of(l -> remarks(t, l)));
  }

  private static Cell number(
      Trajectory t, Function<ShownTrajectory, String> shown, Optional<Fraction> value) {
    return new Cell(
        l -> shown.apply(t.shown(l)), value, Optional.empty(), t.finding().isPercentage());
  }

  private static String remarks(Trajectory t, Locale locale) {
    List<Text> all = new ArrayList<>();
    t.verdict().reason().ifPresent(all::add);
    all.addAll(t.remarks());
    return all.stream().map(r -> r.in(locale)).collect(Word.SEMICOLON.joining(locale));
  }

  private String heading(Place place, Locale locale) {
    String method = Word.METHOD.in(locale) + timeline.method().describe(locale) + "\n";
    String territory =
        timeline.notes().stream().map(n -> n.text().in(locale) + "\n").collect(joining());
    return Heading.of(timeline.latest(), place, Word.TRAJECTORY, locale) + method + territory;
  }

  private static ReportTable table(
      Function<Locale, String> heading, List<Trajectory> all, Grid table) {
    return table(heading, l -> all.isEmpty() ? "" : counts(all, l) + "\n", table);
  }

  private static ReportTable table(
      Function<Locale, String> heading, Function<Locale, String> counts, Grid table) {
    return ReportTable.ofTargets(Word.TRAJECTORY, l -> heading.apply(l) + counts.apply(l), table);
  }

  /** The sentence of the whole, and the rate of completion where there is one (SPEC S35). */
  private String summary(List<Trajectory> all, Locale locale) {
    PaceSummary summary = timeline.summary();
    String rate =
        summary
            .completion()
            .map(r -> Word.SEMICOLON.in(locale) + Word.COMPLETION.in(locale) + Decimals.of(r, true))
            .orElse("");
    return all.isEmpty() ? "" : summary.describe(locale) + rate + "\n";
  }

  private static String counts(List<Trajectory> all, Locale locale) {
    Map<Pace, Long> counts =
        all.stream().collect(Collectors.groupingBy(Trajectory::pace, Collectors.counting()));
    return Pace.worstFirst().stream()
        .filter(counts::containsKey)
        .map(p -> counts.get(p) + " " + p.label().in(locale))
        .collect(Word.COMMA.joining(locale));
  }
}
