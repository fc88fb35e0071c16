package org.planmetrics.indicator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Snapshot;

/**
 * Evaluates indicators as columns: collects their leaves, tallies each register once, and combines
 * the series from the leaves up, names before what uses them. Immutable once made.
 */
final class Engine {
  /** An indicator in a scope: what a series belongs to. */
  private record Key(Indicator indicator, Scope scope) {}

  private final World world;
  private final Definitions definitions;
  private final Map<Key, Series> series = new HashMap<>();
  private final Map<Condition.Comparison, Truth[]> truths = new HashMap<>();
  private final Set<String> amounts = new HashSet<>();
  private final List<Note> notes = new ArrayList<>();
  private final Shortfalls shortfalls = new Shortfalls(this);

  private Engine(World world, Definitions definitions) {
    this.world = world;
    this.definitions = definitions;
  }

  static Engine of(
      Snapshot snapshot,
      Definitions definitions,
      List<Condition.Comparison> conditions,
      List<Indicator> indicators) {
    Engine engine = new Engine(new World(snapshot), definitions);
    Leaves leaves = new Leaves(definitions);
    List<Condition.Comparison> canonical = conditions.stream().map(definitions::canonical).toList();
    canonical.forEach(leaves::addRoot);
    indicators.forEach(i -> leaves.addRoot(i, Scope.PLACES));
    engine.tally(leaves);
    engine.compileNames(leaves);
    canonical.forEach(c -> engine.truths.computeIfAbsent(c, engine::judgeAll));
    indicators.forEach(i -> engine.compile(i, Scope.PLACES));
    return engine;
  }

  private void tally(Leaves leaves) {
    Set<Note> blanks = new LinkedHashSet<>();
    leaves
        .byRegister()
        .forEach((register, some) -> {
          Tally.Result result = Tally.count(world, register, some);
          result.series().forEach((leaf, s) -> series.put(key(leaf), s));
          result
              .failedOnBlank()
              .forEach((leaf, count) -> EngineNotes.blanks(leaf, count).ifPresent(blanks::add));
        });
    Map<String, FigureSeries> figures = new LinkedHashMap<>();
    for (Scope scope : Scope.values()) {
      for (String name : leaves.figures(scope)) {
        FigureSeries figure = figures.computeIfAbsent(name, n -> new FigureSeries(world, n));
        series.put(new Key(new ReportedFigure(name), scope), figure.series(scope));
      }
    }
    notes.addAll(blanks);
    figures.values().forEach(f -> notes.addAll(f.notes()));
    notes.addAll(EngineNotes.apart(figures, leaves.figuresByUse(), world.snapshot().asOf()));
  }

  private static Key key(Leaf leaf) {
    Indicator indicator =
        leaf.attribute().isPresent()
            ? new Sum(leaf.records(), leaf.attribute().get())
            : new Count(leaf.records());
    return new Key(indicator, leaf.scope());
  }

  /** Names in the order of their use, sites before places, so that no recursion grows deep. */
  private void compileNames(Leaves leaves) {
    Deque<Scope> scopes = new ArrayDeque<>();
    for (Scope scope : Scope.values()) {
      scopes.addFirst(scope);
    }
    for (Scope scope : scopes) {
      for (String name : definitions.order()) {
        if (leaves.uses(name, scope)) {
          Indicator defined = definitions.get(name);
          series.put(new Key(new Ref(name), scope), compile(defined, scope));
          if (isAmount(defined)) {
            amounts.add(name);
          }
        }
      }
    }
  }

  private Series compile(Indicator indicator, Scope scope) {
    Key key = new Key(indicator, scope);
    Series known = series.get(key);
    if (known != null) {
      return known;
    }
    Series made = make(indicator, scope);
    series.put(key, made);
    return made;
  }

  private Series make(Indicator indicator, Scope scope) {
    int size = world.size(scope);
    if (indicator instanceof Ratio r) {
      return new RatioSeries(part(r.numerator(), scope), part(r.denominator(), scope), r.per());
    }
    if (indicator instanceof Plus p) {
      return Combining.plus(compileAll(p.terms(), scope), size);
    }
    if (indicator instanceof FirstKnown f) {
      return PickSeries.of(compileAll(f.members(), scope), size);
    }
    if (indicator instanceof Share s) {
      World.Units units = units(s.units(), scope);
      Answers answers = answers(s.having(), units);
      return Combining.share(world, units, answers.truths(), answers.sure(), scope);
    }
    if (indicator instanceof Least l) {
      World.Units units = units(l.units(), scope);
      return Combining.least(world, units, unitSeries(l.of(), units), scope);
    }
    if (indicator instanceof Need n) {
      if (n.each().isEmpty()) {
        return Needs.of(n.norm(), compile(n.of(), scope), size);
      }
      World.Units units = units(n.each().get(), scope);
      return Needs.each(world, n.norm(), units, unitSeries(n.of(), units), scope);
    }
    if (indicator instanceof Titled t) {
      return compile(t.of(), scope);
    }
    if (indicator instanceof Named n) {
      return compile(n.of(), scope);
    }
    throw new IllegalStateException("not collected: " + indicator);
  }

  /** A part of a ratio, read once where it is itself made of readings. */
  private Series part(Indicator indicator, Scope scope) {
    Series made = compile(indicator, scope);
    if (made.amounts().isPresent() || made instanceof ExactSeries) {
      return made;
    }
    Reading[] readings = new Reading[world.size(scope)];
    Arrays.setAll(readings, made::reading);
    return new ExactSeries(readings);
  }

  private List<Series> compileAll(List<Indicator> indicators, Scope scope) {
    return indicators.stream().map(i -> compile(i, scope)).toList();
  }

  /** What an indicator reads at units; where there are none nothing is asked. */
  private Series unitSeries(Indicator of, World.Units units) {
    return units.items().length == 0 ? new ExactSeries(new Reading[0]) : compile(of, units.scope());
  }

  /** The units that a scope can hold: at sites only sites of the same register (SPEC S4). */
  private World.Units units(Records records, Scope scope) {
    World.Units all = world.units(records);
    return scope == Scope.PLACES || all.scope() == scope
        ? all
        : new World.Units(all.scope(), records, new int[0], new int[0]);
  }

  /** The answers at units, in their order, and whether each is sure to be applicable. */
  private record Answers(Truth[] truths, boolean[] sure) {}

  private Answers answers(Condition condition, World.Units units) {
    int[] items = units.items();
    Truth[] truths = new Truth[items.length];
    boolean[] sure = new boolean[items.length];
    if (items.length == 0) {
      return new Answers(truths, sure);
    }
    if (condition instanceof Condition.Comparison c) {
      Series left = compile(c.indicator(), units.scope());
      boolean isRange = IntStream.range(0, items.length).allMatch(u -> items[u] == items[0] + u);
      Optional<Series> bar = c.bar().indicator().map(b -> compile(b, units.scope()));
      if (bar.isEmpty() && isRange) {
        left.judge(c.bar().kind(), value(c.bar()), items[0], items[items.length - 1] + 1, truths);
      }
      for (int u = 0; u < items.length; u++) {
        int i = items[u];
        if (bar.isPresent() || !isRange) {
          truths[u] = judge(left, c.bar(), bar, i);
        }
        sure[u] =
            truths[u] != Truth.NOT_APPLICABLE
                && left.isSure(i)
                && bar.map(b -> b.isSure(i)).orElse(true);
      }
      return new Answers(truths, sure);
    }
    boolean isAll = condition instanceof Condition.All;
    List<Condition> members =
        condition instanceof Condition.All all
            ? all.members()
            : ((Condition.Any) condition).members();
    List<Answers> parts = members.stream().map(m -> answers(m, units)).toList();
    for (int u = 0; u < items.length; u++) {
      int unit = u;
      truths[u] = combine(isAll, parts.stream().map(p -> p.truths()[unit]).toList());
      sure[u] = parts.stream().anyMatch(p -> p.sure()[unit]);
    }
    return new Answers(truths, sure);
  }

  private static Truth combine(boolean isAll, List<Truth> members) {
    Truth decisive = isAll ? Truth.FALSE : Truth.TRUE;
    if (members.contains(decisive)) {
      return decisive;
    }
    if (members.contains(Truth.UNDECIDED)) {
      return Truth.UNDECIDED;
    }
    Truth other = isAll ? Truth.TRUE : Truth.FALSE;
    return members.contains(other) ? other : Truth.NOT_APPLICABLE;
  }

  private Truth[] judgeAll(Condition.Comparison condition) {
    Series left = compile(condition.indicator(), Scope.PLACES);
    Truth[] truths = new Truth[world.size(Scope.PLACES)];
    Bar bar = condition.bar();
    Optional<Series> right = bar.indicator().map(b -> compile(b, Scope.PLACES));
    if (right.isEmpty()) {
      left.judge(bar.kind(), value(bar), 0, truths.length, truths);
    } else {
      for (int i = 0; i < truths.length; i++) {
        truths[i] = judge(left, bar, right, i);
      }
    }
    return truths;
  }

  static Truth judge(Series left, Bar bar, Optional<Series> right, int i) {
    return left.judge(
        bar.kind(), i, barAt(bar, right, i), right.map(r -> r.isSure(i)).orElse(true));
  }

  /** What a bar reads at a node, empty where it is not applicable. */
  static Optional<Interval> barAt(Bar bar, Optional<Series> right, int i) {
    return right.isEmpty()
        ? Optional.of(value(bar))
        : right.filter(r -> r.isApplicable(i)).map(r -> r.at(i));
  }

  private static Interval value(Bar bar) {
    if (bar instanceof Bar.Between range) {
      return Interval.of(range.from(), range.to());
    }
    return Interval.of(((Bar.Value) bar).value());
  }

  /** Whether it is a count, sum or figure, or a plus of such (SPEC S17). */
  boolean isAmount(Indicator indicator) {
    if (indicator instanceof Titled t) {
      return isAmount(t.of());
    }
    return indicator instanceof Count
        || indicator instanceof Sum
        || indicator instanceof ReportedFigure
        || indicator instanceof Ref r && amounts.contains(r.name())
        || indicator instanceof Plus p && p.terms().stream().allMatch(this::isAmount);
  }

  boolean has(Indicator indicator) {
    return series.containsKey(new Key(indicator, Scope.PLACES));
  }

  Snapshot snapshot() {
    return world.snapshot();
  }

  World world() {
    return world;
  }

  Definitions definitions() {
    return definitions;
  }

  List<Note> notes() {
    return List.copyOf(notes);
  }

  Series places(Indicator indicator) {
    return series(indicator, Scope.PLACES);
  }

  /** A series that has been compiled. */
  Series series(Indicator indicator, Scope scope) {
    return Objects.requireNonNull(
        series.get(new Key(indicator, scope)), () -> "not evaluated: " + indicator);
  }

  Truth truth(Condition.Comparison condition, int node) {
    return Objects.requireNonNull(truths.get(condition), "not evaluated")[node];
  }

  Judgement judge(Condition.Comparison condition, int node) {
    return shortfalls.judge(condition, Scope.PLACES, node);
  }

  List<Judgements.Unit> units(Condition.Comparison condition, int node) {
    return shortfalls.units(condition, node);
  }

  Reading readingAtSite(Indicator indicator, int node) {
    Register sites = world.snapshot().nodes().sitesOf(node);
    return atSites(indicator, definitions, sites)
        .reading(node - world.snapshot().nodes().first(sites));
  }

  /** What an indicator reads at the sites of a register, by row. */
  Series atSites(Indicator indicator, Definitions more, Register sites) {
    Scope scope = Scope.of(sites);
    Series known = series.get(new Key(indicator, scope));
    if (known != null) {
      return known;
    }
    Engine own = new Engine(world, more);
    Leaves leaves = new Leaves(more);
    leaves.addRoot(indicator, scope);
    own.tally(leaves);
    own.compileNames(leaves);
    return own.compile(indicator, scope);
  }
}
