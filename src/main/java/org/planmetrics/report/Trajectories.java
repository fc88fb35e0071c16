package org.planmetrics.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
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
    ReportTable table = numbers(new ReportTable().words(Word.TARGET));
    all.forEach(t -> table.row(row(t.target().label().in(locale), t)));
    return text(heading(place), all, table);
  }

  /** One row for each place of a level, worst first. */
  String of(String targetId, Level level) {
    List<Trajectory> all = timeline.ranked(targetId, level);
    ReportTable table = numbers(new ReportTable().words(Word.PLACE));
    all.forEach(t -> table.row(row(name(t.place()), t)));
    String title = timeline.plan().target(targetId).label().in(locale) + "\n";
    return text(heading(timeline.latest().atPlace().place()) + title, all, table);
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
    paces.forEach(p -> table.numbers(p.label().in(locale)));
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
    List<Cell> cells = new ArrayList<>(Cell.all(name(place)));
    paces.forEach(p -> cells.add(Cell.of(counts.containsKey(p) ? "" + counts.get(p) : "")));
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

  private List<Cell> row(String name, Trajectory t) {
    ShownTrajectory shown = t.shown(locale);
    return Cell.all(
        name,
        t.pace().label().in(locale),
        shown.baseline(),
        shown.value(),
        shown.expected(),
        shown.bar(),
        t.target().by().toString(),
        shown.progress(),
        shown.elapsed(),
        shown.perYear(),
        shown.required(),
        shown.forecast(),
        shown.attainment(),
        remarks(t));
  }

  private String remarks(Trajectory t) {
    List<Text> all = new ArrayList<>();
    t.verdict().reason().ifPresent(all::add);
    all.addAll(t.remarks());
    return all.stream()
        .map(r -> r.in(locale))
        .collect(Collectors.joining(Word.SEMICOLON.in(locale)));
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
