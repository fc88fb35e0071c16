package org.planmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void text_alignsByDisplayWidth() {
    Grid table = new Grid().words(Word.PLACE).numbers(Word.VALUE).remarks(Word.REMARKS);
    table.row(Cell.of("长春市"), Cell.of("2.56"), Cell.EMPTY);
    table.row(Cell.of("Changchun"), Cell.of("≥ 1,000"), Cell.of("名册未报"));
    assertThat(TextTable.of(table, Locale.CHINESE))
        .isEqualTo(
            """
            地方          读数  备注
            ---------  -------  --------
            长春市        2.56
            Changchun  ≥ 1,000  名册未报
            """);
  }

  @Test
  void text_leavesOutEmptyColumns() {
    Grid table = new Grid().words(Word.PLACE).remarks(Word.REMARKS).numbers("1");
    table.row(Cell.of("a"), Cell.EMPTY, Cell.of("✓"));
    assertThat(TextTable.of(table, Locale.ENGLISH))
        .isEqualTo(
            """
            place  1
            -----  -
            a      ✓
            """);
  }

  @Test
  void text_withoutRows_isEmpty() {
    assertThat(TextTable.of(new Grid().words(Word.PLACE), Locale.ENGLISH)).isEmpty();
  }

  @Test
  void lines_breaksAtSpacesAndBesideChineseCharacters() {
    assertThat(Wrapping.lines("three certified social workers", 12))
        .containsExactly("three", "certified", "social", "workers");
    assertThat(Wrapping.lines("每个社区，至少3名", 8)).containsExactly("每个社", "区，至少", "3名");
    assertThat(Wrapping.lines("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    assertThat(Wrapping.lines("", 4)).containsExactly("");
    assertThat(Wrapping.lines("ab cd", 2)).containsExactly("ab", "cd");
    assertThat(Wrapping.lines("a\tb\nc ", 9)).containsExactly("a b c");
    assertThat(Wrapping.lines("村", 1)).containsExactly("村");
  }
}
