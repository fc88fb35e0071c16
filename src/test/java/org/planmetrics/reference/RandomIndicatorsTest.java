package org.planmetrics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Match;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Norm;

/** That chance leaves out no kind of formula. */
class RandomIndicatorsTest {
  @Test
  void conditions_coverEveryKind() throws ReflectiveOperationException {
    Set<Class<?>> seen = new HashSet<>();
    for (long seed = 0; seed < 200; seed++) {
      RandomIndicators some = new RandomIndicators(new Random(seed), 3, 6, true);
      collect(some.conditions(), seen);
      collect(some.definitions(), seen);
    }
    for (Class<?> sealed :
        List.of(Indicator.class, Condition.class, Bar.class, Norm.class, Match.class)) {
      assertThat(seen).contains(sealed.getPermittedSubclasses());
    }
  }

  @Test
  void conditions_ofTheSameSeed_areEqual() {
    RandomIndicators one = new RandomIndicators(new Random(7), 3, 6, true);
    RandomIndicators other = new RandomIndicators(new Random(7), 3, 6, true);
    assertThat(one.conditions()).isEqualTo(other.conditions());
    assertThat(one.definitions()).isEqualTo(other.definitions());
    assertThat(RandomWorlds.of(7)).isEqualTo(RandomWorlds.of(7));
  }

  private static void collect(Object value, Set<Class<?>> seen)
      throws IllegalAccessException, InvocationTargetException {
    if (value instanceof Collection<?> many) {
      for (Object one : many) {
        collect(one, seen);
      }
    } else if (value instanceof Map<?, ?> map) {
      collect(map.values(), seen);
    } else if (value instanceof Optional<?> some) {
      collect(some.stream().toList(), seen);
    } else if (value instanceof Record formula) {
      seen.add(formula.getClass());
      for (RecordComponent part : formula.getClass().getRecordComponents()) {
        collect(part.getAccessor().invoke(formula), seen);
      }
    }
  }
}
