package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An organization, such as a social-work agency (社工机构).
 *
 * @param id the id, or empty to be numbered
 * @param place the code of the place where it lies
 * @param name the name, if any
 * @param kind such as AGENCY
 * @param openedOn the first day on which it counts
 * @param closedOn the first day on which it counts no more
 * @param attributes further columns
 */
public record Organization(
    String id,
    String place,
    Optional<String> name,
    OrganizationKind kind,
    Optional<LocalDate> openedOn,
    Optional<LocalDate> closedOn,
    Map<String, String> attributes)
    implements Site {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the place is blank or the closing before the opening
   */
  public Organization {
    Objects.requireNonNull(id, "id");
    Check.text("place", place, owner(id));
    Objects.requireNonNull(kind, "kind");
    Check.order("opened_on", openedOn, "closed_on", closedOn, owner(id));
    attributes = Check.attributes(attributes);
  }

  /**
   * An organization without a name.
   *
   * @param id the id, unique among places and sites
   * @param place the code of the place where it lies
   * @param kind such as AGENCY
   * @return the organization
   * @throws IllegalArgumentException if the place is blank
   */
  public static Organization of(String id, String place, OrganizationKind kind) {
    return new Organization(
        id, place, Optional.empty(), kind, Optional.empty(), Optional.empty(), Map.of());
  }

  /**
   * The same organization with a name.
   *
   * @param newName the name
   * @return the organization
   */
  public Organization named(String newName) {
    return new Organization(id, place, Optional.of(newName), kind, openedOn, closedOn, attributes);
  }

  /**
   * The same organization, opened on a day.
   *
   * @param date the first day on which it counts, such as {@code 2021-03-01}
   * @return the organization
   * @throws IllegalArgumentException if it is no date, or after the closing
   */
  public Organization opened(String date) {
    return new Organization(
        id, place, name, kind, Optional.of(Check.day("opened_on", date)), closedOn, attributes);
  }

  /**
   * The same organization, closed on a day.
   *
   * @param date the first day on which it counts no more
   * @return the organization
   * @throws IllegalArgumentException if it is no date, or before the opening
   */
  public Organization closed(String date) {
    return new Organization(
        id, place, name, kind, openedOn, Optional.of(Check.day("closed_on", date)), attributes);
  }

  /**
   * The same organization with one more attribute.
   *
   * @param attribute the column's name
   * @param value the value, not blank
   * @return the organization
   */
  public Organization with(String attribute, String value) {
    return new Organization(
        id, place, name, kind, openedOn, closedOn, Check.plus(attributes, attribute, value));
  }

  @Override
  public Register register() {
    return Register.ORGANIZATIONS;
  }

  private static String owner(String id) {
    return "organization '" + id + "'";
  }
}
