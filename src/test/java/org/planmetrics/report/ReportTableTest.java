package org.planmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.Level;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Assessment;

class ReportTableTest {
  private static final Assessment EXAMPLE = ExampleWorld.assessment();

  @Test
  void csv_numbersArePlainAndBoundsStandInTwoColumns() {
    assertThat(Tables.league(EXAMPLE, "urban", Level.COUNTY).csv(Locale.ENGLISH))
        .isEqualTo(
            "\uFEFF"
                + """
                rank,place,code,status,lower,upper,units met,units,bar,short at least,short at most,remarks
                1,甲区,990101,pending,0.5,0.5,1,2,≥ 100%,1,1,
                2,乙区,990102,undecided,0,1,0,1,≥ 100%,0,1,workers not returned
                3,丙县,990103,not applicable,,,0,0,≥ 100%,0,0,no units to count
                """
                    .replace("\n", "\r\n"));
  }

  @Test
  void csv_headsColumnsInChinese() {
    assertThat(Tables.scoreCard(EXAMPLE.atPlace()).csv(Locale.CHINESE))
        .startsWith("\uFEFF目标,状态,下界,上界,达标单位,单位,标准,缺口至少,缺口至多,期限,备注\r\n")
        .contains("\r\nnursing-total,已达标,3600,3600,,,\"3,500–4,000\",0,0,2025-12-31,\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1+1", "=\"a\""})
  void csv_whatASpreadsheetWouldRun_isNeutralised(String formula) {
    Grid table = new Grid().words(Word.PLACE).numbers(Word.VALUE);
    table.row(Cell.of(formula), Cell.number(-3));
    assertThat(CsvTable.of(table, Locale.ENGLISH))
        .startsWith("\uFEFFplace,value\r\n")
        .endsWith(",-3\r\n")
        .containsPattern("\r\n\"?'");
  }

  @Test
  void csv_quotesAsRfc4180() {
    assertThat(CsvTable.words("a,b")).isEqualTo("\"a,b\"");
    assertThat(CsvTable.words("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
    assertThat(CsvTable.words("a\nb")).isEqualTo("\"a\nb\"");
    assertThat(CsvTable.words("a b")).isEqualTo("a b");
    assertThat(CsvTable.words("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "1/2, 0.5", "2/3, 0.666666666667", "-7/4, -1.75", "1890010, 1890010", "0, 0"})
  void decimal_hasNoMoreDigitsThanNeeded(String fraction, String digits) {
    assertThat(Digits.of(Fraction.parse(fraction))).isEqualTo(digits);
  }

  @Test
  void markdown_isATableOfItsOwn() {
    assertThat(Tables.league(EXAMPLE, "urban", Level.COUNTY).markdown(Locale.ENGLISH))
        .isEqualTo(
            """
            | rank | place | status | value | bar | shortfall | remarks |
            | ---: | --- | --- | ---: | ---: | ---: | --- |
            | 1 | 甲区 990101 | pending | 50% (1/2) | ≥ 100% | 1 |  |
            | 2 | 乙区 990102 | undecided | 0%–100% | ≥ 100% | 0–1 | workers not returned |
            | 3 | 丙县 990103 | not applicable | – | ≥ 100% | 0 | no units to count |
            """);
  }

  @Test
  void markdown_signsStayText() {
    Grid table = new Grid().words(Word.PLACE);
    table.row(Cell.of("<script>|*a*_b_`c`[d](e)\n&amp;\\"));
    assertThat(MarkdownTable.of(table, Locale.CHINESE))
        .isEqualTo(
            """
            | 地方 |
            | --- |
            | &lt;script&gt;\\|\\*a\\*\\_b\\_\\`c\\`\\[d\\](e) &amp;amp;\\\\ |
            """);
    assertThat(MarkdownTable.of(new Grid().words(Word.PLACE), Locale.CHINESE)).isEmpty();
  }

  @Test
  void allForms_haveTheSameRows() {
    for (ReportTable table :
        List.of(
            Tables.scoreCard(EXAMPLE.atPlace()),
            Tables.league(EXAMPLE, Level.COUNTY),
            Tables.milestones(EXAMPLE),
            Tables.notes(EXAMPLE))) {
      int rows = table.grid().rows().size();
      assertThat(table.markdown(Locale.CHINESE).lines()).hasSize(rows + 2);
      assertThat(table.csv(Locale.CHINESE).split("\r\n")).hasSize(rows + 1);
      assertThat(table.text(Locale.CHINESE)).contains(TextTable.of(table.grid(), Locale.CHINESE));
      assertThat(table.html(Locale.CHINESE).split("<tr>")).hasSize(rows + 2);
    }
  }

  @Test
  void league_ofAllTargets_namesThemForSpreadsheets() {
    assertThat(Tables.league(EXAMPLE, Level.COUNTY).csv(Locale.ENGLISH))
        .startsWith(
            "\uFEFFrank,place,code,met,short,undecided,n/a,"
                + "three or more certified social workers in every urban community,");
  }

  @Test
  void html_isAnElementInOneLanguage() {
    assertThat(Tables.league(EXAMPLE, "urban", Level.COUNTY).html(Locale.ENGLISH))
        .startsWith(
            "<div class=scroll tabindex=0><table class=\"plain r1 r4 r5 r6\"><caption>Example plan; ")
        .contains("<th scope=col>shortfall", "<td class=p><b>✗</b> pending<td>50% (1/2)")
        .doesNotContain("lang=", "名次")
        .endsWith("</table></div>\n");
    assertThat(Tables.milestones(EXAMPLE).html(Locale.CHINESE)).contains("<caption>任务</caption>");
    assertThat(Tables.league(EXAMPLE, Level.TOWNSHIP).html(Locale.CHINESE)).isEmpty();
  }

  @Test
  void toString_isOneLine() {
    assertThat(Tables.milestones(EXAMPLE))
        .hasToString("milestones of 2 rows: milestone, state, status, day, deadline, evidence");
    assertThat(Tables.league(EXAMPLE, Level.TOWNSHIP))
        .hasToString("each township, worst first of 0 rows");
  }
}
