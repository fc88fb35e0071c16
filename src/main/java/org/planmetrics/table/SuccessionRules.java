package org.planmetrics.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Succession;
import org.planmetrics.number.Fraction;

/**
 * What is wrong with successions by themselves (SPEC S37): a row that is there twice, parts of one
 * place and day that make more or less than the whole, and a place that is still there though it
 * became another.
 */
final class SuccessionRules {
  private final List<Succession> rows;
  private final List<Long> lines;
  private final List<Problem> problems;

  SuccessionRules(List<Succession> rows, List<Long> lines, List<Problem> problems) {
    this.rows = rows;
    this.lines = lines;
    this.problems = problems;
  }

  /** A place that becomes others on a day. */
  private record Event(String old, LocalDate on) {}

  void check(Tree tree, LocalDate day) {
    Map<Event, List<Integer>> events = new LinkedHashMap<>();
    Set<List<Object>> seen = new HashSet<>();
    Set<String> successors = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      Succession row = rows.get(i);
      String old = tree.spelled(row.old());
      String successor = tree.spelled(row.successor());
      if (!seen.add(List.of(row.on(), old, successor))) {
        String rule = "is there already for '" + row.old() + "' on " + row.on();
        tell(i, Succession.NEW, row.successor(), rule);
      }
      events.computeIfAbsent(new Event(old, row.on()), e -> new ArrayList<>()).add(i);
      successors.add(successor);
    }
    events.forEach((event, of) -> {
      checkShares(event, of);
      boolean isPast = !event.on().isAfter(day);
      if (isPast && tree.find(event.old()) >= 0 && !successors.contains(event.old())) {
        Succession row = rows.get(of.get(0));
        String rule =
            "is still a place on "
                + day
                + ", but became "
                + row.successor()
                + " on "
                + event.on()
                + "; a row from "
                + row.old()
                + " to itself keeps the rest";
        tell(of.get(0), Succession.OLD, row.old(), rule);
      }
    });
  }

  private void checkShares(Event event, List<Integer> of) {
    Fraction sum = Fraction.ZERO;
    Optional<Integer> blank = Optional.empty();
    for (int i : of) {
      sum = sum.plus(rows.get(i).share().orElse(Fraction.ZERO));
      blank = rows.get(i).share().isEmpty() ? Optional.of(i) : blank;
    }
    int last = of.get(of.size() - 1);
    int more = sum.compareTo(Fraction.ONE);
    String shares = "the shares of '" + event.old() + "' on " + event.on();
    String text = rows.get(last).share().map(Succession.SHARE::write).orElse("");
    if (more > 0) {
      tell(last, Succession.SHARE, text, shares + " must not be above 1, but add up to " + sum);
    } else if (more == 0 && blank.isPresent()) {
      String rule = "has nothing left: " + shares + " add up to 1 without it";
      tell(blank.get(), Succession.SHARE, "", rule);
    } else if (more < 0 && blank.isEmpty()) {
      tell(last, Succession.SHARE, text, shares + " must add up to 1, but add up to " + sum);
    }
  }

  private void tell(int row, Column<?> column, String found, String rule) {
    problems.add(Problem.of("successions", lines.get(row), column.name(), found, rule));
  }
}
