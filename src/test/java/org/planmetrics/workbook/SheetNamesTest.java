package org.planmetrics.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetNamesTest {
  @ParameterizedTest
  @CsvSource({
    "社工, 社工",
    "a/b:c*d?[e], a b c d  e",
    "\"it's\", \"it's\"",
    "\"'it'\", it",
    "'', _",
    "///, _",
    "1234567890123456789012345678901, 1234567890123456789012345678901",
    "12345678901234567890123456789012, 123456789012345678901234567890…",
  })
  void name_isOneThatSpreadsheetsTake(String wanted, String name) {
    String plain = wanted.replace("\"", "");
    assertThat(new SheetNames().name(plain)).isEqualTo(name.replace("\"", ""));
  }

  @Test
  void name_thatIsTaken_getsANumber() {
    SheetNames names = new SheetNames();
    String longest = "x".repeat(31);
    assertThat(Stream.of("County", "county", "COUNTY", longest, longest).map(names::name))
        .containsExactly("County", "county 2", "COUNTY 3", longest, "x".repeat(28) + "… 2");
  }

  @Test
  void name_splitsNoCharacter() {
    String people = "\uD83D\uDC69".repeat(16);
    assertThat(new SheetNames().name(people)).isEqualTo("\uD83D\uDC69".repeat(15) + "…");
  }
}
