package org.planmetrics.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An elder-care facility, such as a home with 120 beds.
 *
 * @param id the id, or empty to be numbered
 * @param place the code of the place where it lies
 * @param name the name, if any
 * @param kind INSTITUTION or COMMUNITY, if known
 * @param beds licensed beds, ≥ 0, if known
 * @param residents people cared for, ≥ 0, if known
 * @param openedOn the first day on which it counts
 * @param closedOn the first day on which it counts no more
 * @param attributes further columns
 */
public record ElderCareFacility(
    String id,
    String place,
    Optional<String> name,
    Optional<FacilityKind> kind,
    Optional<BigDecimal> beds,
    Optional<BigDecimal> residents,
    Optional<LocalDate> openedOn,
    Optional<LocalDate> closedOn,
    Map<String, String> attributes)
    implements Site {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the place is blank, a number negative or the closing before
   *     the opening
   */
  public ElderCareFacility {
    Objects.requireNonNull(id, "id");
    Check.text("place", place, owner(id));
    beds = Check.amount("beds", beds, owner(id));
    residents = Check.amount("residents", residents, owner(id));
    Check.order("opened_on", openedOn, "closed_on", closedOn, owner(id));
    attributes = Check.attributes(attributes);
  }

  /**
   * A facility whose beds are not known.
   *
   * @param id the id, unique among places and sites
   * @param place the code of the place where it lies
   * @param kind INSTITUTION or COMMUNITY
   * @return the facility
   * @throws IllegalArgumentException if the place is blank
   */
  public static ElderCareFacility of(String id, String place, FacilityKind kind) {
    return new ElderCareFacility(
        id,
        place,
        Optional.empty(),
        Optional.of(kind),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /**
   * The same facility with its licensed beds.
   *
   * @param number beds, ≥ 0
   * @return the facility
   */
  public ElderCareFacility withBeds(long number) {
    return new ElderCareFacility(
        id,
        place,
        name,
        kind,
        Optional.of(BigDecimal.valueOf(number)),
        residents,
        openedOn,
        closedOn,
        attributes);
  }

  /**
   * The same facility with the people it cares for.
   *
   * @param number residents, ≥ 0
   * @return the facility
   */
  public ElderCareFacility withResidents(long number) {
    return new ElderCareFacility(
        id,
        place,
        name,
        kind,
        beds,
        Optional.of(BigDecimal.valueOf(number)),
        openedOn,
        closedOn,
        attributes);
  }

  /**
   * The same facility with a name.
   *
   * @param newName the name
   * @return the facility
   */
  public ElderCareFacility named(String newName) {
    return new ElderCareFacility(
        id, place, Optional.of(newName), kind, beds, residents, openedOn, closedOn, attributes);
  }

  /**
   * The same facility, opened on a day.
   *
   * @param date the first day on which it counts, such as {@code 2021-03-01}
   * @return the facility
   * @throws IllegalArgumentException if it is no date, or after the closing
   */
  public ElderCareFacility opened(String date) {
    return new ElderCareFacility(
        id,
        place,
        name,
        kind,
        beds,
        residents,
        Optional.of(Check.day("opened_on", date)),
        closedOn,
        attributes);
  }

  /**
   * The same facility, closed on a day.
   *
   * @param date the first day on which it counts no more
   * @return the facility
   * @throws IllegalArgumentException if it is no date, or before the opening
   */
  public ElderCareFacility closed(String date) {
    return new ElderCareFacility(
        id,
        place,
        name,
        kind,
        beds,
        residents,
        openedOn,
        Optional.of(Check.day("closed_on", date)),
        attributes);
  }

  /**
   * The same facility with one more attribute.
   *
   * @param attribute the column's name
   * @param value the value, not blank
   * @return the facility
   */
  public ElderCareFacility with(String attribute, String value) {
    return new ElderCareFacility(
        id,
        place,
        name,
        kind,
        beds,
        residents,
        openedOn,
        closedOn,
        Check.plus(attributes, attribute, value));
  }

  @Override
  public Register register() {
    return Register.FACILITIES;
  }

  private static String owner(String id) {
    return "facility '" + id + "'";
  }
}
