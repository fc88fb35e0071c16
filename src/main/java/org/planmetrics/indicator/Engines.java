package org.planmetrics.indicator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Register;
import org.planmetrics.number.Truth;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.tally.Index;
import org.planmetrics.tally.Scope;
import org.planmetrics.tally.Series;
import org.planmetrics.tally.TallyNotes;
import org.planmetrics.tally.TruthCode;
import org.planmetrics.tally.View;

/**
 * Conditions evaluated over a snapshot: an {@link Engine} for each day on which something is read,
 * most often one. Immutable once made.
 */
final class Engines {
  private final Snapshot snapshot;
  private final Streamed streamed;
  private final Definitions definitions;
  private final Map<View, Engine> engines = new LinkedHashMap<>();
  private final List<Note> future;
  private final Map<Condition.Comparison, Answered> answered = new HashMap<>();

  /** The engine that reads both sides of a condition, and what it answers at every place. */
  private record Answered(Engine engine, byte[] truths) {}

  private Engines(Snapshot snapshot, Streamed streamed, Definitions definitions, Asked asked) {
    this.snapshot = snapshot;
    this.streamed = streamed;
    this.definitions = definitions;
    streamed.check(asked);
    Signs signs = Signs.of(Held.of(snapshot));
    asked.leaves().forEach((view, leaves) -> engines.put(view, engine(view, leaves, signs)));
    future = TallyNotes.future(asked.future(), snapshot.asOf());
    compileNames();
  }

  private Engine engine(View view, Leaves leaves, Signs signs) {
    Index index = Index.of(Held.of(snapshot).on(view.day()));
    return new Engine(index, view, leaves, streamed, definitions, signs, this::engine);
  }

  /** The engine of a day on which something is read. */
  Engine engine(View view) {
    return Objects.requireNonNull(engines.get(view), () -> "not evaluated on " + view.day());
  }

  static Engines of(
      Snapshot snapshot,
      Streamed streamed,
      Definitions definitions,
      List<Condition.Comparison> conditions) {
    List<Condition.Comparison> canonical = conditions.stream().map(definitions::canonical).toList();
    Asked asked = new Asked(definitions, snapshot.asOf());
    canonical.forEach(asked::add);
    Engines made = new Engines(snapshot, streamed, definitions, asked);
    List<Answered> answers = canonical.parallelStream().map(made::answer).toList();
    for (int c = 0; c < answers.size(); c++) {
      made.answered.put(canonical.get(c), answers.get(c));
    }
    return made;
  }

  /** The same data, asked for one more indicator. */
  Engines asking(Definitions more, Indicator indicator, Scope scope) {
    Asked asked = new Asked(more, snapshot.asOf());
    asked.add(indicator, scope);
    Engines made = new Engines(snapshot, streamed, more, asked);
    made.of(indicator).compile(indicator, scope);
    return made;
  }

  /** Names in the order of their use, sites before places, so that no recursion grows deep. */
  private void compileNames() {
    Deque<Scope> scopes = new ArrayDeque<>();
    for (Scope scope : Scope.values()) {
      scopes.addFirst(scope);
    }
    for (Scope scope : scopes) {
      for (String name : definitions.order()) {
        engines.values().forEach(engine -> engine.compileName(name, scope));
      }
    }
  }

  private Answered answer(Condition.Comparison condition) {
    Engine engine = engine(Asked.view(definitions, snapshot.asOf(), condition.parts()));
    return new Answered(engine, engine.judgeAll(condition));
  }

  private Answered answered(Condition.Comparison condition) {
    return Objects.requireNonNull(answered.get(condition), "not evaluated");
  }

  /** The engine that reads both sides of a condition. */
  Engine of(Condition.Comparison condition) {
    return answered(condition).engine();
  }

  /** The engine that reads an indicator by itself. */
  Engine of(Indicator indicator) {
    return engine(Asked.view(definitions, snapshot.asOf(), List.of(indicator)));
  }

  /** Whether an indicator is read at the places, its names as some definitions say. */
  boolean has(Definitions more, Indicator indicator) {
    View view = Asked.view(more, snapshot.asOf(), List.of(indicator));
    return engines.containsKey(view) && engine(view).has(indicator);
  }

  Truth truth(Condition.Comparison condition, int node) {
    return TruthCode.truth(answered(condition).truths()[node]);
  }

  /** What an indicator reads at the sites of a register, by row. */
  Series atSites(Indicator indicator, Definitions more, Register sites) {
    Scope scope = Scope.of(sites);
    return asking(more, indicator, scope).of(indicator).series(indicator, scope);
  }

  Snapshot snapshot() {
    return snapshot;
  }

  Index index() {
    return Index.of(Held.of(snapshot));
  }

  Definitions definitions() {
    return definitions;
  }

  List<Note> notes() {
    Stream<Note> ofDays = engines.values().stream().flatMap(e -> e.notes().stream());
    return Stream.concat(ofDays, future.stream()).distinct().toList();
  }
}
