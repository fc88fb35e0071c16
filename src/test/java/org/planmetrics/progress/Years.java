package org.planmetrics.progress;

import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.figure;

import org.planmetrics.domain.Region;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** A province a and its counties k1, k2 with the figure x at the ends of years. */
final class Years {
  private final SnapshotBuilder builder;

  private Years() {
    builder =
        Snapshot.asOf("2025-12-31")
            .places(
                Region.of("a", "甲省", PROVINCE),
                Region.of("k1", "东县", COUNTY).in("a"),
                Region.of("k2", "西县", COUNTY).in("a"));
  }

  /** At the end of each year from 2020 on what the province reads; {@code -} for nothing new. */
  static Years of(String... values) {
    return new Years().at("a", values);
  }

  Years at(String place, String... values) {
    for (int i = 0; i < values.length; i++) {
      if (!values[i].equals("-")) {
        builder.figure(place, "x", values[i], day(2020 + i));
      }
    }
    return this;
  }

  Snapshot build() {
    return builder.build();
  }

  static String day(int year) {
    return year + "-12-31";
  }

  /** A plan that counts from the end of 2020. */
  static Plan plan(Target... targets) {
    return Plan.of("mine", "a", targets).withBaselineDay("2020-12-31");
  }

  static Target atLeast(String value) {
    return Target.of("x", figure("x").atLeast(value)).by("2025-12-31");
  }
}
