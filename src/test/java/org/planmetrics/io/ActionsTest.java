package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.workers;

import org.junit.jupiter.api.Test;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Profile;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Readings;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;

class ActionsTest {
  private static final Snapshot WORLD =
      Snapshot.asOf("2023-12-31")
          .places(
              Region.of("a", "甲省", PROVINCE),
              Community.of("u1", "一社区", URBAN).in("a"),
              Community.of("u2", "二社区", URBAN).in("a"))
          .add(Worker.at("u1"), Worker.at("u2"), Worker.at("u2"))
          .build();
  private static final Assessment ASSESSMENT =
      Plan.of(
              "p",
              "a",
              Target.of("two", share(communities(), count(workers()).atLeast(2)).atLeast("100%"))
                  .by("2025-12-31"))
          .assess(WORLD);
  private static final String CHANGES =
      """
      "changes": [
        {"target": "two", "place": "a", \
      "before": {"reading": {"lower": "1/2", "upper": "1/2"}, "bar": {"atLeast": "1"}, \
      "status": "PENDING", "shortfall": {"min": 1, "max": 1}, \
      "units": {"met": 1, "failed": 1, "undecided": 0, "notApplicable": 0}, "effort": 1}, \
      "after": {"reading": {"lower": "1", "upper": "1"}, "bar": {"atLeast": "1"}, \
      "status": "MET", "shortfall": {"min": 0, "max": 0}, \
      "units": {"met": 2, "failed": 0, "undecided": 0, "notApplicable": 0}, "effort": 0}}]}
      """;

  @Test
  void format_ofStaffing() {
    assertThat(Actions.format(Staffing.fewest(ASSESSMENT, Profile.worker(), "two")))
        .isEqualTo(
            """
            {"format": 1, "plan": "p", "place": "a", "asOf": "2023-12-31", \
            "profile": {"register": "workers", "title": {"zh": "社工", "en": "workers"}}, \
            "targets": ["two"], "total": 1,
            "additions": [
              {"place": "u1", "number": 1, "target": "two", "at": "a"}],
            """
                + CHANGES);
  }

  @Test
  void format_ofAnApportionment() {
    Apportionment shared =
        Apportionment.of(10, "a", communities(), Readings.of(count(workers()), WORLD)).cap("u2", 9);
    assertThat(Actions.format(shared))
        .isEqualTo(
            """
            {"format": 1, "place": "a", "asOf": "2023-12-31", \
            "weight": {"zh": "社工", "en": "workers"}, "total": 10,
            "parts": [
              {"place": "u1", "weight": "1", "floor": 0, "cap": null, "exact": "10/3", "number": 3},
              {"place": "u2", "weight": "2", "floor": 0, "cap": 9, "exact": "20/3", "number": 7}]}
            """);
  }
}
