package org.planmetrics.io;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Outlines;
import org.planmetrics.snapshot.Snapshot;

/**
 * Borders of places from GeoJSON (RFC 7946): features with polygons or multipolygons, holes too, in
 * longitude and latitude (WGS 84), each with a property that holds the place's code.
 *
 * <pre>{@code
 * HtmlReport.of(assessment).with(Maps.read(Path.of("counties.geojson"), assessment.snapshot()));
 * }</pre>
 *
 * <p>A place is one feature, a multipolygon where it has parts: a code given twice is refused. A
 * feature without geometry has no border. Codes that no place has are kept, so that a report can
 * name them.
 */
public final class Maps {
  private Maps() {}

  /**
   * Reads borders; the property with the codes is the one that holds most codes of places.
   *
   * @param file the file, UTF-8
   * @param snapshot the places
   * @return the borders
   * @throws DataException with everything that is wrong with the file; also where no property holds
   *     a place's code
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static Outlines read(Path file, Snapshot snapshot) {
    Objects.requireNonNull(snapshot, "snapshot");
    return read(file, faults -> MapReader.finding(snapshot, faults));
  }

  /**
   * Reads borders.
   *
   * @param file the file, UTF-8
   * @param property the property with the codes, such as {@code adcode}
   * @return the borders
   * @throws DataException with everything that is wrong with the file
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static Outlines read(Path file, String property) {
    Objects.requireNonNull(property, "property");
    return read(file, faults -> MapReader.of(property, faults));
  }

  private interface Making {
    MapReader of(Faults faults);
  }

  private static Outlines read(Path file, Making making) {
    Faults faults = new Faults(String.valueOf(file.getFileName()));
    Optional<Json> json = JsonText.read(file, faults);
    return faults.orThrow(json.flatMap(making.of(faults)::read));
  }
}
