package org.planmetrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.Certificate;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.snapshot.Snapshot;

class QualityTableTest {
  /** A world with something to tell on every topic. */
  private static final Snapshot WORLD =
      Snapshot.asOf("2023-12-31")
          .title(Text.of("示例数据（虚构）", "Example data (fictitious)"))
          .places(Region.of("a", "甲省", PROVINCE))
          .places(
              IntStream.rangeClosed(1, 5)
                  .mapToObj(k -> Region.of("k" + k, k == 5 ? "合计" : "县" + k, COUNTY).in("a"))
                  .toArray(Place[]::new))
          .add(home("F1", "阳光院"), home("F2", "阳光 院"), home("F3", "<b>|院"))
          .add(Worker.at("k1"), certified(), certified())
          .returned(Register.WORKERS, "k1", "k2")
          .figure("k1", "elderly", 1_000, "2023-06-30")
          .figure("k2", "elderly", 2_000, "2023-06-30")
          .figure("k3", "elderly", 3_000, "2022-12-31")
          .figure("k4", "elderly", 4_000, "2023-06-30")
          .figure("k5", "elderly", 10_000, "2023-06-30")
          .figure("a", "elderly", 10_000, "2023-06-30")
          .figure("k1", "beds", 12)
          .figure("k2", "beds", 15_000, "2023-12-31")
          .figure("k3", "beds", 10)
          .figure("k2", "beds", 15, "2022-12-31")
          .figure("k1", "budget", 1, "2024-12-31")
          .build();

  private static ElderCareFacility home(String id, String name) {
    return ElderCareFacility.of(id, "k1", FacilityKind.INSTITUTION)
        .with(ElderCareFacility.NAME, name);
  }

  private static Worker certified() {
    return Worker.at("k2").with(Worker.CERTIFICATE, Certificate.ASSISTANT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void quality_isAsTheGoldenFiles(String language) {
    Locale locale = Locale.forLanguageTag(language);
    ReportTable table = Tables.quality(WORLD);
    String all =
        table.text(locale)
            + "\n"
            + table.markdown(locale)
            + "\n"
            + table.csv(locale).replace("\r\n", "\n").substring(1)
            + "\n"
            + table.html(locale)
            + "\n";
    assertThat(all).isEqualTo(golden(language));
    assertThat(Printer.text(WORLD.quality(), locale)).isEqualTo(table.text(locale));
  }

  private static String golden(String language) {
    String file = "quality." + language + ".txt";
    try (InputStream in = QualityTableTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
