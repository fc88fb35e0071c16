package org.planmetrics.table;

import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.FigureKind;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Quantity;
import org.planmetrics.domain.Unit;
import org.planmetrics.text.Names;

/**
 * Finds what the numbers of each figure mean, and the rows that say otherwise: another base word
 * than the declared one, a percent sign on an amount, a negative value, or units and signs in some
 * rows and not in others; and weights that are no amounts (SPEC S25, S26).
 */
final class Meanings {
  private final Map<String, Declaration> declared;
  private final FigureTable rows;
  private final List<Problem> problems;
  private final Map<String, Unit> firstUnits = new LinkedHashMap<>();
  private final Map<String, Boolean> firstBare = new LinkedHashMap<>();
  private final Map<String, Boolean> signs = new LinkedHashMap<>();
  private final Periods periods;

  Meanings(Map<String, Declaration> declared, FigureTable rows, List<Problem> problems) {
    this.declared = declared;
    this.rows = rows;
    this.problems = problems;
    this.periods = new Periods(declared, rows, problems);
  }

  /** Marks the rows that do not fit, each with its problem; plain numbers are passed over. */
  void sift(List<AsideFigure> asideAlready, BitSet aside) {
    BitSet special = rows.figuresWithUnitsOrSigns();
    special.or(periods.flows());
    Iterator<AsideFigure> before = asideAlready.iterator();
    AsideFigure next = before.hasNext() ? before.next() : null;
    for (int row = 0; row < rows.size() && (next != null || !special.isEmpty()); row++) {
      while (next != null && next.line() < rows.line(row)) {
        decide(next);
        next = before.hasNext() ? before.next() : null;
      }
      boolean isAsked = special.get(rows.figure(row)) || !firstUnits.isEmpty();
      if (isAsked && (periods.isOutOfLine(row) || isOutOfLine(row))) {
        aside.set(row);
      }
    }
  }

  /** Of rows that do not agree the first decides, be it set aside. */
  private void decide(AsideFigure row) {
    Optional<Unit> unit = row.value().flatMap(Quantity::sign).or(() -> row.unit().map(Unit::parse));
    if (!row.figure().isEmpty() && !declared.containsKey(row.figure())) {
      boolean isFirst =
          !firstUnits.containsKey(row.figure()) && !firstBare.containsKey(row.figure());
      if (isFirst && unit.isPresent()) {
        firstUnits.put(row.figure(), unit.get());
        signs.put(row.figure(), unit.get().isShare());
      } else if (isFirst && row.value().isPresent()) {
        firstBare.put(row.figure(), true);
      }
    }
  }

  private boolean isOutOfLine(int row) {
    Quantity value = rows.value(row, Figure.VALUE).orElseThrow();
    Optional<String> word = rows.value(row, Figure.UNIT);
    String figure = rows.value(row, Figure.FIGURE).orElseThrow();
    Optional<Declaration> as = Optional.ofNullable(declared.get(figure));
    Optional<Unit> unit = value.sign().or(() -> word.map(Unit::parse));
    boolean isBoth =
        value.sign().isPresent() && word.map(Unit::parse).filter(u -> !u.isShare()).isPresent();
    if (isBoth) {
      return tell(row, Figure.UNIT.name(), word.orElse(""), "must be blank or % beside a sign");
    }
    if (value.isBelowZero() && as.filter(Declaration::isSigned).isEmpty()) {
      return tell(row, Figure.VALUE.name(), value.toString(), "must not be negative");
    }
    return as.isPresent() ? isOtherThanDeclared(row, as.get(), unit) : isMixed(row, figure, unit);
  }

  private boolean isOtherThanDeclared(int row, Declaration as, Optional<Unit> unit) {
    if (unit.isEmpty()) {
      return false;
    }
    boolean isShare = unit.get().isShare();
    if (isShare && as.kind() == FigureKind.AMOUNT) {
      String rule =
          "must not be a percentage: catalogue.csv says that '" + as.figure() + "' is an amount";
      return tell(row, Figure.VALUE.name(), rows.get(row).value().toString(), rule);
    }
    String base = as.unit().map(Unit::base).orElse(isShare ? "" : unit.get().base());
    if (!base.equals(unit.get().base())) {
      String rule =
          "must be "
              + (base.isEmpty() ? "% or ‰" : base + " or a multiple of it")
              + ", as catalogue.csv says of '"
              + as.figure()
              + "'";
      return tell(row, Figure.UNIT.name(), unit.get().base(), rule);
    }
    signs.merge(as.figure(), isShare, Boolean::logicalOr);
    return false;
  }

  private boolean isMixed(int row, String figure, Optional<Unit> unit) {
    Unit before = firstUnits.get(figure);
    if (unit.isEmpty() && before == null) {
      firstBare.putIfAbsent(figure, true);
      return false;
    }
    boolean isAfterBare = before == null && firstBare.containsKey(figure);
    if (unit.isEmpty() || isAfterBare) {
      String rule =
          "must be there in all rows of '"
              + figure
              + "' or in none; or catalogue.csv must say the unit";
      return tell(row, Figure.UNIT.name(), unit.map(Unit::toString).orElse(""), rule);
    }
    if (before != null && !before.base().equals(unit.get().base())) {
      String rule =
          "must be "
              + (before.isShare() ? "% or ‰" : before.base() + " or a multiple of it")
              + ", as in other rows of '"
              + figure
              + "'";
      return tell(row, Figure.UNIT.name(), unit.get().base(), rule);
    }
    firstUnits.putIfAbsent(figure, unit.get());
    signs.put(figure, unit.get().isShare());
    return false;
  }

  private boolean tell(int row, String column, String found, String rule) {
    problems.add(Problem.of("figures", rows.line(row), column, found, rule));
    return true;
  }

  /** Tells of weights that are no amounts, or may be negative: no mean would follow (SPEC S25). */
  void checkWeights(List<Long> lines, List<AsideFigure> aside) {
    Iterator<Long> line = lines.iterator();
    for (Declaration as : declared.values()) {
      long at = line.next();
      as.weight()
          .flatMap(weight -> weightRule(as, weight, aside))
          .ifPresent(rule ->
              problems.add(
                  Problem.of(
                      "catalogue", at, Declaration.WEIGHT.name(), as.weight().orElse(""), rule)));
    }
  }

  private Optional<String> weightRule(Declaration as, String weight, List<AsideFigure> aside) {
    if (as.kind() != FigureKind.RATE) {
      return Optional.of(
          "must be blank: only a rate has a weight, and '" + as.figure() + "' is none");
    }
    List<String> amounts =
        Stream.concat(declared.keySet().stream(), rows.names().stream())
            .distinct()
            .filter(name -> isAmount(name, aside))
            .toList();
    return isAmount(weight, aside)
        ? Optional.empty()
        : Optional.of("must be an amount that is never negative; " + Names.valid(weight, amounts));
  }

  /** What nobody has declared is an amount if it is reported, be it in a row set aside. */
  private boolean isAmount(String figure, List<AsideFigure> aside) {
    Declaration as = declared.get(figure);
    if (as != null) {
      return as.kind() == FigureKind.AMOUNT && !as.isSigned();
    }
    return !hasSign(figure)
        && (rows.names().contains(figure)
            || aside.stream().anyMatch(r -> r.figure().isEmpty() || r.figure().equals(figure)));
  }

  /** What each figure means that a row reports, be it set aside, or somebody has declared. */
  Catalogue found() {
    Map<String, Meaning> found = new LinkedHashMap<>();
    int number = 0;
    for (String name : rows.names()) {
      boolean isFlow = periods.flows().get(++number);
      found.put(name, isFlow ? Meaning.FLOW : Meaning.undeclared(hasSign(name)));
    }
    signs.forEach((name, hasSign) -> found.put(name, Meaning.undeclared(hasSign)));
    declared.forEach((name, as) -> found.put(name, Meaning.of(as, hasSign(name))));
    return new Catalogue(List.copyOf(declared.values()), found);
  }

  private boolean hasSign(String figure) {
    return signs.getOrDefault(figure, false);
  }
}
