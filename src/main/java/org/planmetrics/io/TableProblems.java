package org.planmetrics.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planmetrics.domain.Problem;

/**
 * What is wrong with one table. Problems of one kind are told once and counted where all or nothing
 * is read; where rows are set aside, each has its own.
 */
final class TableProblems {
  private final Sheet sheet;
  private final boolean isLenient;
  private final List<Problem> problems;
  private final Map<Object, Problem> first = new HashMap<>();
  private final Map<Object, Integer> more = new HashMap<>();
  private String encoding = "";
  private boolean hasBadBytes;

  TableProblems(Sheet sheet, boolean isLenient, List<Problem> problems) {
    this.sheet = sheet;
    this.isLenient = isLenient;
    this.problems = problems;
  }

  void setEncoding(String name) {
    encoding = name;
  }

  /** A problem with a row, or with the file as a whole. */
  void add(long line, String rule) {
    problems.add(Problem.of(sheet.file(), line, "", "", rule));
  }

  /** A problem with a row, at a column of a sheet from 1. */
  void add(long line, int column, String rule) {
    problems.add(new Problem(sheet.file(), line, column, "", "", rule));
  }

  /** A problem of its own. */
  void add(Problem problem) {
    problems.add(problem);
  }

  /** A problem of a kind with a row. */
  void addKind(Object kind, long line, String rule) {
    addKind(kind, Problem.of(sheet.file(), line, "", "", rule));
  }

  /** A problem of a kind. */
  void addKind(Object kind, Problem problem) {
    if (isLenient || first.putIfAbsent(kind, problem) == null) {
      problems.add(problem);
    } else {
      more.merge(kind, 1, Integer::sum);
    }
  }

  /** The header of the table; what is wrong with it is added. */
  Header header(CsvRow row, Mapping mapping, boolean isAsTyped, boolean isPadded) {
    return Header.of(sheet, row, mapping, isAsTyped, isPadded, problems);
  }

  /** Bytes of a row that cannot be decoded. */
  void undecodable(CsvRow row, String name, String end) {
    hasBadBytes = true;
    String rule = "has bytes that are not " + encoding + "; save the file as UTF-8" + end;
    String found = Shown.of(row.value(row.bad()));
    problems.add(Problem.of(sheet.file(), row.line(), name, found, rule));
  }

  /** Bytes that belong to no row. */
  void undecodable() {
    hasBadBytes = true;
    add(0, "has bytes that are not " + encoding);
  }

  boolean hasBadBytes() {
    return hasBadBytes;
  }

  int size() {
    return problems.size();
  }

  /** Tells one thing instead of all that was told since there were so many. */
  void replaceSince(int size, String rule) {
    problems.subList(size, problems.size()).clear();
    first.clear();
    more.clear();
    add(0, rule);
  }

  /** Says of each kind how many more there are. */
  void end() {
    more.forEach((kind, count) -> {
      Problem told = Objects.requireNonNull(first.get(kind));
      problems.replaceAll(p -> p == told ? counted(p, count) : p);
    });
    more.clear();
  }

  /** A problem that stands for more of its kind. */
  static Problem counted(Problem p, int more) {
    String rule = p.rule() + "; " + more + " more of this kind in the file";
    return new Problem(p.source(), p.line(), p.column(), p.field(), p.found(), rule);
  }
}
