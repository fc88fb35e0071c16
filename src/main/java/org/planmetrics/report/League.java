package org.planmetrics.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.planmetrics.report.GridColumn.Audience;
import org.planmetrics.report.GridColumn.Setting;
import org.planmetrics.table.Tree;

/**
 * The places of a level by all targets that apply there, worst first: by the share of targets met
 * among those that are applicable, then by how many fall short, then in tree order. Places that
 * stand alike share a rank.
 */
final class League {
  /** A place and how it stands to each target. */
  private record Standing(Place place, Map<String, Status> marks) {
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
    int compareTo(Standing other) {
      if (applicable() == 0 || other.applicable() == 0) {
        return Boolean.compare(applicable() == 0, other.applicable() == 0);
      }
      int byShare = Integer.compare(met() * other.applicable(), other.met() * applicable());
      return byShare != 0 ? byShare : Integer.compare(other.fallingShort(), fallingShort());
    }
  }

  private final Assessment assessment;
  private final Level level;
  private final List<Finding> columns = new ArrayList<>();
  private final Map<String, Standing> lines = new LinkedHashMap<>();

  /** The places of a level in the whole plan. */
  League(Assessment assessment, Level level) {
    this(new Ranked(assessment), assessment.place(), level);
  }

  /** The places of a level within a place. */
  League(Ranked ranked, Place above, Level level) {
    this.assessment = ranked.assessment();
    this.level = level;
    for (Target target : assessment.plan().targets()) {
      List<Finding> findings = ranked.within(target.id(), level, above);
      if (!findings.isEmpty()) {
        columns.add(findings.get(0));
        findings.forEach(f -> add(target, f));
      }
    }
  }

  private void add(Target target, Finding finding) {
    Place place = finding.place();
    lines
        .computeIfAbsent(place.code(), c -> new Standing(place, new LinkedHashMap<>()))
        .marks()
        .put(target.id(), finding.status());
  }

  /** The targets that the columns are about, each by a finding, in their order. */
  List<Finding> columns() {
    return columns;
  }

  Level level() {
    return level;
  }

  boolean has(Place place) {
    return lines.containsKey(place.code());
  }

  /** The places in the order of the rows. */
  List<Place> places() {
    return sorted().stream().map(Standing::place).toList();
  }

  /** The rank of a place, from 1; places that stand alike share one. */
  int rank(Place place) {
    List<Standing> sorted = sorted();
    Standing own = Objects.requireNonNull(lines.get(place.code()));
    return 1 + (int) sorted.stream().filter(s -> s.compareTo(own) < 0).count();
  }

  /** The number of a column's target in the plan, from 1. */
  int number(Finding column) {
    return Targets.number(assessment.plan(), column.target().id());
  }

  ReportTable table() {
    return new ReportTable(
        Word.RANKED.with(level),
        l -> Heading.of(assessment, assessment.atPlace().place(), Word.LEAGUE, l),
        grid(),
        columns.isEmpty() ? Word.NO_TARGET::line : this::legend);
  }

  private Grid grid() {
    Grid table = new Grid().numbers(Word.RANK);
    FindingCells.placeColumns(table);
    table
        .numbers(Word.MET)
        .numbers(Word.SHORT)
        .numbers(Word.UNDECIDED)
        .numbers(Word.NOT_APPLICABLE);
    for (Finding column : columns) {
      String number = Integer.toString(number(column));
      table.column(locale -> number, Setting.NUMBERS, Audience.READERS);
      table.column(column.target().label()::in, Setting.WORDS, Audience.SPREADSHEETS);
    }
    List<Standing> sorted = sorted();
    int rank = 1;
    for (int i = 0; i < sorted.size(); i++) {
      rank = i > 0 && sorted.get(i).compareTo(sorted.get(i - 1)) == 0 ? rank : i + 1;
      table.row(row(rank, sorted.get(i)));
    }
    return table;
  }

  private List<Standing> sorted() {
    Tree tree = Held.of(assessment.snapshot()).tree();
    Comparator<Standing> worstFirst = Standing::compareTo;
    return lines.values().stream()
        .sorted(worstFirst.thenComparingInt(l -> tree.rank(tree.node(l.place().code()))))
        .toList();
  }

  private List<Cell> row(int rank, Standing line) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.number(rank));
    cells.addAll(FindingCells.of(line.place()));
    cells.add(Cell.number(line.met()));
    cells.add(Cell.number(line.fallingShort()));
    cells.add(Cell.number(line.count(Status.UNDECIDED)));
    cells.add(Cell.number(line.count(Status.NOT_APPLICABLE)));
    for (Finding column : columns) {
      Status status = line.marks().get(column.target().id());
      cells.add(status == null ? Cell.EMPTY : Cell.mark(status));
      cells.add(status == null ? Cell.EMPTY : Cell.of(status));
    }
    return cells;
  }

  private String legend(Locale locale) {
    String marks =
        List.of(Status.MET, Status.MISSED, Status.UNDECIDED, Status.NOT_APPLICABLE).stream()
            .map(s -> StatusMark.of(s) + " " + label(s, locale))
            .collect(Word.COMMA.joining(locale));
    StringBuilder legend = new StringBuilder(marks).append('\n');
    int width = columns.stream().mapToInt(c -> length(number(c))).max().orElse(0);
    for (Finding column : columns) {
      int number = number(column);
      legend.append(" ".repeat(width - length(number))).append(number).append("  ");
      legend.append(column.target().label().in(locale)).append(Word.COMMA.in(locale));
      legend.append(Targets.dueBy(column, locale)).append('\n');
    }
    return legend.toString();
  }

  private static int length(int number) {
    return Integer.toString(number).length();
  }

  private static String label(Status status, Locale locale) {
    return status.isShort() ? Word.SHORT_LABEL.in(locale) : status.label().in(locale);
  }
}
