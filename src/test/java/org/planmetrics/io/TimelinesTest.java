package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planmetrics.progress.Difference;
import org.planmetrics.progress.Method;
import org.planmetrics.progress.Timeline;
import org.planmetrics.report.ExampleYears;

class TimelinesTest {
  private static final Timeline YEARS = ExampleYears.timeline();

  @TempDir Path dir;

  @Test
  void format_ofATimeline_headAndOneTrajectoryOnALine() {
    String json = Timelines.format(YEARS);
    assertThat(json)
        .startsWith(
            """
            {"format": 1, "plan": "example", "place": "99", "asOf": "2023-12-31",\
             "days": ["2021-12-31", "2022-12-31", "2023-12-31"],\
             "method": {"name": "LINEAR", "tolerance": "1/20"},
            "summary": {"all": {"BEHIND": 2, "AHEAD": 1, "ACHIEVED_EARLY": 1, "NOT_ASSESSABLE": 1},\
             "completion": "1/4", "text": {\
            "zh": "5项指标中，提前实现1项、快于预期1项、滞后2项，1项无法评估",\
             "en": "of 5 targets, 1 achieved early, 1 ahead, 2 behind; 1 not assessable"}},
            "trajectories": [
            """)
        .endsWith("\n]}\n".substring(1));
    assertThat(json.lines()).hasSize(3 + YEARS.trajectories().size());
    assertThat(json.lines().skip(3).findFirst().orElseThrow())
        .isEqualTo(
            "  "
                + """
                {"target": "certified", "place": "99",\
                 "title": {"zh": "持证社会工作者10名", "en": "ten certified social workers"},\
                 "by": "2025-12-31", "bar": {"atLeast": "10"},\
                 "points": [{"on": "2021-12-31", "status": "PENDING", "reading": {"lower": "5", "upper": "5"}},\
                 {"on": "2022-12-31", "status": "PENDING", "reading": {"lower": "6", "upper": "6"}},\
                 {"on": "2023-12-31", "status": "PENDING", "reading": {"lower": "5", "upper": "5"}}],\
                 "baseline": {"value": "3", "on": "2020-12-31"}, "value": "5",\
                 "elapsed": "1095/1826", "progress": "2/7", "expected": "13143/1826",\
                 "perYear": "487/730", "requiredPerYear": "7305/2924", "forecast": "6937/1095",\
                 "attainment": "2031-06-30", "attained": null, "late": false,\
                 "direction": "IMPROVING", "latestDirection": "MOVING_AWAY",\
                 "method": "LINEAR", "pace": "BEHIND"},\
                """);
    assertThat(json)
        .contains(
            "\"baseline\": null, \"value\": null, \"elapsed\": null",
            "\"pace\": \"NOT_ASSESSABLE\", \"reason\": {\"zh\": \"2020-12-31 的读数不全：“bases”无处报送\","
                + " \"en\": \"the reading on 2020-12-31 is not known: 'bases' reported by nobody\"}}");
  }

  /** (530/800)^(1/3) − 1 and (400/800)^(1/5) − 1, of a target that falls. */
  @Test
  void format_ofGrowthRates() {
    assertThat(Timelines.format(YEARS.by(Method.growthRatio())))
        .contains(
            "\"method\": {\"name\": \"GROWTH_RATIO\", \"substantial\": \"19/20\","
                + " \"moderate\": \"3/5\", \"limited\": \"0\"}",
            "\"growth\": {\"actual\": -0.128243299367436,"
                + " \"required\": -0.129449436703876,"
                + " \"ratio\": 0.99068256017831}",
            "\"pace\": \"SUBSTANTIAL\"");
  }

  @Test
  void format_ofADifference() {
    Difference difference = Difference.between(YEARS.on("2022-12-31"), YEARS.latest());
    assertThat(Timelines.format(difference))
        .startsWith(
            """
            {"format": 1, "plan": "example", "place": "99", "asOf": "2023-12-31",\
             "since": "2022-12-31",
            "changes": [
              {"target": "certified", "place": "99",\
             "before": {"status": "PENDING", "reading": {"lower": "6", "upper": "6"},\
             "bar": {"lower": "10", "upper": "10"}},\
             "after": {"status": "PENDING", "reading": {"lower": "5", "upper": "5"},\
             "bar": {"lower": "10", "upper": "10"}},\
             "parts": [{"cause": "DATA", "amount": "-1", "upperAmount": "-1", "barAmount": "0",\
             "status": "PENDING"}]},
            """)
        .endsWith("],\n\"appeared\": [],\n\"disappeared\": []}\n");
  }

  @Test
  void write_isTheSameText() {
    Path file = dir.resolve("progress.json");
    Timelines.write(YEARS, file);
    assertThat(file).content(UTF_8).isEqualTo(Timelines.format(YEARS));
    Difference difference = Difference.between(YEARS.on("2022-12-31"), YEARS.latest());
    Timelines.write(difference, file);
    assertThat(file).content(UTF_8).isEqualTo(Timelines.format(difference));
    assertThatThrownBy(() -> Timelines.write(YEARS, dir.resolve("no/such/folder")))
        .isInstanceOf(UncheckedIOException.class);
  }
}
