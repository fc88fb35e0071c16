package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.planmetrics.action.Profile;
import org.planmetrics.action.Staffing;
import org.planmetrics.brief.Brief;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.StatusSummary;
import org.planmetrics.progress.Timeline;
import org.planmetrics.snapshot.Snapshot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of a brief has the figures of the JSON of the assessment and of the timeline. */
class BriefWriterTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Plan PLAN = Plans.jilin14();
  private static final Snapshot WORLD = Snapshots.read(Path.of("examples/small"));
  private static final Timeline YEARS =
      Timeline.of(PLAN, WORLD, "2022-12-31", "2023-12-31", "2024-12-31");
  private static final Assessment LATEST = YEARS.latest();
  private static final Staffing HIRES =
      Staffing.fewest(LATEST, Profile.certifiedWorker(), "urban-community-workers");

  private static JsonNode json(Brief brief) {
    return JSON.readTree(Assessments.format(brief));
  }

  @Test
  void behind_hasTheFiguresOfTheAssessmentAndTheTimeline() {
    JsonNode brief = json(Brief.of(YEARS));
    JsonNode all = JSON.readTree(Assessments.format(LATEST)).get("findings");
    JsonNode moves = JSON.readTree(Timelines.format(YEARS)).get("trajectories");
    assertThat(brief.get("behind").size()).isEqualTo(3);
    for (JsonNode behind : brief.get("behind")) {
      JsonNode finding = of(all, behind);
      finding
          .properties()
          .forEach(p -> assertThat(behind.get(p.getKey())).as(p.getKey()).isEqualTo(p.getValue()));
      JsonNode moved = of(moves, behind);
      assertThat(behind.get("pace")).isEqualTo(moved.get("pace"));
      assertThat(behind.get("progress")).isEqualTo(moved.get("progress"));
      assertThat(behind.get("elapsed")).isEqualTo(moved.get("elapsed"));
    }
    assertThat(brief.get("statuses"))
        .isEqualTo(JSON.readTree(Assessments.format(LATEST)).get("summary"));
    assertThat(brief.get("paces")).isEqualTo(JSON.readTree(Timelines.format(YEARS)).get("summary"));
  }

  private static JsonNode of(JsonNode rows, JsonNode like) {
    for (JsonNode row : rows) {
      if (row.get("target").equals(like.get("target"))
          && row.get("place").equals(like.get("place"))) {
        return row;
      }
    }
    throw new AssertionError(like);
  }

  /** The places of the brief count what their own briefs do: nothing else stands in the tables. */
  @Test
  void holdingBack_countsTheFindingsOfThePlace() {
    for (JsonNode place : json(Brief.of(LATEST)).get("holdingBack")) {
      StatusSummary own = Brief.of(LATEST).at(place.get("place").asString()).statuses();
      int notMet = own.count(Status.PENDING) + own.count(Status.MISSED);
      int judged = own.targets() - own.count(Status.NOT_APPLICABLE);
      assertThat(place.get("judged").asInt()).isEqualTo(judged);
      assertThat(place.get("notMet").size()).isEqualTo(notMet);
      assertThat(place.get("undecided").asInt()).isEqualTo(own.count(Status.UNDECIDED));
    }
  }

  /** What a place lacks is its own shortfall, as the JSON of the assessment has it. */
  @Test
  void close_namesPlacesByTheirShortfall() {
    JsonNode all = JSON.readTree(Assessments.format(LATEST)).get("findings");
    for (JsonNode step : json(Brief.of(LATEST)).get("nextSteps")) {
      for (JsonNode at : step.path("close").path("where")) {
        for (JsonNode row : all) {
          if (row.get("target").equals(step.get("close").get("target"))
              && row.get("place").equals(at.get("place"))) {
            assertThat(row.get("shortfall").get("min")).isEqualTo(at.get("number"));
          }
        }
      }
    }
  }

  @Test
  void nextSteps_haveTheirKinds() {
    JsonNode steps = json(Brief.of(YEARS).with(HIRES)).get("nextSteps");
    assertThat(steps.get(0).get("add").get("number").asLong()).isEqualTo(HIRES.total());
    assertThat(steps.get(1).get("close").get("where").get(0).get("number").asInt()).isEqualTo(1);
    assertThat(steps.get(4).get("ask").get("places").get(0).get("place").asString())
        .isEqualTo("229921");
  }

  @Test
  void format_withoutATimeline_hasNoPaces() {
    JsonNode json = json(Brief.of(LATEST));
    assertThat(json.has("paces")).isFalse();
    assertThat(json.has("notAssessed")).isFalse();
    assertThat(json.get("behind").get(0).has("pace")).isFalse();
    assertThat(json.get("level").asString()).isEqualTo("COUNTY");
    assertThat(json.get("parts").size()).isEqualTo(3);
  }
}
