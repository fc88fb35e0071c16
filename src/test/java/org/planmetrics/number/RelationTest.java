package org.planmetrics.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationTest {
  /** SPEC S10, bounds against bounds. */
  @ParameterizedTest(name = "[{0}, {1}] {2} [{3}, {4}]: {5}")
  @CsvSource({
    "3, 5, AT_LEAST,  3, 3, TRUE",
    "2, 5, AT_LEAST,  3, 3, UNDECIDED",
    "2, 3, AT_LEAST,  3, 3, UNDECIDED",
    "1, 2, AT_LEAST,  3, 3, FALSE",
    "1, …, AT_LEAST,  3, 3, UNDECIDED",
    "3, …, AT_LEAST,  3, 3, TRUE",
    "3, 3, AT_LEAST,  2, 4, UNDECIDED",
    "3, 3, AT_LEAST,  2, 3, TRUE",
    "3, 3, AT_LEAST,  2, …, UNDECIDED",
    "1, 1, AT_LEAST,  2, …, FALSE",
    "4, 5, MORE_THAN, 3, 3, TRUE",
    "3, 5, MORE_THAN, 3, 3, UNDECIDED",
    "2, 3, MORE_THAN, 3, 3, FALSE",
    "2, 3, AT_MOST,   3, 3, TRUE",
    "2, 4, AT_MOST,   3, 3, UNDECIDED",
    "4, 4, AT_MOST,   3, 3, FALSE",
    "4, …, AT_MOST,   3, 3, FALSE",
    "2, …, AT_MOST,   3, 3, UNDECIDED",
    "1, 2, LESS_THAN, 3, 3, TRUE",
    "2, 3, LESS_THAN, 3, 3, UNDECIDED",
    "3, 4, LESS_THAN, 3, 3, FALSE",
    "2, 4, BETWEEN,   2, 4, TRUE",
    "1, 4, BETWEEN,   2, 4, UNDECIDED",
    "2, …, BETWEEN,   2, 4, UNDECIDED",
    "5, …, BETWEEN,   2, 4, FALSE",
    "0, 1, BETWEEN,   2, 4, FALSE",
    "5, 6, BETWEEN,   2, 4, FALSE"
  })
  void compare(String a, String b, Relation relation, String c, String d, Truth expected) {
    Interval reading = IntervalTest.parse(a, b);
    assertThat(relation.compare(reading, IntervalTest.parse(c, d))).isEqualTo(expected);
  }

  @Test
  void key_ofJson() {
    assertThat(Relation.values())
        .extracting(Relation::key)
        .containsExactly("atLeast", "moreThan", "atMost", "lessThan", "between");
  }
}
