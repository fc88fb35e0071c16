package org.planmetrics.indicator;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.planmetrics.number.Shortfall;
import org.planmetrics.number.Truth;

/** How every place of a snapshot stands to one bar. */
public final class Judgements {
  private final Engine engine;
  private final Condition.Comparison condition;

  Judgements(Engine engine, Condition.Comparison condition) {
    this.engine = engine;
    this.condition = condition;
  }

  /**
   * A unit of a share and how it stands to the share's condition.
   *
   * @param code the code of the place or the id of the site
   * @param name its name, or else its code
   * @param truth the answer
   * @param shortfall what to add there, where the condition is one comparison and it is defined
   */
  public record Unit(String code, String name, Truth truth, Optional<Shortfall> shortfall) {
    /** Returns such as {@code 甲社区 c1: FALSE, short of 2}. */
    @Override
    public String toString() {
      String missing = shortfall.map(s -> ", short of " + s).orElse("");
      return name + " " + code + ": " + truth + missing;
    }
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
    return engine.judge(condition, node);
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
  public List<Unit> units(int node) {
    return engine.units(condition, node, EnumSet.allOf(Truth.class));
  }

  /**
   * The units of a share at a place with one answer, in tree order.
   *
   * @param node the place's number
   * @param truth such as FALSE
   * @return a view, empty if the indicator is no share
   */
  public List<Unit> units(int node, Truth truth) {
    return engine.units(condition, node, EnumSet.of(truth));
  }

  @Override
  public String toString() {
    return condition + " at " + engine.snapshot().territory();
  }
}
