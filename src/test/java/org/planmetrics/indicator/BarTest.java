package org.planmetrics.indicator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.workers;

import org.junit.jupiter.api.Test;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Relation;

class BarTest {
  @Test
  void of_bad() {
    Indicator workers = count(workers());
    assertThatThrownBy(() -> workers.between("40", "35"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("between must go from the smaller to the greater, but was 40 to 35");
    assertThatThrownBy(() -> new Bar.Value(Relation.BETWEEN, Fraction.ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("between takes two values");
    assertThatThrownBy(() -> new Bar.Of(Relation.BETWEEN, workers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("between takes two values");
    assertThatThrownBy(() -> workers.atLeast("sixty"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'sixty' must be a number such as 20000, 0.5, 60% or 3/5");
    assertThatThrownBy(() -> new Condition.All(java.util.List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'all' must have at least one condition");
    assertThatThrownBy(() -> new Condition.Any(java.util.List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'any' must have at least one condition");
  }
}
