package org.planmetrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.onePer;
import static org.planmetrics.indicator.Indicators.workers;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Relation;

class BarTest {
  @Test
  void bars_takeTheSame() {
    Indicator staff = count(workers());
    Indicator need = onePer(1_000).of(figure("elderly"));
    assertThat(List.of(staff.atLeast(5), staff.atLeast("5"), staff.atLeast(Fraction.of(5))))
        .containsOnly(staff.is(new Bar.Value(Relation.AT_LEAST, Fraction.of(5))));
    assertThat(List.of(staff.moreThan(5), staff.moreThan("5"), staff.moreThan(Fraction.of(5))))
        .containsOnly(staff.is(new Bar.Value(Relation.MORE_THAN, Fraction.of(5))));
    assertThat(List.of(staff.atMost(5), staff.atMost("5"), staff.atMost(Fraction.of(5))))
        .containsOnly(staff.is(new Bar.Value(Relation.AT_MOST, Fraction.of(5))));
    assertThat(List.of(staff.lessThan(5), staff.lessThan("5"), staff.lessThan(Fraction.of(5))))
        .containsOnly(staff.is(new Bar.Value(Relation.LESS_THAN, Fraction.of(5))));
    Fraction to = Fraction.of(9);
    assertThat(List.of(staff.between(5, 9), staff.between("5", "9")))
        .containsOnly(staff.between(Fraction.of(5), to));
    assertThat(
            List.of(
                staff.atLeast(need),
                staff.moreThan(need),
                staff.atMost(need),
                staff.lessThan(need)))
        .extracting(c -> c.bar().relation())
        .containsExactly(
            Relation.AT_LEAST, Relation.MORE_THAN, Relation.AT_MOST, Relation.LESS_THAN);
  }

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
    assertThatThrownBy(() -> new Condition.All(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'all' must have at least one condition");
    assertThatThrownBy(() -> new Condition.Any(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'any' must have at least one condition");
  }
}
