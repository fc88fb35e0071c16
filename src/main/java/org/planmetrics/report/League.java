package org.planmetrics.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Territory;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;

/**
 * The places of a level by all targets that apply there, worst first: by the share of targets met
 * among those that are applicable, then by how many fall short, then in tree order. Places that
 * stand alike share a rank.
 */
final class League {
  /** A place and how it stands to each target. */
  private record Line(Place place, Map<String, Status> marks) {
    int count(Status... some) {
      return (int) marks.values().stream().filter(Arrays.asList(some)::contains).count();
    }

    int met() {
      return count(Status.MET);
    }

    int fallingShort() {
      return count(Status.PENDING, Status.MISSED);
    }

    int applicable() {
      return marks.size() - count(Status.NOT_APPLICABLE);
    }

    /** Fewer met of those applicable comes first; where none is applicable, last. */
    int compareTo(Line other) {
      if (applicable() == 0 || other.applicable() == 0) {
        return Boolean.compare(applicable() == 0, other.applicable() == 0);
      }
      int byShare = Integer.compare(met() * other.applicable(), other.met() * applicable());
      return byShare != 0 ? byShare : Integer.compare(other.fallingShort(), fallingShort());
    }
  }

  private final Assessment assessment;
  private final Locale locale;
  private final List<Target> targets = new ArrayList<>();
  private final Map<String, Line> lines = new LinkedHashMap<>();

  private League(Assessment assessment, Level level, Locale locale) {
    this.assessment = assessment;
    this.locale = locale;
    for (Target target : assessment.plan().targets()) {
      List<Finding> findings =
          assessment.findings(target.id()).stream()
              .filter(f -> f.place().level() == level)
              .toList();
      if (!findings.isEmpty()) {
        targets.add(findings.get(0).target());
        findings.forEach(f -> add(target, f));
      }
    }
  }

  private void add(Target target, Finding finding) {
    Place place = finding.place();
    lines
        .computeIfAbsent(place.code(), c -> new Line(place, new LinkedHashMap<>()))
        .marks()
        .put(target.id(), finding.status());
  }

  static String of(Assessment assessment, Level level, Locale locale) {
    return new League(assessment, level, locale).text();
  }

  private String text() {
    Place place = assessment.atPlace().place();
    String heading = Heading.of(assessment, place, Word.LEAGUE, locale);
    if (targets.isEmpty()) {
      return heading + Word.NO_TARGET.in(locale) + "\n";
    }
    return heading + "\n" + table() + "\n" + legend();
  }

  private TextTable table() {
    TextTable table =
        new TextTable(locale)
            .numbers(Word.RANK)
            .words(Word.PLACE)
            .numbers(Word.MET)
            .numbers(Word.SHORT)
            .numbers(Word.UNDECIDED)
            .numbers(Word.NOT_APPLICABLE);
    for (int t = 1; t <= targets.size(); t++) {
      table.numbers(Integer.toString(t));
    }
    Territory territory = assessment.snapshot().territory();
    Comparator<Line> worstFirst = Line::compareTo;
    List<Line> sorted =
        lines.values().stream()
            .sorted(
                worstFirst.thenComparingInt(l -> territory.rank(territory.node(l.place().code()))))
            .toList();
    int rank = 1;
    for (int i = 0; i < sorted.size(); i++) {
      rank = i > 0 && sorted.get(i).compareTo(sorted.get(i - 1)) == 0 ? rank : i + 1;
      table.row(row(rank, sorted.get(i)));
    }
    return table;
  }

  private List<String> row(int rank, Line line) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(rank));
    cells.add(line.place().name() + " " + line.place().code());
    cells.add(Integer.toString(line.met()));
    cells.add(Integer.toString(line.fallingShort()));
    cells.add(Integer.toString(line.count(Status.UNDECIDED)));
    cells.add(Integer.toString(line.count(Status.NOT_APPLICABLE)));
    for (Target target : targets) {
      Status status = line.marks().get(target.id());
      cells.add(status == null ? "" : Cells.mark(status));
    }
    return cells;
  }

  private String legend() {
    String marks =
        List.of(Status.MET, Status.MISSED, Status.UNDECIDED, Status.NOT_APPLICABLE).stream()
            .map(s -> Cells.mark(s) + " " + label(s))
            .collect(Collectors.joining(Word.COMMA.in(locale)));
    StringBuilder legend = new StringBuilder(marks).append('\n');
    int width = Integer.toString(targets.size()).length();
    for (int t = 0; t < targets.size(); t++) {
      String number = Integer.toString(t + 1);
      legend.append(" ".repeat(width - number.length())).append(number).append("  ");
      legend.append(targets.get(t).label().in(locale)).append(Word.COMMA.in(locale));
      legend.append(Word.BY.in(locale)).append(targets.get(t).by()).append('\n');
    }
    return legend.toString();
  }

  private String label(Status status) {
    return status.isShort() ? Word.SHORT_LABEL.in(locale) : status.label().in(locale);
  }
}
