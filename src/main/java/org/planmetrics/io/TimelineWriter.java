package org.planmetrics.io;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.indicator.Bar;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Baseline;
import org.planmetrics.plan.Finding;
import org.planmetrics.progress.Change;
import org.planmetrics.progress.Difference;
import org.planmetrics.progress.Method;
import org.planmetrics.progress.Point;
import org.planmetrics.progress.Timeline;
import org.planmetrics.progress.Trajectory;
import org.planmetrics.progress.Verdict.Growth;

/** Writes trajectories and changes, one on a line. */
final class TimelineWriter {
  private static final MathContext RATE = new MathContext(15);

  private TimelineWriter() {}

  static void write(Timeline timeline, Document out) throws IOException {
    out.head(timeline.latest());
    out.member("days", timeline.days().stream().map(Object::toString).toList());
    out.member("method", method(timeline.method()));
    if (!timeline.notes().isEmpty()) {
      out.member(
          "territory", timeline.notes().stream().map(n -> JsonValues.title(n.text())).toList());
    }
    out.line("summary", Summaries.of(timeline.summary()));
    out.rows("trajectories", timeline.trajectories().stream().map(TimelineWriter::trajectory));
    out.end();
  }

  static void write(Difference difference, Document out) throws IOException {
    out.head(difference.after());
    out.member("since", difference.before().snapshot().asOf().toString());
    out.rows("changes", difference.changes().stream().map(TimelineWriter::change));
    out.rows("succeeded", difference.succeeded().stream().map(TimelineWriter::at));
    out.rows("appeared", difference.appeared().stream().map(TimelineWriter::at));
    out.rows("disappeared", difference.disappeared().stream().map(TimelineWriter::at));
    out.end();
  }

  private static Map<String, Object> method(Method method) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", method.name());
    method.thresholds().forEach((name, value) -> json.put(name, value.toString()));
    return json;
  }

  static Map<String, Object> trajectory(Trajectory t) {
    Map<String, Object> json = at(t.finding());
    t.target().title().ifPresent(title -> json.put("title", JsonValues.title(title)));
    t.finding().step().by().ifPresent(by -> json.put("by", by.toString()));
    json.put("bar", t.path().map(p -> Map.of(p.bar().relation().key(), bar(p.bar()))));
    json.put("points", t.points().stream().map(TimelineWriter::point).toList());
    json.put("baseline", t.path().map(p -> baseline(p.start())));
    json.put("value", exact(t.value()));
    json.put("elapsed", exact(t.elapsed()));
    json.put("progress", exact(t.progress()));
    json.put("expected", exact(t.expected()));
    json.put("perYear", exact(t.perYear()));
    json.put("requiredPerYear", exact(t.requiredPerYear()));
    json.put("forecast", exact(t.forecast()));
    if (t.isForecastStopped()) {
      json.put("forecastStops", true);
    }
    json.put("attainment", t.attainment().map(Object::toString));
    json.put("attained", t.attained().map(Object::toString));
    json.put("late", t.isLate());
    json.put("direction", t.direction().map(Enum::name));
    json.put("latestDirection", t.latestDirection().map(Enum::name));
    json.put("method", t.verdict().method().name());
    json.put("pace", t.pace().name());
    t.verdict().growth().ifPresent(g -> json.put("growth", growth(g)));
    t.verdict().reason().ifPresent(r -> json.put("reason", JsonValues.title(r)));
    return json;
  }

  private static Map<String, Object> at(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("target", finding.target().id());
    json.put("place", finding.place().code());
    return json;
  }

  private static Map<String, Object> point(Point point) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("on", point.on().toString());
    json.put("status", point.finding().status().name());
    json.put("reading", AssessmentWriter.reading(point.finding().reading(), false));
    return json;
  }

  private static Object bar(Bar bar) {
    return AssessmentWriter.fixed(bar, bar.fixed().orElseThrow());
  }

  private static Map<String, Object> baseline(Baseline baseline) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("value", baseline.value().toString());
    json.put("on", baseline.on().toString());
    return json;
  }

  private static Map<String, Object> growth(Growth growth) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("actual", decimal(growth.actual()));
    json.put("required", decimal(growth.required()));
    json.put("ratio", decimal(growth.ratio()));
    return json;
  }

  /** The same digits on every Java. */
  private static BigDecimal decimal(double value) {
    return new BigDecimal(value).round(RATE).stripTrailingZeros();
  }

  private static Optional<String> exact(Optional<Fraction> value) {
    return value.map(Fraction::toString);
  }

  static Map<String, Object> change(Change change) {
    Map<String, Object> json = at(change.after());
    json.put("before", state(Change.State.of(change.before())));
    json.put("after", state(Change.State.of(change.after())));
    json.put("parts", change.parts().stream().map(TimelineWriter::part).toList());
    return json;
  }

  private static Map<String, Object> part(Change.Part part) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cause", part.cause().name());
    json.put("amount", exact(part.amount()));
    json.put("upperAmount", exact(part.upperAmount()));
    json.put("barAmount", exact(part.barAmount()));
    json.put("status", part.after().status().name());
    if (!part.reasons().isEmpty()) {
      json.put("reasons", part.reasons().stream().map(JsonValues::title).toList());
    }
    return json;
  }

  private static Map<String, Object> state(Change.State state) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", state.status().name());
    json.put("reading", AssessmentWriter.reading(state.reading(), false));
    json.put("bar", state.bar().map(AssessmentWriter::interval));
    return json;
  }
}
