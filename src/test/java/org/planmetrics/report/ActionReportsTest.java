package org.planmetrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.indicator.Indicators.counties;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Profile;
import org.planmetrics.action.Staffing;
import org.planmetrics.action.WhatIf;
import org.planmetrics.domain.Employment;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Service;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Assessment;

/** Golden files over {@code examples/small}. */
class ActionReportsTest {
  private static final Assessment SMALL =
      Plans.jilin14().assess(Snapshots.read(Path.of("examples/small")));
  private static final Staffing STAFFING =
      Staffing.fewest(
          SMALL,
          Profile.certifiedWorker().employed(Employment.COMMUNITY),
          "certified-community-staff",
          "urban-community-workers",
          "town-community-workers",
          "village-professionals",
          "workers-per-thousand-elderly");
  private static final Staffing STATIONS =
      Staffing.fewest(SMALL, Profile.station(Level.COUNTY, Service.VOLUNTEER), "volunteer-county");
  private static final Apportionment SHARED =
      Apportionment.of(20_000, "吉林省", counties(), SMALL.readings("elderly"))
          .floor("云岭市", 4_000)
          .cap("东岭区", 7_000);
  private static final WhatIf CHANGED =
      WhatIf.of(SMALL)
          .add(2, Profile.certifiedWorker(), "云泉社区")
          .figure("青松县", "elderly", "5000")
          .bar("incubation-bases", "1");

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void staffing_isAsTheGoldenFile(String language) {
    Locale locale = Locale.forLanguageTag(language);
    assertThat(Printer.text(STAFFING, locale)).isEqualTo(golden("staffing", language));
    assertThat(Printer.text(STATIONS, locale)).isEqualTo(golden("stations", language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void apportionment_isAsTheGoldenFile(String language) {
    assertThat(Tables.apportionment(SHARED).text(Locale.forLanguageTag(language)))
        .isEqualTo(golden("apportionment", language));
  }

  @Test
  void print_isChinese() {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      Printer.print(STAFFING);
      Printer.print(SHARED);
      Printer.print(CHANGED.difference());
    } finally {
      System.setOut(before);
    }
    assertThat(bytes.toString(UTF_8))
        .isEqualTo(
            golden("staffing", "zh")
                + golden("apportionment", "zh")
                + Tables.changes(CHANGED.difference()).text(Locale.CHINESE));
  }

  private static String golden(String name, String language) {
    String file = name + "." + language + ".txt";
    try (InputStream in = ActionReportsTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void csv_hasNumbersAsNumbers() {
    assertThat(Tables.apportionment(SHARED).csv(Locale.ENGLISH).lines().skip(1))
        .allMatch(line -> line.matches("[^,\"]+,\\d+,\\d*,\\d*,\\d+(\\.\\d+)?,\\d+"));
    assertThat(Tables.staffing(STAFFING).csv(Locale.CHINESE)).startsWith("\uFEFF目标,增加,原来,之后\r\n");
    assertThat(Tables.staffing(STAFFING, Level.COUNTY).markdown(Locale.ENGLISH))
        .startsWith("| place | added | because of |\n| --- | ---: | --- |\n");
  }
}
