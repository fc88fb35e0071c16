package org.planmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each row of the table of indicators says the same in Java and in JSON. */
class IndicatorTableTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| `(\\{[^`]+\\})` \\|");
  private static final String NAMES =
      """
      var a = count(workers());
      var b = figure("elderly");
      var c = a.atLeast(1);
      String written(Indicator i) {
        return Plans.format(Plan.of("p", "P", Target.of("t", i.atLeast(1)).by("2025-12-31")));
      }
      """;

  @Test
  void everyRow_saysTheSameInJavaAndJson() {
    String page = Document.page("indicators").text();
    List<MatchResult> rows = ROW.matcher(page).results().toList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(9);
    try (Shell shell = Shell.started()) {
      shell.evaluate(NAMES);
      for (MatchResult row : rows) {
        String java = shell.run("System.out.print(written(" + row.group(1) + "));");
        String json = shell.run("System.out.print(Plans.format(Plans.parse(" + plan(row) + ")));");
        assertThat(java).as(row.group()).isEqualTo(json);
      }
    }
  }

  /** A plan with the JSON of a row, where A and B stand for indicators and C for a condition. */
  private static String plan(MatchResult row) {
    String indicator =
        row.group(2)
            .replaceAll("\\bA\\b", "{\"count\": \"workers\"}")
            .replaceAll("\\bB\\b", "{\"figure\": \"elderly\"}")
            .replaceAll("\\bC\\b", "{\"indicator\": {\"count\": \"workers\"}, \"atLeast\": 1}");
    return """
        \"""
        {"format": 1, "id": "p", "place": "P", "targets":
          [{"id": "t", "indicator": %s, "atLeast": 1, "by": "2025-12-31"}]}
        \"""
        """
        .formatted(indicator)
        .strip();
  }
}
