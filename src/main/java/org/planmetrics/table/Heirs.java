package org.planmetrics.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Succession;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.text.Names;

/** In which places of a later tree each place of an earlier one is (SPEC S37, S38). */
final class Heirs {
  private static final int GONE = -1;

  private final Tree before;
  private final Tree after;
  private final LocalDate day;
  private final UnaryOperator<String> spelled;
  private final Map<String, Fate> fates;
  private final int[] home;
  private final Map<Integer, Fate> split = new HashMap<>();
  private final BitSet gone = new BitSet();
  private final Map<String, Integer> nodes = new HashMap<>();

  Heirs(Tree before, LocalDate from, Ground later, List<Problem> problems) {
    this.before = before;
    this.after = later.tree();
    this.day = later.history().day();
    boolean isCoded = before.hasDivisionCodes() || after.hasDivisionCodes();
    Tree speller = before.hasDivisionCodes() ? before : after;
    this.spelled = isCoded ? speller::spelled : UnaryOperator.identity();
    this.fates = Chains.of(later.history().successions(), from, day, spelled);
    this.home = new int[before.size()];
    for (int old = 0; old < home.length; old++) {
      settle(old, spelled.apply(before.code(old)), later.history().isLenient(), problems);
    }
  }

  private void settle(int old, String code, boolean isLenient, List<Problem> problems) {
    Fate fate = fates.getOrDefault(code, Fate.of(code));
    List<String> absent = fate.codes().stream().filter(c -> node(c) == GONE).toList();
    if (absent.isEmpty()) {
      home[old] = fate.codes().stream().map(this::node).reduce(this::common).orElseThrow();
      if (fate.whole().isEmpty()) {
        split.put(old, fate);
      }
      return;
    }
    if (fates.containsKey(code)) {
      absent.forEach(c -> problems.add(absent(old, c)));
    } else if (!isLenient) {
      problems.add(gone(old));
    }
    int parent = before.parent(old);
    home[old] = parent < 0 ? 0 : home[parent];
    Optional.ofNullable(split.get(parent)).ifPresent(f -> split.put(old, f));
    gone.set(old);
  }

  private Problem absent(int old, String successor) {
    String rule =
        "is no place on "
            + day
            + ", but "
            + before.name(old)
            + " "
            + before.code(old)
            + " became it; "
            + Names.valid(
                successor, IntStream.range(0, after.size()).mapToObj(after::code).toList());
    return Problem.of("successions", 0, Succession.NEW.name(), successor, rule);
  }

  private Problem gone(int old) {
    Table table = before.table(old);
    String rule =
        before.name(old)
            + " is no place on "
            + day
            + "; a row of successions.csv must say what became of it, unless data are loaded"
            + " leniently";
    String file = table.register().key();
    return Problem.of(file, before.row(old) + 1L, "code", before.code(old), rule);
  }

  private int node(String code) {
    return nodes.computeIfAbsent(code, after::find);
  }

  /** The lowest place that two lie in. */
  private int common(int one, int other) {
    int a = one;
    int b = other;
    while (a != b) {
      if (a > b) {
        a = after.parent(a);
      } else {
        b = after.parent(b);
      }
    }
    return a;
  }

  Tree before() {
    return before;
  }

  Tree after() {
    return after;
  }

  /** Whether all of an earlier place is in one place. */
  boolean isWhole(int old) {
    return !split.containsKey(old);
  }

  /** Whether nobody says what became of a place, so that it goes where the place above it goes. */
  boolean goesWithParent(int old) {
    return gone.get(old);
  }

  BitSet gone() {
    return gone;
  }

  /** The lowest place that all of an earlier place is in. */
  int home(int old) {
    return home[old];
  }

  /** The places that an earlier place became, or is. */
  IntStream ends(int old) {
    Fate fate = split.get(old);
    return fate == null
        ? IntStream.of(home[old])
        : fate.codes().stream().mapToInt(this::node).distinct();
  }

  /** The places that some of an earlier place is in. */
  BitSet above(int old) {
    BitSet above = new BitSet();
    ends(old)
        .forEach(end -> {
          for (int node = end; node >= 0 && !above.get(node); node = after.parent(node)) {
            above.set(node);
          }
        });
    return above;
  }

  /** The places that some of an earlier place is in and that not all of it is in. */
  BitSet below(int old) {
    BitSet below = above(old);
    for (int node = home[old]; node >= 0; node = after.parent(node)) {
      below.clear(node);
    }
    return below;
  }

  /** Which part of an earlier place is in a place. */
  Interval within(int old, int node) {
    Fate fate = split.get(old);
    if (fate == null) {
      boolean isInside = after.isWithin(home[old], node);
      return isInside ? Interval.of(Fraction.ONE) : Interval.ZERO;
    }
    return fate.within(code -> after.isWithin(node(code), node));
  }

  /** The days on which an earlier place became something else by a row. */
  SortedSet<LocalDate> days(int old) {
    Fate fate = fates.get(spelled.apply(before.code(old)));
    return fate == null ? new TreeSet<>() : fate.days();
  }

  /** The earlier places of which a row says what became of them. */
  List<Integer> told() {
    List<Integer> told = new ArrayList<>();
    for (int old = 0; old < home.length; old++) {
      if (fates.containsKey(spelled.apply(before.code(old)))) {
        told.add(old);
      }
    }
    return told;
  }
}
