package org.planmetrics.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.number.Reading;
import org.planmetrics.table.Meaning;
import org.planmetrics.tally.Combining;
import org.planmetrics.tally.ExactSeries;
import org.planmetrics.tally.FigureColumn;
import org.planmetrics.tally.FigureColumns;
import org.planmetrics.tally.FigureGaps;
import org.planmetrics.tally.Index;
import org.planmetrics.tally.Leaf;
import org.planmetrics.tally.Scope;
import org.planmetrics.tally.Series;
import org.planmetrics.tally.Tally;
import org.planmetrics.tally.TallyNotes;
import org.planmetrics.tally.TruthCode;
import org.planmetrics.tally.UnitGaps;
import org.planmetrics.tally.View;
import org.planmetrics.tally.WeighedSeries;

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

  private final Index index;
  private final View view;
  private final Leaves leaves;
  private final Streamed streamed;
  private final Definitions definitions;
  private final Signs signs;
  private final Function<View, Engine> others;
  private final Map<Key, Series> series = new ConcurrentHashMap<>();
  private final Set<String> amounts = new HashSet<>();
  private final List<Note> notes = new ArrayList<>();

  /** An engine that has tallied what is asked. */
  Engine(
      Index index,
      View view,
      Leaves leaves,
      Streamed streamed,
      Definitions definitions,
      Signs signs,
      Function<View, Engine> others) {
    this.index = index;
    this.view = view;
    this.leaves = leaves;
    this.streamed = streamed;
    this.definitions = definitions;
    this.signs = signs;
    this.others = others;
    tally();
  }

  private void tally() {
    leaves.all().forEach(this::check);
    leaves.units().forEach(this::check);
    leaves.needs().forEach(this::check);
    leaves.figures().forEach(this::check);
    leaves.weighed().forEach(this::check);
    Map<Register, Tally.Result> tallies = new ConcurrentHashMap<>();
    Map<ReportedFigure, FigureColumn> read = new ConcurrentHashMap<>();
    Map<Register, List<Leaf>> registers = leaves.byRegister();
    List<Runnable> tasks = new ArrayList<>();
    registers.forEach((r, some) -> {
      if (streamed.registers().contains(r)) {
        tallies.put(r, streamed.series(index, view, some));
      } else {
        tasks.add(() -> tallies.put(r, Tally.count(index, r, some)));
      }
    });
    leaves.figures().forEach(f -> tasks.add(() -> read.put(f, column(f))));
    tasks.parallelStream().forEach(Runnable::run);
    Set<Note> blanks = new LinkedHashSet<>();
    for (Register register : registers.keySet()) {
      Tally.Result result = Objects.requireNonNull(tallies.get(register));
      result.series().forEach(this::put);
      result
          .failedOnBlank()
          .forEach((leaf, count) -> TallyNotes.blanks(leaf, count).ifPresent(blanks::add));
    }
    notes.addAll(blanks);
    Map<String, List<LocalDate>> days = new LinkedHashMap<>();
    for (ReportedFigure figure : leaves.figures()) {
      FigureColumn column = Objects.requireNonNull(read.get(figure));
      notes.addAll(column.notes());
      days.merge(figure.figure(), column.days(), Engine::joined);
    }
    notes.addAll(new FigureGaps(index.store()).notes(days.keySet()));
    notes.addAll(new UnitGaps(index.tree()).notes(leaves.units()));
    notes.addAll(TallyNotes.apart(days, leaves.figuresByUse(), index.store().asOf()));
    if (!view.isAsOf()) {
      notes.addAll(TallyNotes.presentOnly(index.store(), registers.keySet(), view.asOf()));
    }
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

  /** Refuses a flow of which nobody says during what, and a period of what is no flow (S31). */
  private void check(ReportedFigure figure) {
    String name = figure.figure();
    Meaning meaning = index.store().figures().meaning(name);
    if (meaning.isFlow() && figure.during().isEmpty()) {
      throw new IllegalArgumentException(
          "figure '"
              + name
              + "' is a flow and is read during a period: during(\"plan\"), in JSON"
              + " {\"figure\": \""
              + name
              + "\", \"during\": \"plan\"}, \"year\", or from and to");
    }
    boolean isKnown = meaning.isDeclared() || index.store().figures().names().contains(name);
    if (isKnown && !meaning.isFlow() && figure.during().isPresent()) {
      throw new IllegalArgumentException(
          "figure '"
              + name
              + "' is no flow, but is read during "
              + figure.during().get()
              + "; the rows of a flow have from and to, or catalogue.csv says FLOW");
    }
  }

  /** Refuses to weigh units by what does not add up, or may be negative (SPEC S33). */
  private void check(Share share) {
    Indicator weight = share.weight().orElseThrow();
    boolean isSigned = signs.unknown(weight).lower().isEmpty();
    if (isSigned || !addsUp(definitions.resolve(weight))) {
      throw new IllegalArgumentException(
          "a share is weighed by a count, a sum or an amount that is never negative, but by '"
              + definitions.describe(weight, Locale.ENGLISH)
              + "': "
              + definitions.describe(share, Locale.ENGLISH));
    }
  }

  private boolean addsUp(Indicator at) {
    return at.addsUp()
        && !isRate(at)
        && at.parts().stream().map(definitions::resolve).allMatch(this::addsUp);
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
    boolean isSum = at.as(Plus.class).isPresent();
    if (figure.isPresent() || !(isSum || at.addsUp() || at.readsAsPart())) {
      return figure.filter(this::isRate).map(ReportedFigure::figure);
    }
    return at.parts().stream().flatMap(p -> rate(p).stream()).findFirst();
  }

  private static List<LocalDate> joined(List<LocalDate> days, List<LocalDate> more) {
    return Stream.concat(days.stream(), more.stream()).toList();
  }

  private FigureColumn column(ReportedFigure figure) {
    FigureColumn column =
        FigureColumns.of(
            index,
            figure.figure(),
            figure.stratum(),
            figure.during().map(during -> view.window(during, definitions.baselineDay())),
            view.figures());
    for (Scope scope : Scope.values()) {
      if (leaves.figures(scope).contains(figure)) {
        put(figure, scope, column.series(scope));
      }
    }
    return column;
  }

  private void put(Leaf leaf, Series read) {
    put(
        leaf.attribute()
            .<Indicator>map(a -> new Sum(leaf.records(), a))
            .orElseGet(() -> new Count(leaf.records())),
        leaf.scope(),
        read);
  }

  /** A site that is not yet open on an earlier day reads 0 there (SPEC S30). */
  private void put(Indicator leaf, Scope scope, Series read) {
    boolean isEarlier = !view.isAsOf() && scope != Scope.PLACES;
    series.put(new Key(leaf, scope), isEarlier ? Combining.whereOpen(index, scope, read) : read);
  }

  /** Reads a name, if it is used; those that it uses are there already. */
  void compileName(String name, Scope scope) {
    Indicator defined = definitions.get(name);
    signs.define(name, defined);
    if (leaves.uses(name, scope)) {
      series.put(new Key(new Ref(name), scope), compile(defined, scope));
      if (isAmount(defined)) {
        amounts.add(name);
      }
    }
  }

  Series compile(Indicator indicator, Scope scope) {
    Key key = new Key(indicator, scope);
    Series known = series.get(key);
    if (known != null) {
      return known;
    }
    Series made =
        indicator.accept(new Compiler(index, scope, this::compile, signs, this::onAnotherDay));
    series.put(key, made);
    return made;
  }

  /** What is read on another day; after that of the snapshot nothing is known (SPEC S30). */
  private Series onAnotherDay(AnotherDay other, Scope scope) {
    View then = view.on(other.moment(), definitions.baselineDay());
    if (then.isFuture()) {
      boolean isSure = isAmount(definitions.resolve(other.of()));
      return ExactSeries.of(Reading.of(signs.unknown(other.of()), isSure), index.size(scope));
    }
    return others.apply(then).compile(other.of(), scope).plain(index.size(scope));
  }

  byte[] judgeAll(Condition.Comparison condition) {
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

  boolean has(Indicator indicator) {
    return series.containsKey(new Key(indicator, Scope.PLACES));
  }

  Index index() {
    return index;
  }

  View view() {
    return view;
  }

  Definitions definitions() {
    return definitions;
  }

  List<Note> notes() {
    List<Note> all = new ArrayList<>(notes);
    leaves
        .weighed()
        .forEach(share ->
            Optional.ofNullable(series.get(new Key(share, Scope.PLACES)))
                .map(WeighedSeries.class::cast)
                .map(WeighedSeries::differing)
                .filter(places -> !places.isEmpty())
                .ifPresent(places ->
                    all.add(
                        TallyNotes.weighedOtherwise(
                            definitions.describe(share.weight().orElseThrow(), Locale.CHINESE),
                            definitions.describe(share.weight().orElseThrow(), Locale.ENGLISH),
                            places.stream().map(index.tree()::name).toList()))));
    return all;
  }

  /** A series that has been compiled. */
  Series series(Indicator indicator, Scope scope) {
    return Objects.requireNonNull(
        series.get(new Key(indicator, scope)), () -> "not evaluated: " + indicator);
  }
}
