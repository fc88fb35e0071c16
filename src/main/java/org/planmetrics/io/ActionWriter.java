package org.planmetrics.io;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.planmetrics.action.Addition;
import org.planmetrics.action.Allotment;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Difference;
import org.planmetrics.text.JsonPrinter;

/** Writes what to do, row by row. */
final class ActionWriter {
  private static final List<String> TOLD_ONCE = List.of("target", "place", "title", "by");

  private final Appendable out;

  ActionWriter(Appendable out) {
    this.out = out;
  }

  void write(Staffing staffing) throws IOException {
    Map<String, Object> head = head(staffing.assessment());
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("register", staffing.profile().register().key());
    profile.put("title", JsonValues.title(staffing.profile().label()));
    head.put("profile", profile);
    head.put("targets", staffing.targets().stream().map(Target::id).toList());
    head.put("total", staffing.total());
    Map<String, Stream<Map<String, Object>>> lists = new LinkedHashMap<>();
    lists.put("additions", staffing.additions().stream().map(ActionWriter::addition));
    lists.put("changes", changes(staffing.difference()));
    write(head, lists);
  }

  void write(Apportionment apportionment) throws IOException {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("format", 1);
    head.put("place", apportionment.place().code());
    head.put("asOf", apportionment.weight().snapshot().asOf().toString());
    Text weight =
        Text.of(
            apportionment.weight().describe(Locale.CHINESE),
            apportionment.weight().describe(Locale.ENGLISH));
    head.put("weight", JsonValues.title(weight));
    head.put("total", apportionment.total());
    write(head, Map.of("parts", apportionment.parts().stream().map(ActionWriter::part)));
  }

  private static Map<String, Object> head(Assessment assessment) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("format", 1);
    head.put("plan", assessment.plan().id());
    head.put("place", assessment.place().code());
    head.put("asOf", assessment.snapshot().asOf().toString());
    return head;
  }

  /** The head on one line, then the lists with a row on each. */
  private void write(Map<String, Object> head, Map<String, Stream<Map<String, Object>>> lists)
      throws IOException {
    String line = JsonPrinter.line(head);
    out.append(line, 0, line.length() - 1);
    for (Map.Entry<String, Stream<Map<String, Object>>> list : lists.entrySet()) {
      out.append(",\n").append(JsonPrinter.line(list.getKey())).append(": [");
      Iterator<Map<String, Object>> rows = list.getValue().iterator();
      for (String separator = "\n"; rows.hasNext(); separator = ",\n") {
        out.append(separator).append("  ").append(JsonPrinter.line(rows.next()));
      }
      out.append("]");
    }
    out.append("}\n");
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

  private static Stream<Map<String, Object>> changes(Difference difference) {
    return difference.changes().stream()
        .map(change -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("target", change.before().target().id());
          json.put("place", change.before().place().code());
          json.put("before", standing(change.before(), difference.before().plan()));
          json.put("after", standing(change.after(), difference.after().plan()));
          return json;
        });
  }

  private static Map<String, Object> standing(Finding finding, Plan plan) {
    Map<String, Object> json = AssessmentWriter.finding(finding, plan);
    json.keySet().removeAll(TOLD_ONCE);
    return json;
  }
}
