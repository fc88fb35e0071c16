package org.planmetrics.indicator;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.planmetrics.access.Held;
import org.planmetrics.domain.During;
import org.planmetrics.domain.Moment;
import org.planmetrics.number.Truth;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Tree;
import org.planmetrics.table.Window;
import org.planmetrics.tally.NodeJudgements;
import org.planmetrics.tally.Scope;
import org.planmetrics.tally.View;

/** How every place of a snapshot stands to one bar. */
@SuppressWarnings("exports")
public final class Judgements extends Held<NodeJudgements<Judgement, Judgement.Unit, Indicator>> {
  private final Tree tree;
  private final Condition.Comparison condition;

  Judgements(Engines engines, Condition.Comparison condition) {
    super(byNode(engines, condition));
    this.tree = engines.index().tree();
    this.condition = condition;
  }

  private static NodeJudgements<Judgement, Judgement.Unit, Indicator> byNode(
      Engines engines, Condition.Comparison condition) {
    Shortfalls shortfalls = new Shortfalls(engines.of(condition));
    return new NodeJudgements<>() {
      @Override
      public Judgement at(int node) {
        return shortfalls.judge(condition, Scope.PLACES, node);
      }

      @Override
      public Truth truth(int node) {
        return engines.truth(condition, node);
      }

      @Override
      public View view() {
        return engines.of(condition).view();
      }

      @Override
      public View on(Moment moment, View view) {
        return view.on(moment, engines.definitions().baselineDay());
      }

      @Override
      public Window window(During during, View view) {
        return view.window(during, engines.definitions().baselineDay());
      }

      @Override
      public boolean isKnown(Indicator part, View view, int node) {
        return !view.isFuture()
            && engines.engine(view).series(part, Scope.PLACES).reading(node).isKnown();
      }

      @Override
      public List<Judgement.Unit> units(int node, Truth truth) {
        return shortfalls.units(condition, node, EnumSet.of(truth));
      }
    };
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
    Engines engines = Engines.of(snapshot, Streamed.NOTHING, definitions, List.of(condition));
    return new Judgements(engines, definitions.canonical(condition));
  }

  /**
   * The judgement at a place.
   *
   * @param codeOrName the code or unique name
   * @return the judgement, with shortfall and effort
   * @throws IllegalArgumentException if there is none, or several of that name
   */
  public Judgement at(String codeOrName) {
    return Held.of(this).at(tree.node(codeOrName));
  }

  @Override
  public String toString() {
    return condition + " at " + tree;
  }
}
