package org.planmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Certificate;
import org.planmetrics.domain.Columns;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.Employment;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.FigureKind;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Succession;
import org.planmetrics.plan.Nature;
import org.planmetrics.plan.Status;

/** The tables of the pages say what the code says. */
class PagesTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| `(\\{[^`]+\\})` \\|");
  private static final String NAMES =
      """
      var a = count(workers());
      var b = figure("elderly");
      var c = a.atLeast(1);
      String written(Indicator i) {
        return Plans.format(
            Plan.of("p", "P", Target.of("t", i.atLeast(1)).by("2025-12-31"))
                .withBaselineDay("2020-12-31"));
      }
      """;

  @Test
  void columns_areThoseOfTheFiles() {
    Map<String, Columns<?>> files = new LinkedHashMap<>();
    for (Register register : Register.values()) {
      files.put(register.key(), register.columns());
    }
    files.put("figures", Figure.COLUMNS);
    files.put("catalogue", Declaration.COLUMNS);
    files.put("successions", Succession.COLUMNS);
    files.put("returns", Return.COLUMNS);
    files.put("milestones", MilestoneReport.COLUMNS);
    String page = Document.page("files").text();
    files.forEach((file, columns) -> {
      String names =
          columns.all().stream()
              .map(f -> (f.isRequired() ? "**" + f.name() + "**" : f.name()) + " " + f.zh())
              .collect(Collectors.joining(", "));
      assertThat(page).contains("| `" + file + ".csv` | " + names + " |");
    });
  }

  @Test
  void enumerations_areThoseOfTheCode() {
    String page = Document.page("rules").text();
    List<Labeled[]> closed =
        List.of(
            Level.values(),
            RegionKind.values(),
            CommunityKind.values(),
            Certificate.values(),
            Employment.values(),
            FacilityKind.values(),
            Service.values(),
            OrganizationKind.values(),
            FigureKind.values(),
            MilestoneState.values(),
            Status.values(),
            Nature.values());
    for (Labeled[] values : closed) {
      String valid = Labeled.rule(List.of(values)).replace("must be one of ", "");
      assertThat(page).contains(" | " + valid + " |\n");
    }
  }

  @Test
  void indicators_inJavaAndJson_areTheSame() {
    String page = Document.page("indicators").text();
    List<MatchResult> rows = ROW.matcher(page).results().toList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(10);
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
    {"format": 1, "id": "p", "place": "P", "baseline": "2020-12-31", "targets":
      [{"id": "t", "indicator": %s, "atLeast": 1, "by": "2025-12-31"}]}
    \"""
    """
        .formatted(indicator)
        .strip();
  }
}
