package org.planmetrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.Level;
import org.planmetrics.progress.Difference;
import org.planmetrics.progress.Method;
import org.planmetrics.progress.Timeline;

class ProgressReportsTest {
  private static final Timeline YEARS = ExampleYears.timeline();
  private static final Difference DIFFERENCE =
      Difference.between(YEARS.on("2022-12-31"), YEARS.on("2023-12-31"));

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void trajectories_areAsTheGoldenFiles(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String all =
        Tables.trajectories(YEARS, "99").text(locale)
            + "\n"
            + Tables.trajectories(YEARS, "urban", Level.COUNTY).text(locale)
            + "\n"
            + Tables.trajectories(YEARS, Level.COUNTY).text(locale)
            + "\n"
            + Tables.trajectories(YEARS.by(Method.growthRatio()), "99").text(locale);
    assertThat(all).isEqualTo(golden("trajectories", language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void changes_areAsTheGoldenFiles(String language) {
    Locale locale = Locale.forLanguageTag(language);
    assertThat(Tables.changes(DIFFERENCE).text(locale)).isEqualTo(golden("changes", language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void describe_isAsTheGoldenFiles(String language) {
    Locale locale = Locale.forLanguageTag(language);
    StringBuilder all = new StringBuilder();
    YEARS.trajectories().forEach(t -> all.append(t.describe(locale)));
    assertThat(all).hasToString(golden("trajectory", language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void reports_withoutRows_saySo(String language) {
    Locale locale = Locale.forLanguageTag(language);
    boolean isChinese = language.equals("zh");
    String none = isChinese ? "没有适用于此的目标\n" : "no target applies here\n";
    assertThat(Tables.trajectories(YEARS, "c1").text(locale)).endsWith(none);
    assertThat(Tables.trajectories(YEARS, Level.TOWNSHIP).text(locale)).endsWith(none);
    assertThat(Tables.trajectories(YEARS, "waiting", Level.COUNTY).text(locale)).endsWith(none);
    Difference nothing = Difference.between(YEARS.latest(), YEARS.latest());
    assertThat(Tables.changes(nothing).text(locale))
        .endsWith(isChinese ? "没有变化\n" : "nothing changed\n");
  }

  private static String golden(String name, String language) {
    String file = name + "." + language + ".txt";
    try (InputStream in = ProgressReportsTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void csv_hasNumbersAsNumbers_andBlanksWhereNothingIsKnown() {
    assertThat(Tables.years(YEARS, "99").csv(Locale.ENGLISH))
        .startsWith("\uFEFFtarget,2021-12-31,2022-12-31,2023-12-31\r\n");
    assertThat(Tables.trajectories(YEARS, "99").csv(Locale.ENGLISH).lines().count())
        .isEqualTo(1 + YEARS.at("99").size());
    assertThat(
            Tables.trajectories(YEARS, "elderly", Level.COUNTY)
                .markdown(Locale.CHINESE)
                .lines()
                .count())
        .isEqualTo(2 + YEARS.ranked("elderly", Level.COUNTY).size());
  }
}
