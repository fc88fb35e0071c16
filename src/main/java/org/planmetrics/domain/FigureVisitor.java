package org.planmetrics.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Takes the figures of nodes, one by one. */
@FunctionalInterface
public interface FigureVisitor {
  /**
   * Takes one figure.
   *
   * @param node the place or site that reports it
   * @param value the value
   * @param asOf the day that it speaks of
   */
  void visit(int node, BigDecimal value, Optional<LocalDate> asOf);
}
