package org.planmetrics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.reference.HandWorkedFiles.city;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.number.Truth;

/** Kinds of figure and cells of figures, worked by hand from SPEC S25, S26 and S27. */
class ReferenceFiguresTest {
  private static final String[] SCHOOLING = {"A1,s,9.5,,", "A2,s,10.5,,", "A3,s,10,,"};

  @Test
  void rate_isNeverAddedUp() {
    // undeclared it is an amount: 9.5 + 10.5 + 10 = 30
    assertThat(city().figures(SCHOOLING).figure("s", "A")).isEqualTo("30");
    HandWorkedFiles rate = city().catalogue("s,RATE,,,").figures(SCHOOLING);
    assertThat(rate.figure("s", "A")).isEqualTo("19/2..21/2");
    assertThat(rate.figure("s", "A2")).isEqualTo("21/2");
    assertThat(rate.evaluator().truth(figure("s").atLeast("11"), "A")).isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @CsvSource({
    // (100·9.5 + 100·10.5 + 200·10) / 400 = 4000 / 400
    "100, 100, 200, 10",
    // A3 weighs nothing: (950 + 1050) / 200
    "100, 100, 0, 10",
    // only A2 weighs
    "0, 5, 0, 21/2",
    // nothing weighs: the hull of all
    "0, 0, 0, 19/2..21/2",
    // one weight unknown: the hull, for any weights may be
    "100, 100, '', 19/2..21/2",
    // one unknown, none sure to be above 0: the 0 of A1 is not left out
    "0, '', 0, 19/2..21/2",
    // A1 weighs nothing and A2 surely something: the hull of A2 and A3 is [10, 10.5]
    "0, 5, '', 10..21/2",
    // a weight within bounds is not known
    "0, 5, 1-2, 10..21/2",
  })
  void rate_withWeight_isTheWeightedMeanIfEveryWeightIsKnown(
      String a1, String a2, String a3, String expected) {
    HandWorkedFiles files =
        city()
            .catalogue("s,RATE,,w,")
            .figures(
                SCHOOLING[0],
                SCHOOLING[1],
                SCHOOLING[2],
                a1.isEmpty() ? "" : "A1,w," + a1 + ",,",
                a2.isEmpty() ? "" : "A2,w," + a2 + ",,",
                a3.isEmpty() ? "" : "A3,w," + a3 + ",,");
    assertThat(files.figure("s", "A")).isEqualTo(expected);
  }

  @Test
  void rate_ofTwoCountiesWith78And80Years() {
    HandWorkedFiles two =
        city()
            .regions("A1,A1,COUNTY,A", "A2,A2,COUNTY,A")
            .catalogue("life,RATE,,people,")
            .figures("A1,life,78,,", "A2,life,80,,", "A1,people,100,,", "A2,people,300,,");
    // (100·78 + 300·80) / 400 = 31800 / 400
    assertThat(two.figure("life", "A")).isEqualTo("159/2");
    assertThat(two.figure("people", "A")).isEqualTo("400");
  }

  @Test
  void rate_oneMissing_isUnknown() {
    String[] rows = {"A1,c,70,,", "A2,c,75,,"};
    ReferenceEvaluator at = city().catalogue("c,RATE,,,").figures(rows).evaluator();
    // A3 is a leaf without a row: [0, …); the hull of 70, 75 and that
    assertThat(HandWorkedFiles.text(at.reading(figure("c"), "A").value())).isEqualTo("0..");
    assertThat(at.truth(figure("c").atLeast("85"), "A")).isEqualTo(Truth.UNDECIDED);
    assertThat(at.reading(figure("c"), "A").isSure()).isTrue();
    assertThat(at.judge(figure("c").atLeast("85"), "A").shortfall()).isEmpty();
    // undeclared, 70 + 75 + [0, …): here S25 has only a note
    assertThat(city().figures(rows).figure("c", "A")).isEqualTo("145..");
  }

  @Test
  void rate_ownLatestRow_stands() {
    HandWorkedFiles files =
        city()
            .catalogue("s,RATE,,,")
            .figures("A,s,1,,2023-01-01", "A,s,2,,2024-01-01", "A,s,3,,2025-01-01", "A1,s,9,,");
    assertThat(files.figure("s", "A")).isEqualTo("2");
  }

  @Test
  void signed_unknownIsUnboundedBothWays() {
    HandWorkedFiles files =
        city()
            .catalogue("m,AMOUNT,,,true", "t,RATE,,,true")
            .figures("A1,m,-5,,", "A2,m,3,,", "A1,t,-5,,", "A2,t,<-2,,", "A3,t,-3~-1,,");
    assertThat(files.figure("m", "A1")).isEqualTo("-5");
    assertThat(files.figure("m", "A3")).isEqualTo("..");
    assertThat(files.figure("m", "A")).isEqualTo("..");
    // the hull of -5, (…, -2] and [-3, -1]
    assertThat(files.figure("t", "A")).isEqualTo("..-1");
  }

  @Test
  void flow_withoutDuring_isRefused() {
    ReferenceWorld world = city().catalogue("f,FLOW,,,").figures("A1,f,5,,").world();
    assertThatIllegalArgumentException().isThrownBy(() -> world.figure("f", "A"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | 5",
        "60% | 3/5",
        "21.5% | 43/200",
        "7‰ | 7/1000",
        "6% | 3/50",
        "<5 | 0..5",
        "≤5 | 0..5",
        ">100 | 100..",
        "≥100 | 100..",
        "＜５ | 0..5",
        "≥１００ | 100..",
        "10-19 | 10..19",
        "10~19 | 10..19",
        "10–19 | 10..19",
        "１０～１９ | 10..19",
        "10－19 | 10..19",
        "10.5-19 | 21/2..19",
        "10-10 | 10",
        "<5% | 0..1/20",
        "10-19% | 1/10..19/100",
        "10%-19% | 1/10..19/100",
        // what cannot be read is unknown (S28)
        "约20 | 0..",
        "20左右 | 0..",
        "19-10 | 0..",
        "-5 | 0..",
        "<-5 | 0..",
        "60%% | 0..",
        "10%-19 | 0..",
        "1-2-3 | 0..",
        "< | 0..",
      })
  void value_isReadAs(String cell, String expected) {
    HandWorkedFiles files = city().catalogue("x,RATE,,,").figures("A1,x," + cell + ",,");
    assertThat(files.figure("x", "A1")).isEqualTo(expected);
  }

  @Test
  void statedBounds_areAddedUp() {
    HandWorkedFiles files = city().figures("A1,c,<5,,", "A2,c,10-19,,", "A3,c,12,,");
    // [0 + 10 + 12, 5 + 19 + 12]
    assertThat(files.figure("c", "A")).isEqualTo("22..36");
    assertThat(files.evaluator().truth(figure("c").atMost("40"), "A")).isEqualTo(Truth.TRUE);
    assertThat(files.evaluator().truth(figure("c").atMost("35"), "A")).isEqualTo(Truth.UNDECIDED);
  }

  @Test
  void percentCells_makeARate() {
    HandWorkedFiles files = city().figures("A1,p,21.5%,,", "A2,p,18%,,");
    assertThat(files.figure("p", "A1")).isEqualTo("43/200");
    // A3 is unknown, so the hull is
    assertThat(files.figure("p", "A")).isEqualTo("0..");
    // [18 %, 21.5 %] where A3 is not there
    assertThat(files.regions("A1,A1,COUNTY,A", "A2,A2,COUNTY,A").figure("p", "A"))
        .isEqualTo("9/50..43/200");
  }

  @ParameterizedTest
  @CsvSource({
    // kind and unit of the catalogue, value and unit of the row
    "AMOUNT, 人, 9.5, 万人, 95000",
    "AMOUNT, 万人, 95000, 人, 19/2",
    "AMOUNT, 万人, 9.5, '', 19/2",
    "AMOUNT, 百张, 3, 千张, 30",
    "AMOUNT, 元, 2, 十万元, 200000",
    "AMOUNT, 元, 2, 百万元, 2000000",
    "AMOUNT, 元, 2, 千万元, 20000000",
    "AMOUNT, 亿元, 500, 万元, 1/20",
    "AMOUNT, persons, 2, thousand persons, 2000",
    "AMOUNT, persons, 2, million persons, 2000000",
    "AMOUNT, billion yuan, 5, million yuan, 1/200",
    "AMOUNT, 人, 1-2, 万人, 10000..20000",
    "RATE, %, 60, '', 3/5",
    "RATE, %, 60, ‰, 3/50",
    "RATE, ‰, 60%, '', 3/5",
    "RATE, %, 60%, %, 3/5",
    "RATE, '', 60%, '', 3/5",
    "RATE, '', 0.6, '', 3/5",
    "RATE, 百分点, 6, 百分点, 6",
    // another base word, a sign beside a unit that is none, a sign where none may be
    "AMOUNT, 人, 9, 户, 0..",
    "RATE, 百分点, 6, %, 0..",
    "RATE, 岁, 60%, '', 0..",
    "RATE, %, 60%, ‰, 0..",
    "AMOUNT, '', 60%, '', 0..",
    "AMOUNT, 人, 9, 万, 0..",
  })
  void unit_isConvertedIntoThatOfTheCatalogue(
      String kind, String unit, String value, String unitOfRow, String expected) {
    HandWorkedFiles files =
        city()
            .catalogue("x," + kind + "," + unit + ",,")
            .figures("A1,x," + value + "," + unitOfRow + ",");
    assertThat(files.figure("x", "A1")).isEqualTo(expected);
  }

  @Test
  void unit_undeclared_isTheBaseWord() {
    HandWorkedFiles files =
        city()
            .figures(
                "A1,beds,2000,张,", "A1,elderly,6.1,万人,", "A2,beds,1500,张,", "A2,elderly,48000,人,");
    ReferenceEvaluator at = files.evaluator();
    // 1000·2000/61000 = 32.79 and 1000·1500/48000 = 31.25
    assertThat(HandWorkedFiles.text(at.reading(beds(), "A1").value())).isEqualTo("2000/61");
    assertThat(HandWorkedFiles.text(at.reading(beds(), "A2").value())).isEqualTo("125/4");
  }

  private static Indicator beds() {
    return figure("beds").per(1000, figure("elderly"));
  }

  /**
   * Rows that do not agree: S26 does not say which are wrong. If only loaded rows decided, A2 would
   * read 2 until A1's 1o is repaired to 10 and then be set aside: known, then unknown. So the first
   * row decides, be it set aside.
   */
  @Test
  void unit_undeclared_isThatOfTheFirstRowBeItSetAside() {
    HandWorkedFiles broken = city().figures("A1,x,1o,户,", "A2,x,2,人,", "A3,x,3,百户,");
    HandWorkedFiles repaired = city().figures("A1,x,10,户,", "A2,x,2,人,", "A3,x,3,百户,");
    assertThat(broken.figure("x", "A2")).isEqualTo("0..");
    assertThat(broken.figure("x", "A3")).isEqualTo("300");
    assertThat(repaired.figure("x", "A2")).isEqualTo("0..");
    assertThat(repaired.figure("x", "A1")).isEqualTo("10");
    // some with a unit and some without
    assertThat(city().figures("A1,x,1,,", "A2,x,2,人,").figure("x", "A2")).isEqualTo("0..");
  }

  /** The same of the sign; a number that cannot be read and shows none decides nothing. */
  @Test
  void sign_undeclared_isThatOfTheFirstRow() {
    assertThat(city().figures("A1,x,6O%,,", "A2,x,18,,").figure("x", "A2")).isEqualTo("0..");
    assertThat(city().figures("A1,x,none,,", "A2,x,18%,,").figure("x", "A2")).isEqualTo("9/50");
    assertThat(city().figures("A1,x,5,,", "A2,x,18%,,").figure("x", "A2")).isEqualTo("0..");
  }
}
