package org.planmetrics.indicator;

import java.util.Optional;

/**
 * What a tally counts: the records, or the sum of an attribute over them, at each node of a scope.
 */
record Leaf(Records records, Optional<String> attribute, Scope scope) {
  static Leaf of(Count count, Scope scope) {
    return new Leaf(count.records(), Optional.empty(), scope);
  }

  static Leaf of(Sum sum, Scope scope) {
    return new Leaf(sum.records(), Optional.of(sum.attribute()), scope);
  }
}
