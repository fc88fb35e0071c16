package org.planmetrics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Evaluation;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotChange;

/** A plan that uses every key of S29–S34, on the sample province: as the slow evaluator says. */
class SampleProvinceLanguageTest {
  private static final String TARGETS =
      """
      {"format": 1, "id": "language", "place": "220000", "baseline": "2021-06-30",
       "indicators": {
         "staff": {"count": "workers", "where": {"certified": true}},
         "beds": {"sum": "facilities.beds"}
       },
       "targets": [
         {"id": "growth", "indicator": {"ratio": ["staff", {"on": "baseline", "of": "staff"}]},
          "atLeast": {"growth": "5%", "years": 2}, "by": "2025-12-31"},
         {"id": "last-year", "indicator": {"on": "-1y", "of": {"on": "-1y", "of": "beds"}},
          "atLeast": 100, "by": "2025-12-31"},
         {"id": "score", "indicator": {"plus": ["staff", "beds", {"value": 50}],
          "weights": ["40%", "-1/7", 2]}, "between": [0, 1000], "by": "2025-12-31"},
         {"id": "less", "indicator": {"ratio": ["staff", {"minus": [{"figure": "elderly"}, "beds"]}],
          "per": 1000}, "atLeast": 1, "by": "2025-12-31"},
         {"id": "trained", "indicator": {"figure": "trained", "during": "plan"},
          "atLeast": 500, "by": "2025-12-31"},
         {"id": "trained-year", "indicator": {"figure": "trained", "during": "year"},
          "atMost": 500, "by": "2025-12-31"},
         {"id": "gap", "indicator": {"ratio": [
            {"greatest": {"level": "COUNTY"}, "of": {"ratio": ["staff", {"figure": "elderly"}]}},
            {"least": {"level": "COUNTY"}, "of": {"ratio": ["staff", {"figure": "elderly"}]}}]},
          "atMost": 2, "by": "2025-12-31"},
         {"id": "lived", "indicator": {"share": {"level": "COUNTY"}, "having":
            {"indicator": {"count": "stations"}, "atLeast": 1}, "weighedBy": {"figure": "elderly"}},
          "atLeast": "80%", "by": "2025-12-31"},
         {"id": "lifted", "indicator": {"share": {"level": "COUNTY"}, "having":
            {"indicator": "staff", "moreThan": {"on": "-1y", "of": "staff"}}},
          "atLeast": "60%", "from": "2021-01-01", "until": "2030-01-01"}
       ]}
      """;

  @Test
  void everyFinding_equalsTheReference() {
    Snapshot world = world(Snapshots.read(Path.of("examples/jilin/data")));
    Plan plan = Plans.parse(TARGETS);
    List<Condition.Comparison> conditions = plan.targets().stream().map(Target::condition).toList();
    Evaluation engine = Evaluation.of(world, plan.indicators(), conditions);
    ReferenceEvaluator reference = new ReferenceEvaluator(world, plan.indicators().table());
    for (Place place : world.territory().places()) {
      if (place.level().compareTo(Level.COUNTY) <= 0) {
        for (Condition.Comparison condition : conditions) {
          Judgement expected = reference.judge(condition, place.code());
          assertThat(engine.judgements(condition).at(place.code()))
              .as("%s at %s", condition, place)
              .isEqualTo(expected);
        }
      }
    }
  }

  /** With a flow of some counties, a year of one of them missing. */
  private static Snapshot world(Snapshot sample) {
    SnapshotChange change = sample.change();
    for (Place place : sample.territory().places()) {
      if (place.level() == Level.COUNTY) {
        int number = Integer.parseInt(place.code().substring(2, 6));
        change.figure(
            Figure.of(place.code(), "trained", number % 40).during("2021-07-01", "2022-12-31"));
        if (number % 7 != 0) {
          change.figure(
              Figure.of(place.code(), "trained", number % 9).during("2023-01-01", "2023-12-31"));
        }
      }
    }
    return change.build();
  }
}
