package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.workers;

import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Worker;
import org.planmetrics.snapshot.Snapshot;

class FindingTest {
  private static final Snapshot WORLD =
      Snapshot.asOf("2023-12-31")
          .places(Region.of("a", "甲省", Level.PROVINCE))
          .add(Worker.at("a"))
          .build();

  private static Finding finding(long bar) {
    return Plan.of("p", "a", Target.of("t", count(workers()).atLeast(bar)).by("2025-12-31"))
        .assess(WORLD)
        .atPlace()
        .finding("t");
  }

  @Test
  void requireMet_met_isTheFinding() {
    assertThat(finding(1).requireMet().status()).isEqualTo(Status.MET);
    assertThat(finding(2).require(Status.PENDING).shortfall()).isPresent();
  }

  @Test
  void requireMet_notMet_failsWithTheExplanation() {
    assertThatThrownBy(() -> finding(3).requireMet())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("must be MET, but was PENDING\nt, 甲省 a: pending\n")
        .hasMessageContaining("reads 1, the bar is ≥ 3, short of 2");
  }
}
