package org.planmetrics.indicator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Truth;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.tally.FigureGaps;
import org.planmetrics.tally.FigureSeries;
import org.planmetrics.tally.Index;
import org.planmetrics.tally.Leaf;
import org.planmetrics.tally.Scope;
import org.planmetrics.tally.Series;
import org.planmetrics.tally.Tally;
import org.planmetrics.tally.TallyNotes;
import org.planmetrics.tally.TruthCode;
import org.planmetrics.tally.UnitGaps;

/**
 * Evaluates indicators as columns: collects their leaves, tallies each register once, and combines
 * the series from the leaves up, names before what uses them. Immutable once made.
 *
 * <p>Registers and figures, and then conditions, are shared out among the threads of the pool in
 * which this runs, the common one unless the caller brings another; the answers do not depend on
 * how.
 */
final class Engine {
  /** An indicator in a scope: what a series belongs to. */
  private record Key(Indicator indicator, Scope scope) {}

  private final Snapshot snapshot;
  private final Index index;
  private final Streamed streamed;
  private final Definitions definitions;
  private final Map<Key, Series> series = new ConcurrentHashMap<>();
  private final Map<Condition.Comparison, byte[]> truths = new HashMap<>();
  private final Set<String> amounts = new HashSet<>();
  private final Set<String> signed = new HashSet<>();
  private final List<Note> notes = new ArrayList<>();

  private Engine(Snapshot snapshot, Streamed streamed, Definitions definitions) {
    this.snapshot = snapshot;
    this.index = Index.of(Held.of(snapshot));
    this.streamed = streamed;
    this.definitions = definitions;
  }

  static Engine of(
      Snapshot snapshot,
      Streamed streamed,
      Definitions definitions,
      List<Condition.Comparison> conditions) {
    return of(snapshot, streamed, definitions, conditions, List.of());
  }

  /** The same data, asked for one more indicator. */
  Engine asking(Definitions more, Indicator indicator) {
    return of(snapshot(), streamed, more, List.of(), List.of(indicator));
  }

  private static Engine of(
      Snapshot snapshot,
      Streamed streamed,
      Definitions definitions,
      List<Condition.Comparison> conditions,
      List<Indicator> indicators) {
    Engine engine = new Engine(snapshot, streamed, definitions);
    Leaves leaves = new Leaves(definitions);
    List<Condition.Comparison> canonical = conditions.stream().map(definitions::canonical).toList();
    canonical.forEach(leaves::addRoot);
    indicators.forEach(i -> leaves.addRoot(i, Scope.PLACES));
    engine.tally(leaves);
    engine.compileNames(leaves);
    List<byte[]> answers = canonical.parallelStream().map(engine::judgeAll).toList();
    for (int c = 0; c < answers.size(); c++) {
      engine.truths.put(canonical.get(c), answers.get(c));
    }
    indicators.forEach(i -> engine.compile(i, Scope.PLACES));
    return engine;
  }

  private void tally(Leaves leaves) {
    streamed.check(leaves);
    leaves.all().forEach(this::check);
    leaves.units().forEach(this::check);
    leaves.needs().forEach(this::check);
    Map<Register, Tally.Result> tallies = new ConcurrentHashMap<>();
    Map<String, FigureSeries> read = new ConcurrentHashMap<>();
    Map<Register, List<Leaf>> registers = leaves.byRegister();
    List<Runnable> tasks = new ArrayList<>();
    registers.forEach((r, some) -> {
      if (streamed.registers().contains(r)) {
        tallies.put(r, streamed.series(index, some));
      } else {
        tasks.add(() -> tallies.put(r, Tally.count(index, r, some)));
      }
    });
    leaves.figures().forEach(name -> tasks.add(() -> read.put(name, figure(name, leaves))));
    tasks.parallelStream().forEach(Runnable::run);
    Set<Note> blanks = new LinkedHashSet<>();
    for (Register register : registers.keySet()) {
      Tally.Result result = Objects.requireNonNull(tallies.get(register));
      result.series().forEach((leaf, s) -> series.put(key(leaf), s));
      result
          .failedOnBlank()
          .forEach((leaf, count) -> TallyNotes.blanks(leaf, count).ifPresent(blanks::add));
    }
    Map<String, FigureSeries> figures = new LinkedHashMap<>();
    leaves.figures().forEach(n -> figures.put(n, Objects.requireNonNull(read.get(n))));
    notes.addAll(blanks);
    figures.values().forEach(f -> notes.addAll(f.notes()));
    notes.addAll(new FigureGaps(index.store()).notes(figures.keySet()));
    notes.addAll(new UnitGaps(index.tree()).notes(leaves.units()));
    notes.addAll(TallyNotes.apart(figures, leaves.figuresByUse(), index.store().asOf()));
  }

  private void check(Leaf leaf) {
    check(leaf.records());
    boolean isHeld = !streamed.registers().contains(leaf.records().register());
    leaf.attribute()
        .filter(a -> isHeld)
        .ifPresent(a -> index.store().vector(leaf.records().register(), a));
  }

  /** Says which column is unknown before threads share out the work. */
  private void check(Records records) {
    if (!streamed.registers().contains(records.register())) {
      index.tests(records);
    }
  }

  /** Refuses a norm on a rate: so many for each is said of an amount (SPEC S25). */
  private void check(Need need) {
    rate(need.of())
        .ifPresent(figure -> {
          throw new IllegalArgumentException(
              "figure '"
                  + figure
                  + "' is a rate, but a norm applies to an amount: "
                  + definitions.describe(need, Locale.ENGLISH));
        });
  }

  /** The figure that makes an indicator read as a rate does, if there is one. */
  private Optional<String> rate(Indicator indicator) {
    Indicator at = definitions.resolve(indicator);
    Optional<ReportedFigure> figure = at.as(ReportedFigure.class);
    if (figure.isPresent() || !(at.addsUp() || at.readsAsPart())) {
      return figure.filter(this::isRate).map(ReportedFigure::figure);
    }
    return at.parts().stream().flatMap(p -> rate(p).stream()).findFirst();
  }

  private FigureSeries figure(String name, Leaves leaves) {
    FigureSeries figure = new FigureSeries(index, name);
    for (Scope scope : Scope.values()) {
      if (leaves.figures(scope).contains(name)) {
        series.put(new Key(new ReportedFigure(name), scope), figure.series(scope));
      }
    }
    return figure;
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
          if (mayBeNegative(defined)) {
            signed.add(name);
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
    Series made = indicator.accept(new Compiler(index, scope, this::compile, this::unknown));
    series.put(key, made);
    return made;
  }

  private byte[] judgeAll(Condition.Comparison condition) {
    Series left = compile(condition.indicator(), Scope.PLACES);
    byte[] truths = new byte[index.size(Scope.PLACES)];
    Bar bar = condition.bar();
    Optional<Series> right = bar.indicator().map(b -> compile(b, Scope.PLACES));
    if (right.isEmpty()) {
      left.judge(bar.relation(), bar.fixed().orElseThrow(), 0, truths.length, truths);
    } else {
      for (int i = 0; i < truths.length; i++) {
        truths[i] = TruthCode.of(Answers.judge(left, bar, right, i));
      }
    }
    return truths;
  }

  /** Whether it is a count, a sum or a figure that adds up, or a plus of such (SPEC S17, S25). */
  boolean isAmount(Indicator indicator) {
    return indicator
        .as(Ref.class)
        .map(r -> amounts.contains(r.name()))
        .orElseGet(() ->
            indicator.addsUp()
                && !isRate(indicator)
                && indicator.parts().stream().allMatch(this::isAmount));
  }

  /** Whether it is a figure that does not add up over places (SPEC S25). */
  boolean isRate(Indicator indicator) {
    return indicator
        .as(ReportedFigure.class)
        .filter(f -> index.store().figures().meaning(f.figure()).isRate())
        .isPresent();
  }

  /** All that an indicator may read of which nothing is known (SPEC S25). */
  private Interval unknown(Indicator indicator) {
    return mayBeNegative(indicator) ? Interval.ANY : Interval.UNKNOWN;
  }

  private boolean mayBeNegative(Indicator indicator) {
    Optional<Ref> ref = indicator.as(Ref.class);
    Optional<ReportedFigure> figure = indicator.as(ReportedFigure.class);
    if (ref.isPresent()) {
      return signed.contains(ref.get().name());
    }
    if (figure.isPresent()) {
      return index.store().figures().meaning(figure.get().figure()).isSigned();
    }
    return indicator
        .as(Ratio.class)
        .map(ratio -> mayBeNegative(ratio.numerator()))
        .orElseGet(() ->
            indicator.as(Share.class).isEmpty()
                && indicator.parts().stream().anyMatch(this::mayBeNegative));
  }

  boolean has(Indicator indicator) {
    return series.containsKey(new Key(indicator, Scope.PLACES));
  }

  Snapshot snapshot() {
    return snapshot;
  }

  Index index() {
    return index;
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
    return TruthCode.truth(Objects.requireNonNull(truths.get(condition), "not evaluated")[node]);
  }

  Reading readingAtSite(Indicator indicator, int node) {
    Register sites = index.store().nodes().sitesOf(node);
    return atSites(indicator, definitions, sites)
        .reading(node - index.store().nodes().first(sites));
  }

  /** What an indicator reads at the sites of a register, by row. */
  Series atSites(Indicator indicator, Definitions more, Register sites) {
    Scope scope = Scope.of(sites);
    Series known = series.get(new Key(indicator, scope));
    if (known != null) {
      return known;
    }
    Engine own = new Engine(snapshot, streamed, more);
    Leaves leaves = new Leaves(more);
    leaves.addRoot(indicator, scope);
    own.tally(leaves);
    own.compileNames(leaves);
    return own.compile(indicator, scope);
  }
}
