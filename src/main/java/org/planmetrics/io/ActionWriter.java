package org.planmetrics.io;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planmetrics.action.Addition;
import org.planmetrics.action.Allotment;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Change;

/** Writes what to do, row by row. */
final class ActionWriter {
  private static final List<String> TOLD_ONCE = List.of("target", "place", "title", "by");

  private ActionWriter() {}

  static void write(Staffing staffing, Document out) throws IOException {
    out.head(staffing.assessment());
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("register", staffing.profile().register().key());
    profile.put("title", JsonValues.title(staffing.profile().label()));
    out.member("profile", profile);
    out.member("targets", staffing.targets().stream().map(Target::id).toList());
    out.member("total", staffing.total());
    out.rows("additions", staffing.additions().stream().map(ActionWriter::addition));
    out.rows("changes", staffing.difference().changes().stream().map(ActionWriter::change));
    out.end();
  }

  static void write(Apportionment apportionment, Document out) throws IOException {
    out.member("format", 1);
    out.member("place", apportionment.place().code());
    out.member("asOf", apportionment.weight().snapshot().asOf().toString());
    Text weight =
        Text.of(
            apportionment.weight().describe(Locale.CHINESE),
            apportionment.weight().describe(Locale.ENGLISH));
    out.member("weight", JsonValues.title(weight));
    out.member("total", apportionment.total());
    out.rows("parts", apportionment.parts().stream().map(ActionWriter::part));
    out.end();
  }

  private static Map<String, Object> addition(Addition addition) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("place", addition.code());
    json.put("number", addition.number());
    json.put("target", addition.target().id());
    json.put("at", addition.place().code());
    return json;
  }

  private static Map<String, Object> part(Allotment part) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("place", part.place().code());
    json.put("weight", part.weight().toString());
    json.put("floor", part.floor());
    json.put("cap", part.cap());
    json.put("exact", part.exact().toString());
    json.put("number", part.number());
    return json;
  }

  private static Map<String, Object> change(Change change) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("target", change.before().target().id());
    json.put("place", change.before().place().code());
    json.put("before", standing(change.before()));
    json.put("after", standing(change.after()));
    return json;
  }

  private static Map<String, Object> standing(Finding finding) {
    Map<String, Object> json = AssessmentWriter.finding(finding);
    json.keySet().removeAll(TOLD_ONCE);
    return json;
  }
}
