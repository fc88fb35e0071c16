package org.planmetrics.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.brief.Brief;
import org.planmetrics.brief.HoldingBack;
import org.planmetrics.brief.NextStep;
import org.planmetrics.brief.Part;
import org.planmetrics.brief.Standing;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Trajectory;

/** A brief in JSON: its figures, exact, and its sentences. */
final class BriefWriter {
  private final Brief brief;

  BriefWriter(Brief brief) {
    this.brief = brief;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", 1);
    json.put("plan", brief.assessment().plan().id());
    json.put("place", brief.place().code());
    json.put("asOf", brief.assessment().snapshot().asOf().toString());
    json.put("level", brief.level().name());
    json.put("statuses", Summaries.of(brief.statuses()));
    json.put("notApplicable", brief.notApplicable());
    brief.paces().ifPresent(p -> json.put("paces", Summaries.of(p)));
    if (brief.paces().isPresent()) {
      json.put("notAssessed", brief.notAssessed().stream().map(BriefWriter::notAssessed).toList());
    }
    json.put("behind", brief.behind().stream().map(BriefWriter::behind).toList());
    json.put("holdingBack", brief.holdingBack().stream().map(BriefWriter::holdingBack).toList());
    json.put("nextSteps", brief.nextSteps().stream().map(BriefWriter::step).toList());
    json.put("lead", brief.lead().stream().map(JsonValues::title).toList());
    json.put("parts", brief.parts().stream().map(BriefWriter::part).toList());
    return json;
  }

  private static Map<String, Object> notAssessed(Brief.NotAssessed of) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reason", JsonValues.title(of.reason()));
    json.put("targets", ids(of.targets()));
    return json;
  }

  private static List<String> ids(List<Target> targets) {
    return targets.stream().map(Target::id).toList();
  }

  private static Map<String, Object> behind(Standing of) {
    Map<String, Object> json = AssessmentWriter.finding(of.finding());
    of.trajectory()
        .ifPresent(t -> {
          json.put("pace", t.pace().name());
          json.put("progress", exact(t, Trajectory::progress));
          json.put("elapsed", exact(t, Trajectory::elapsed));
        });
    return json;
  }

  private static Optional<String> exact(
      Trajectory of, Function<Trajectory, Optional<Fraction>> number) {
    return number.apply(of).map(Fraction::toString);
  }

  private static Map<String, Object> holdingBack(HoldingBack of) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("place", of.place().code());
    json.put("notMet", ids(of.notMet()));
    json.put("undecided", of.undecided());
    json.put("judged", of.judged());
    return json;
  }

  private static Map<String, Object> step(NextStep step) {
    if (step instanceof NextStep.Ask ask) {
      return Map.of("ask", ask(ask));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    if (step instanceof NextStep.Close close) {
      Finding finding = close.finding();
      json.put("target", finding.target().id());
      json.put("place", finding.place().code());
      json.put("shortfall", finding.shortfall().map(AssessmentWriter::shortfall));
      finding.effort().ifPresent(e -> json.put("effort", e));
      json.put("where", where(close.where()));
      return Map.of("close", json);
    }
    NextStep.Add add = (NextStep.Add) step;
    json.put("profile", JsonValues.title(add.staffing().profile().label()));
    json.put("targets", ids(add.staffing().targets()));
    json.put("newlyMet", ids(add.newlyMet()));
    json.put("number", add.number());
    json.put("total", add.staffing().total());
    json.put("atPlace", add.atPlace());
    json.put("where", where(add.where()));
    return Map.of("add", json);
  }

  private static Map<String, Object> ask(NextStep.Ask ask) {
    if (ask.inquiry().isPresent()) {
      return Inquiries.of(ask.finding(), ask.inquiry().get());
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("target", ask.finding().target().id());
    json.put("place", ask.finding().place().code());
    json.put("missing", JsonValues.title(ask.text()));
    return json;
  }

  private static List<Map<String, Object>> where(List<NextStep.At> places) {
    return places.stream()
        .map(a -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("place", a.place().code());
          json.put("number", a.number());
          return json;
        })
        .toList();
  }

  private static Map<String, Object> part(Part part) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", JsonValues.title(part.title()));
    part.remark().ifPresent(r -> json.put("remark", JsonValues.title(r)));
    json.put("lines", part.lines().stream().map(BriefWriter::line).toList());
    return json;
  }

  private static Map<String, Object> line(Part.Line line) {
    Text whole =
        Text.of(
            line.subject().zh() + "：" + line.text().zh(),
            line.subject().en() + ": " + line.text().en());
    Map<String, Object> json = JsonValues.title(whole);
    line.target().ifPresent(t -> json.put("target", t.id()));
    line.place().ifPresent(p -> json.put("place", p.code()));
    return json;
  }
}
