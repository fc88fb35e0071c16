package org.planmetrics.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abc 1,890| 9",
        "长春市| 6",
        "（412/574），| 13",
        "、。；：？！| 12",
        "〔2022〕| 8",
        "≥ 60%–71%| 9",
        "✓✗…“”| 5",
        "e\u0301| 1",
        "a\u200Bb| 2",
        "\uD840\uDC00| 2",
        "한글| 4",
        "カナｶﾅ| 6",
        "Ａ￥| 4",
      })
  void of_countsTerminalColumns(String text, int width) {
    assertThat(DisplayWidth.of(text)).isEqualTo(width);
  }
}
