package org.planmetrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of the HTML report can be read, and told apart without seeing their hues. */
class PaletteTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
  private static final Map<String, Double> LUMINANCE = new HashMap<>();

  @BeforeAll
  static void readTheStyleSheet() throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      String css = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      Matcher colour = COLOUR.matcher(css);
      while (colour.find()) {
        LUMINANCE.put(colour.group(1), luminance(Integer.parseInt(colour.group(2), 16)));
      }
      assertThat(COLOUR.matcher(css).replaceAll("")).doesNotContainPattern("color: #");
    }
  }

  /** WCAG 2.2, success criterion 1.4.3: at least 4.5 to 1 for text. */
  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "soft, paper",
    "link, paper",
    "ink, wash",
    "met-ink, met",
    "pending-ink, pending",
    "missed-ink, missed",
    "undecided-ink, undecided",
    "none-ink, none",
    "ahead-ink, ahead",
    "course-ink, course",
  })
  void text_isReadable(String text, String ground) {
    assertThat(contrast(text, ground)).isGreaterThanOrEqualTo(4.5);
  }

  /** WCAG 2.2, success criterion 1.4.11: at least 3 to 1 for what a picture is read by. */
  @ParameterizedTest
  @CsvSource({"value, paper", "ink, bounds", "value, bounds", "path, paper", "ink, track"})
  void pictures_areReadable(String shape, String ground) {
    assertThat(contrast(shape, ground)).isGreaterThanOrEqualTo(3);
  }

  @Test
  void verdicts_differInGrey() {
    List<String> verdicts = List.of("missed", "pending", "met");
    for (int i = 1; i < verdicts.size(); i++) {
      assertThat(contrast(verdicts.get(i), verdicts.get(i - 1))).isGreaterThan(1.3);
    }
  }

  private static double contrast(String a, String b) {
    double one = Objects.requireNonNull(LUMINANCE.get(a), a) + 0.05;
    double other = Objects.requireNonNull(LUMINANCE.get(b), b) + 0.05;
    return Math.max(one, other) / Math.min(one, other);
  }

  private static double luminance(int rgb) {
    return 0.2126 * part(rgb >> 16) + 0.7152 * part(rgb >> 8) + 0.0722 * part(rgb);
  }

  private static double part(int eightBits) {
    double part = (eightBits & 0xFF) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
