package org.planmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.domain.Level;
import org.planmetrics.plan.Assessment;
import org.planmetrics.progress.Difference;
import org.planmetrics.progress.Timeline;
import org.planmetrics.reference.DescribedCsv;

/** What a table says of its CSV is true of it, in either language. */
class CsvMetadataTest {
  private static final Assessment EXAMPLE = ExampleWorld.assessment();
  private static final Timeline YEARS = ExampleYears.timeline();

  static Stream<ReportTable> tables() {
    List<Assessment> two = YEARS.assessments();
    return Stream.of(
        Tables.scoreCard(EXAMPLE.atPlace()),
        Tables.league(EXAMPLE, "urban", Level.COUNTY),
        Tables.league(EXAMPLE, Level.COUNTY),
        Tables.fallingShort(EXAMPLE),
        Tables.milestones(EXAMPLE),
        Tables.notes(EXAMPLE),
        Tables.quality(EXAMPLE.snapshot()),
        Tables.trajectories(YEARS, "99"),
        Tables.trajectories(YEARS, Level.COUNTY),
        Tables.trajectories(YEARS, "urban", Level.COUNTY),
        Tables.years(YEARS, "99"),
        Tables.changes(Difference.between(two.get(0), two.get(1))));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void csvMetadata_isTrue(ReportTable table) {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertThat(DescribedCsv.faults(table.csv(locale), table.csvMetadata("t.csv"))).isEmpty();
    }
  }

  @Test
  void csvMetadata_namesColumnsAndTypes() {
    assertThat(Tables.league(EXAMPLE, "urban", Level.COUNTY).csvMetadata("urban.csv"))
        .contains(
            "\"url\": \"urban.csv\",\n",
            "\"lineTerminators\": \"\\u000d\\n\"",
            "{\"name\": \"place\", \"titles\": {\"en\": \"place\", \"zh\": \"地方\"}, \"datatype\": \"string\"}",
            "{\"name\": \"units_met\", \"titles\": {\"en\": \"units met\", \"zh\": \"达标单位\"}, \"datatype\": \"decimal\"}");
  }

  /** Targets may have one title, or one that begins as a formula does. */
  @Test
  void csvMetadata_ofHeadersThatAreAlike() {
    Grid grid = new Grid().numbers("=甲").numbers("=甲").numbers("n/a").numbers("N/A");
    grid.row(Cell.number(1), Cell.number(-2), Cell.EMPTY, Cell.of("x"));
    ReportTable table = ReportTable.following(Word.NOTES, grid);
    assertThat(DescribedCsv.faults(table.csv(Locale.CHINESE), table.csvMetadata("t.csv")))
        .isEmpty();
    assertThat(table.csvMetadata("t.csv"))
        .contains(
            "{\"name\": \"column_1\", \"titles\": {\"en\": \"'=甲\", \"zh\": \"'=甲\"}, \"datatype\": \"decimal\"}",
            "\"column_2\"",
            "{\"name\": \"n_a\", \"titles\": {\"en\": \"n/a\", \"zh\": \"n/a\"}, \"datatype\": \"decimal\"}",
            "{\"name\": \"column_4\", \"titles\": {\"en\": \"N/A\", \"zh\": \"N/A\"}, \"datatype\": \"string\"}");
  }
}
