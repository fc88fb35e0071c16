package org.planmetrics.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.table.Completeness;
import org.planmetrics.table.FigureDay;
import org.planmetrics.table.FigureTable;
import org.planmetrics.table.Meaning;
import org.planmetrics.table.Store;
import org.planmetrics.table.Window;
import org.planmetrics.text.Plural;

/**
 * A flow during some days at every node: what the place's own rows say or, where they do not speak
 * of every day, its children too (SPEC S31).
 */
public final class FlowSeries implements FigureColumn {
  private static final int SHOWN = 3;

  private final Index index;
  private final String figure;
  private final Window window;
  private final FigureDay on;
  private final Meaning meaning;
  private final Map<Integer, FlowRows> ofNodes = new LinkedHashMap<>();
  private final FigureNotes notes;
  private final List<Integer> atOdds = new ArrayList<>();

  /** What a flow reads over a window of days that has not more days than have passed. */
  public FlowSeries(
      Index index, String figure, Optional<String> stratum, Window window, FigureDay on) {
    this.index = index;
    this.figure = figure;
    this.window = window;
    this.on = on;
    this.meaning = index.store().figures().meaning(figure);
    this.notes = new FigureNotes(index, figure);
    latest(stratum)
        .forEach((of, row) -> {
          Interval value = index.store().figures().reading(row);
          ofNodes
              .computeIfAbsent(of.node(), n -> new FlowRows(window, meaning.isSigned()))
              .add(new FlowRows.Row(of.days(), value));
        });
  }

  /** What rows may be said of again. */
  private record Spoken(int node, Window days) {}

  /** Of rows for one place and the same days the latest that is not after the day. */
  private Map<Spoken, Integer> latest(Optional<String> stratum) {
    FigureTable figures = index.store().figures();
    Map<Spoken, Integer> latest = new LinkedHashMap<>();
    for (int row : figures.rowsOf(figure, stratum)) {
      LocalDate said = figures.value(row, Figure.AS_OF).orElse(LocalDate.MIN);
      Optional<Window> days = figures.span(row);
      if (days.isPresent() && !said.isAfter(on.day())) {
        latest.merge(
            new Spoken(figures.node(row), days.get()),
            row,
            (a, b) -> day(a).isBefore(day(b)) ? b : a);
      }
    }
    return latest;
  }

  private LocalDate day(int row) {
    return index.store().figures().value(row, Figure.AS_OF).orElse(LocalDate.MIN);
  }

  @Override
  public Series series(Scope scope) {
    int size = index.size(scope);
    if (window.isEmpty()) {
      return ExactSeries.of(Reading.of(Interval.ZERO), size);
    }
    Reading[] readings = new Reading[size];
    if (scope != Scope.PLACES) {
      int first = index.store().nodes().first(scope.register());
      for (int i = 0; i < size; i++) {
        readings[i] = Reading.of(own(first + i).orElse(meaning.unknown()));
      }
      return new ExactSeries(readings);
    }
    boolean[] moreChildren = Completeness.moreChildren(index.store());
    Map<Integer, Interval> sums = new HashMap<>();
    for (int i = size - 1; i >= 0; i--) {
      boolean isMore = moreChildren.length > 0 && moreChildren[i];
      Optional<Interval> children =
          Optional.ofNullable(sums.remove(i)).map(s -> isMore ? s.plus(meaning.unknown()) : s);
      Interval reading = reading(i, children);
      readings[i] = Reading.of(reading);
      if (i > 0) {
        sums.merge(index.tree().parent(i), reading, Interval::plus);
      }
    }
    return new ExactSeries(readings);
  }

  private Interval reading(int place, Optional<Interval> children) {
    Optional<Interval> own = own(place);
    if (own.isEmpty() || children.isEmpty()) {
      return own.or(() -> children).orElse(meaning.unknown());
    }
    FlowRows rows = ofNodes.get(place);
    boolean isTold = rows == null || rows.isCovered();
    if (isTold || isHidden(place)) {
      boolean isKnown = own.get().isKnown() && children.get().isKnown();
      if (isKnown && !own.equals(children)) {
        notes.differs(place);
      }
      return own.get();
    }
    return meaning.isSigned() ? children.get() : atLeast(place, own.get(), children.get());
  }

  /** The greater of both lower ends, and the children's upper one. */
  private Interval atLeast(int place, Interval own, Interval children) {
    Fraction lower = own.lower().orElseThrow().max(children.lower().orElseThrow());
    boolean fits = children.upper().map(u -> u.compareTo(lower) >= 0).orElse(true);
    if (!fits) {
      notes.differs(place);
    }
    return new Interval(Optional.of(lower), children.upper().filter(u -> fits));
  }

  /** What is said of a node itself; a row set aside leaves it unbounded above (SPEC S28). */
  private Optional<Interval> own(int node) {
    Optional<FlowRows> rows = Optional.ofNullable(ofNodes.get(node));
    Optional<Interval> said = rows.map(FlowRows::reading);
    rows.filter(FlowRows::isAtOdds).ifPresent(r -> atOdds.add(node));
    if (!isHidden(node)) {
      return said;
    }
    return Optional.of(
        meaning.isSigned()
            ? Interval.ANY
            : new Interval(said.orElse(Interval.UNKNOWN).lower(), Optional.empty()));
  }

  private boolean isHidden(int node) {
    return index.store().aside().mayFlow(figure, node, window, on.day());
  }

  /** The days of which nothing is said at a node itself. */
  public List<Window> uncovered(int node) {
    return Optional.ofNullable(ofNodes.get(node))
        .map(FlowRows::uncovered)
        .orElseGet(() -> window.isEmpty() ? List.of() : List.of(window));
  }

  @Override
  public boolean isOwn(int node) {
    return ofNodes.containsKey(node) || isHidden(node);
  }

  @Override
  public List<LocalDate> days() {
    return List.of();
  }

  @Override
  public List<Note> notes() {
    List<Note> found = new ArrayList<>(notes.found());
    if (!atOdds.isEmpty()) {
      found.add(new Note(Note.Topic.FIGURE_DIFFERS, disagreement()));
    }
    return found;
  }

  private Text disagreement() {
    Store store = index.store();
    List<Integer> places = atOdds.stream().distinct().sorted().toList();
    List<String> names = places.stream().limit(SHOWN).map(store.nodes()::label).toList();
    return Text.of(
        "指标“" + figure + "”：" + places.size() + " 处各期之数互相矛盾，以最长的时期为准，如 " + String.join("、", names),
        "figure '"
            + figure
            + "': the periods of "
            + Plural.of(places.size(), "place")
            + " disagree, and the longest stand, such as "
            + String.join(", ", names));
  }
}
