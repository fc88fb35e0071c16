package org.planmetrics.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.StrataReadings;
import org.planmetrics.indicator.Stratum;
import org.planmetrics.number.Reading;
import org.planmetrics.text.JsonPrinter;

/**
 * What the strata of an indicator read at every place as JSON: one place on a line, exact numbers
 * as text, null for not applicable and for unbounded; the key of blank is the empty text.
 */
public final class StrataDocuments {
  private StrataDocuments() {}

  /**
   * Writes the readings.
   *
   * @param readings such as those of workers by sex
   * @param out takes the text
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(StrataReadings readings, Appendable out) {
    try {
      out.append("{\"format\": 1, \"asOf\": \"")
          .append(readings.whole().snapshot().asOf().toString())
          .append("\", \"indicator\": ")
          .append(JsonPrinter.line(JsonValues.title(words(readings))))
          .append(", \"by\": ")
          .append(JsonPrinter.line(readings.of().column()))
          .append(", \"strata\": ")
          .append(JsonPrinter.line(readings.strata().stream().map(Stratum::key).toList()))
          .append(",\n\"readings\": [");
      String separator = "\n";
      for (Place place : readings.whole().snapshot().territory().places()) {
        out.append(separator).append(JsonPrinter.line(row(readings, place)));
        separator = ",\n";
      }
      out.append("\n]}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Text words(StrataReadings readings) {
    return Text.of(
        readings.whole().describe(Locale.CHINESE), readings.whole().describe(Locale.ENGLISH));
  }

  private static Map<String, Object> row(StrataReadings readings, Place place) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("place", place.code());
    json.put("whole", reading(readings.whole().at(place.code())));
    Map<String, Object> strata = new LinkedHashMap<>();
    readings.at(place.code()).forEach((stratum, r) -> strata.put(stratum.key(), reading(r)));
    json.put("strata", strata);
    return json;
  }

  private static Object reading(Reading reading) {
    return AssessmentWriter.reading(reading, true);
  }

  /**
   * The text of the readings.
   *
   * @param readings such as those of workers by sex
   * @return JSON
   */
  public static String format(StrataReadings readings) {
    StringBuilder text = new StringBuilder();
    write(readings, text);
    return text.toString();
  }
}
