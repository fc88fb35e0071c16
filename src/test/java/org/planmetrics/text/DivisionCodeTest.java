package org.planmetrics.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {
  private static DivisionCode code(String text) {
    return DivisionCode.find(text).orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "22, 1, 22 2200 220000 220000000 220000000000",
    "220100, 2, 2201 220100 220100000 220100000000",
    "220102, 3, 220102 220102000 220102000000",
    "220102001, 4, 220102001 220102001000",
    "220102001001, 5, 220102001001",
    // a group of zeros with more after it is a level that is skipped
    "441900003, 4, 441900003 441900003000",
    "0000, 0, 00 0000 000000 000000000 000000000000"
  })
  void texts_nameOneDivision(String text, int depth, String texts) {
    assertThat(code(text).depth()).isEqualTo(depth);
    assertThat(code(text).texts()).containsExactly(texts.split(" ", -1));
    assertThat(code(text).texts()).allMatch(t -> code(t).equals(code(text)));
    assertThat(code(text)).hasToString(texts.split(" ", -1)[0]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2", "220", "22010", "2201020", "2201020010010", "22010A", "２２", "-1", " 22"})
  void find_anythingElse(String text) {
    assertThat(DivisionCode.find(text)).isEmpty();
  }

  @Test
  void groups() {
    DivisionCode village = code("441900003498");
    assertThat(village.group(1)).isEqualTo(44);
    assertThat(village.group(2)).isEqualTo(19);
    assertThat(village.group(3)).isZero();
    assertThat(village.group(4)).isEqualTo(3);
    assertThat(village.group(5)).isEqualTo(498);
    assertThat(village.above(4)).isEqualTo(code("441900003"));
    assertThat(village.above(3)).isEqualTo(village.above(2)).isEqualTo(code("4419"));
    assertThat(village.above(0)).isEqualTo(code("00"));
    assertThat(DivisionCode.groups("441900")).isEqualTo(3);
  }
}
