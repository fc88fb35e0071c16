package org.planmetrics.io;

import java.util.LinkedHashMap;
import java.util.Map;
import org.planmetrics.domain.Level;
import org.planmetrics.plan.Baseline;
import org.planmetrics.plan.Milestone;
import org.planmetrics.plan.Nature;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.PlanSource;
import org.planmetrics.plan.Step;
import org.planmetrics.plan.Target;

/** Plans as JSON values; what has its default is left out. */
final class PlanWriter {
  private PlanWriter() {}

  static Map<String, Object> of(Plan plan) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", 1);
    json.put("id", plan.id());
    plan.title().ifPresent(title -> json.put("title", JsonValues.title(title)));
    json.put("place", plan.place());
    plan.baselineDay().ifPresent(day -> json.put("baseline", day.toString()));
    plan.source().ifPresent(source -> json.put("source", of(source)));
    if (!plan.indicators().table().isEmpty()) {
      Map<String, Object> named = new LinkedHashMap<>();
      plan.indicators().table().forEach((name, i) -> named.put(name, IndicatorWriter.of(i)));
      json.put("indicators", named);
    }
    if (!plan.targets().isEmpty()) {
      json.put("targets", plan.targets().stream().map(PlanWriter::of).toList());
    }
    if (!plan.milestones().isEmpty()) {
      json.put("milestones", plan.milestones().stream().map(PlanWriter::of).toList());
    }
    return json;
  }

  private static Map<String, Object> of(PlanSource source) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", source.title());
    source.issuer().ifPresent(issuer -> json.put("issuer", issuer));
    source.date().ifPresent(day -> json.put("date", day.toString()));
    return json;
  }

  static Map<String, Object> of(Target target) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", target.id());
    target.title().ifPresent(title -> json.put("title", JsonValues.title(title)));
    json.putAll(IndicatorWriter.of(target.condition()));
    target.by().ifPresent(day -> json.put("by", day.toString()));
    target.term().from().ifPresent(day -> json.put("from", day.toString()));
    target.term().until().ifPresent(day -> json.put("until", day.toString()));
    if (target.nature() != Nature.ANTICIPATORY) {
      json.put("nature", target.nature().name());
    }
    target.baseline().ifPresent(baseline -> json.put("baseline", of(baseline)));
    target.clause().ifPresent(clause -> json.put("clause", clause));
    if (!target.levels().isEmpty()) {
      json.put("levels", target.levels().stream().map(Level::name).toList());
    }
    RecordsWriter.where(target.extent().where(), json);
    target.extent().each().ifPresent(column -> json.put("each", column));
    if (!target.steps().isEmpty()) {
      json.put("steps", target.steps().stream().map(PlanWriter::of).toList());
    }
    return json;
  }

  private static Map<String, Object> of(Step step) {
    Map<String, Object> json = new LinkedHashMap<>();
    IndicatorWriter.put(step.bar(), json);
    step.by().ifPresent(day -> json.put("by", day.toString()));
    step.clause().ifPresent(clause -> json.put("clause", clause));
    return json;
  }

  private static Map<String, Object> of(Baseline baseline) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("value", JsonValues.number(baseline.value()));
    json.put("on", baseline.on().toString());
    return json;
  }

  static Map<String, Object> of(Milestone milestone) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", milestone.id());
    milestone.title().ifPresent(title -> json.put("title", JsonValues.title(title)));
    json.put("by", milestone.by().toString());
    milestone.clause().ifPresent(clause -> json.put("clause", clause));
    return json;
  }
}
