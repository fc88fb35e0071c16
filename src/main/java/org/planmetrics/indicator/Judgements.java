package org.planmetrics.indicator;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.planmetrics.number.Truth;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.tally.Scope;

/** How every place of a snapshot stands to one bar. */
public final class Judgements {
  private final Engine engine;
  private final Shortfalls shortfalls;
  private final Condition.Comparison condition;

  Judgements(Engine engine, Condition.Comparison condition) {
    this.engine = engine;
    this.shortfalls = new Shortfalls(engine);
    this.condition = condition;
  }

  /**
   * The answers at every place of a snapshot.
   *
   * @param condition such as certified workers ≥ 3
   * @param snapshot the data
   * @return the judgements
   * @throws IllegalArgumentException if a column or name is unknown
   */
  public static Judgements of(Condition.Comparison condition, Snapshot snapshot) {
    Definitions definitions = Definitions.of(Map.of(), List.of(condition));
    Engine engine = Engine.of(snapshot, Streamed.NOTHING, definitions, List.of(condition));
    return new Judgements(engine, definitions.canonical(condition));
  }

  /**
   * The judgement at a place.
   *
   * @param codeOrName the code or unique name
   * @return the judgement, with shortfall and effort
   * @throws IllegalArgumentException if there is none, or several of that name
   */
  public Judgement at(String codeOrName) {
    return at(engine.index().tree().node(codeOrName));
  }

  /**
   * The judgement at a place.
   *
   * @param node the place's number in the territory
   * @return the judgement, with shortfall and effort
   */
  public Judgement at(int node) {
    return shortfalls.judge(condition, Scope.PLACES, node);
  }

  /**
   * The answer alone at a place.
   *
   * @param node the place's number in the territory
   * @return the answer
   */
  public Truth truth(int node) {
    return engine.truth(condition, node);
  }

  /**
   * The units of a share at a place, in tree order.
   *
   * @param node the place's number
   * @return a view, empty if the indicator is no share
   */
  public List<Judgement.Unit> units(int node) {
    return shortfalls.units(condition, node, EnumSet.allOf(Truth.class));
  }

  /**
   * The units of a share at a place with one answer, in tree order.
   *
   * @param node the place's number
   * @param truth such as FALSE
   * @return a view, empty if the indicator is no share
   */
  public List<Judgement.Unit> units(int node, Truth truth) {
    return shortfalls.units(condition, node, EnumSet.of(truth));
  }

  @Override
  public String toString() {
    return condition + " at " + engine.snapshot().territory();
  }
}
