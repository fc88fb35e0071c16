package org.planmetrics.report;

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
import org.planmetrics.number.Fraction;
import org.planmetrics.progress.Pace;
import org.planmetrics.progress.ShownTrajectory;
import org.planmetrics.progress.Timeline;
import org.planmetrics.progress.Trajectory;

/** How places move to their targets: one place, one target, or all of a level. */
final class Trajectories {
  private final Timeline timeline;
  private final Locale locale;

  Trajectories(Timeline timeline, Locale locale) {
    this.timeline = timeline;
    this.locale = locale;
  }

  /** One row for each target that applies at a place. */
  String at(String codeOrName) {
    Place place = timeline.latest().snapshot().place(codeOrName);
    List<Trajectory> all = timeline.at(place.code());
    return text(heading(place), all, ofTargets(all));
  }

  /** One row for each target. */
  static ReportTable ofTargets(List<Trajectory> all) {
    ReportTable table = numbers(new ReportTable().words(Word.TARGET));
    all.forEach(t -> table.row(row(Cell.of(t.target().label()), t)));
    return table;
  }

  /** One row for each place. */
  static ReportTable ofPlaces(List<Trajectory> all) {
    ReportTable table = numbers(new ReportTable().words(Word.PLACE));
    all.forEach(t -> table.row(row(Cell.of(name(t.place())), t)));
    return table;
  }

  /** One row for each place of a level, worst first. */
  String of(String targetId, Level level) {
    List<Trajectory> all = timeline.ranked(targetId, level);
    String title = timeline.plan().target(targetId).label().in(locale) + "\n";
    return text(heading(timeline.latest().atPlace().place()) + title, all, ofPlaces(all));
  }

  /** One row for each place of a level, with the number of targets in each class, worst first. */
  String of(Level level) {
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
    ReportTable table = new ReportTable().words(Word.PLACE);
    paces.forEach(
        p -> table.column(p.label()::in, ReportTable.Setting.NUMBERS, ReportTable.Audience.ALL));
    counts.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .sorted(Comparator.comparingInt(e -> -bad(e.getValue())))
        .forEach(e -> table.row(row(e.getKey(), e.getValue(), paces)));
    return text(heading(timeline.latest().atPlace().place()), all, table);
  }

  private static int bad(Map<Pace, Integer> counts) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().isBad())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static List<Cell> row(Place place, Map<Pace, Integer> counts, List<Pace> paces) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(name(place)));
    paces.forEach(p -> cells.add(counts.containsKey(p) ? Cell.number(counts.get(p)) : Cell.EMPTY));
    return cells;
  }

  private static ReportTable numbers(ReportTable table) {
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
        Cell.of(t.finding().step().by().toString()),
        number(t, ShownTrajectory::progress, t.progress()),
        number(t, ShownTrajectory::elapsed, t.elapsed()),
        number(t, ShownTrajectory::perYear, t.perYear()),
        number(t, ShownTrajectory::required, t.requiredPerYear()),
        number(t, ShownTrajectory::forecast, t.forecast()),
        Cell.of(t.shown(Locale.ENGLISH).attainment()),
        Cell.of(l -> remarks(t, l)));
  }

  private static Cell number(
      Trajectory t, Function<ShownTrajectory, String> shown, Optional<Fraction> value) {
    return new Cell(l -> shown.apply(t.shown(l)), value, Optional.empty());
  }

  private static String remarks(Trajectory t, Locale locale) {
    List<Text> all = new ArrayList<>();
    t.verdict().reason().ifPresent(all::add);
    all.addAll(t.remarks());
    return all.stream().map(r -> r.in(locale)).collect(Word.SEMICOLON.joining(locale));
  }

  private String heading(Place place) {
    String method = Word.METHOD.in(locale) + timeline.method().describe(locale) + "\n";
    return Heading.of(timeline.latest(), place, Word.TRAJECTORY, locale) + method;
  }

  private String text(String heading, List<Trajectory> all, ReportTable table) {
    if (all.isEmpty()) {
      return heading + Word.NO_TARGET.in(locale) + "\n";
    }
    Map<Pace, Long> counts =
        all.stream().collect(Collectors.groupingBy(Trajectory::pace, Collectors.counting()));
    String line =
        Pace.worstFirst().stream()
            .filter(counts::containsKey)
            .map(p -> counts.get(p) + " " + p.label().in(locale))
            .collect(Collectors.joining(Word.COMMA.in(locale)));
    return heading + line + "\n\n" + table.text(locale);
  }

  private static String name(Place place) {
    return place.name() + " " + place.code();
  }
}
