package org.planmetrics.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Ratio;
import org.planmetrics.indicator.Share;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Shortfall;
import org.planmetrics.number.UnitCounts;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.MilestoneFinding;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;

/** Writes an assessment finding by finding. */
final class AssessmentWriter {
  private final Assessment assessment;
  private final Appendable out;

  AssessmentWriter(Assessment assessment, Appendable out) {
    this.assessment = assessment;
    this.out = out;
  }

  void write() throws IOException {
    out.append("{\"format\": 1");
    member("plan", assessment.plan().id());
    member("place", assessment.place().code());
    member("asOf", assessment.snapshot().asOf().toString());
    out.append(",\n\"summary\": ").append(JsonPrinter.line(Summaries.of(assessment.summary())));
    out.append(",\n\"findings\": [");
    List<Map<String, Object>> inquiries = new ArrayList<>();
    rows(
        assessment.findings().stream()
            .map(f -> {
              f.askFirst().ifPresent(i -> inquiries.add(Inquiries.of(f, i)));
              return finding(f, assessment.plan());
            })
            .iterator());
    if (!inquiries.isEmpty()) {
      out.append("],\n\"ask\": [");
      rows(inquiries.iterator());
    }
    out.append("],\n\"milestones\": [");
    rows(assessment.milestones().stream().map(this::milestone).iterator());
    out.append("]}\n");
  }

  private void member(String key, String value) throws IOException {
    out.append(", ").append(JsonPrinter.line(key)).append(": ").append(JsonPrinter.line(value));
  }

  private void rows(Iterator<Map<String, Object>> rows) throws IOException {
    for (String separator = "\n"; rows.hasNext(); separator = ",\n") {
      out.append(separator).append("  ").append(JsonPrinter.line(rows.next()));
    }
  }

  /** A finding as JSON has it. */
  static Map<String, Object> finding(Finding finding, Plan plan) {
    Target target = finding.target();
    Indicator kind = plan.indicators().resolve(target.condition().indicator());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("target", target.id());
    json.put("place", finding.place().code());
    target.title().ifPresent(title -> json.put("title", JsonPrinter.title(title)));
    finding.step().by().ifPresent(by -> json.put("by", by.toString()));
    json.put("reading", reading(finding.reading(), kind.as(Ratio.class).isPresent()));
    json.put("bar", Map.of(finding.step().bar().relation().key(), bar(finding)));
    json.put("status", finding.status().name());
    finding.reason().ifPresent(r -> json.put("reason", JsonPrinter.title(r)));
    json.put("shortfall", finding.shortfall().map(AssessmentWriter::shortfall));
    if (kind.as(Share.class).isPresent()) {
      finding.units().ifPresent(units -> json.put("units", units(units)));
      json.put("effort", finding.effort());
    }
    Map<String, Object> aside = new LinkedHashMap<>();
    finding.setAside().forEach(m -> aside.put(m.what().en(), m.count()));
    if (!aside.isEmpty()) {
      json.put("setAside", aside);
    }
    return json;
  }

  static Optional<Object> reading(Reading reading, boolean isRatio) {
    return reading
        .value()
        .map(value -> {
          Map<String, Object> json = interval(value);
          if (isRatio) {
            reading.numerator().ifPresent(n -> json.put("numerator", interval(n)));
            reading.denominator().ifPresent(d -> json.put("denominator", interval(d)));
          }
          return json;
        });
  }

  private static Object bar(Finding finding) {
    Bar bar = finding.step().bar();
    return bar.either(
        fixed -> fixed(bar, fixed), of -> finding.bar().map(AssessmentWriter::interval));
  }

  /** A value, or the two ends of a range. */
  static Object fixed(Bar bar, Interval fixed) {
    String from = fixed.lower().orElseThrow().toString();
    return bar.relation() == Relation.BETWEEN
        ? List.of(from, fixed.upper().orElseThrow().toString())
        : from;
  }

  private static Map<String, Object> interval(Interval interval) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("lower", interval.lower().map(Object::toString));
    json.put("upper", interval.upper().map(Object::toString));
    return json;
  }

  static Map<String, Object> shortfall(Shortfall shortfall) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("min", shortfall.min());
    json.put("max", shortfall.max());
    return json;
  }

  private static Map<String, Object> units(UnitCounts units) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("met", units.met());
    json.put("failed", units.failed());
    json.put("undecided", units.undecided());
    json.put("notApplicable", units.notApplicable());
    return json;
  }

  private Map<String, Object> milestone(MilestoneFinding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("milestone", finding.milestone().id());
    json.put("state", state(finding));
    json.put("status", finding.status().name());
    return json;
  }

  /** The state of a milestone, empty where nothing is known of it. */
  static Optional<String> state(MilestoneFinding finding) {
    return finding.report().map(r -> r.state().name());
  }
}
