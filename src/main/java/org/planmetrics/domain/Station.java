package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A station, such as a township social-work station (社工站).
 *
 * @param id the id, or empty to be numbered
 * @param place the code of the place where it lies
 * @param name the name, if any
 * @param level the tier that it serves
 * @param service what it does
 * @param operator the agency that runs it, if any
 * @param openedOn the first day on which it counts
 * @param closedOn the first day on which it counts no more
 * @param attributes further columns
 */
public record Station(
    String id,
    String place,
    Optional<String> name,
    Level level,
    Service service,
    Optional<String> operator,
    Optional<LocalDate> openedOn,
    Optional<LocalDate> closedOn,
    Map<String, String> attributes)
    implements Site {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the place is blank or the closing before the opening
   */
  public Station {
    Objects.requireNonNull(id, "id");
    Check.text("place", place, owner(id));
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(service, "service");
    Check.order("opened_on", openedOn, "closed_on", closedOn, owner(id));
    attributes = Check.attributes(attributes);
  }

  /**
   * A station without an operator.
   *
   * @param id the id, unique among places and sites
   * @param place the code of the place where it lies
   * @param level the tier that it serves
   * @param service what it does
   * @return the station
   * @throws IllegalArgumentException if the place is blank
   */
  public static Station of(String id, String place, Level level, Service service) {
    return new Station(
        id,
        place,
        Optional.empty(),
        level,
        service,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /**
   * The same station, run by an agency.
   *
   * @param agency the agency
   * @return the station
   */
  public Station operatedBy(String agency) {
    return new Station(
        id, place, name, level, service, Optional.of(agency), openedOn, closedOn, attributes);
  }

  /**
   * The same station with a name.
   *
   * @param newName the name
   * @return the station
   */
  public Station named(String newName) {
    return new Station(
        id, place, Optional.of(newName), level, service, operator, openedOn, closedOn, attributes);
  }

  /**
   * The same station, opened on a day.
   *
   * @param date the first day on which it counts, such as {@code 2021-03-01}
   * @return the station
   * @throws IllegalArgumentException if it is no date, or after the closing
   */
  public Station opened(String date) {
    return new Station(
        id,
        place,
        name,
        level,
        service,
        operator,
        Optional.of(Check.day("opened_on", date)),
        closedOn,
        attributes);
  }

  /**
   * The same station, closed on a day.
   *
   * @param date the first day on which it counts no more
   * @return the station
   * @throws IllegalArgumentException if it is no date, or before the opening
   */
  public Station closed(String date) {
    return new Station(
        id,
        place,
        name,
        level,
        service,
        operator,
        openedOn,
        Optional.of(Check.day("closed_on", date)),
        attributes);
  }

  /**
   * The same station with one more attribute.
   *
   * @param attribute the column's name
   * @param value the value, not blank
   * @return the station
   */
  public Station with(String attribute, String value) {
    return new Station(
        id,
        place,
        name,
        level,
        service,
        operator,
        openedOn,
        closedOn,
        Check.plus(attributes, attribute, value));
  }

  @Override
  public Register register() {
    return Register.STATIONS;
  }

  private static String owner(String id) {
    return "station '" + id + "'";
  }
}
