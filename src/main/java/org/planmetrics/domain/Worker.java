package org.planmetrics.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A social worker, posted to a place or to a site (SPEC S2). Certified on a day if there is a
 * certificate whose date is not later; trained if said so or certified (S5).
 *
 * @param id the id, or empty to be numbered
 * @param place the code of the place or the id of the site
 * @param certificate the certificate, if any
 * @param certifiedOn the day of the certificate; blank counts as always
 * @param trained whether trained; blank is no
 * @param employment the kind of post, if known
 * @param fte full-time equivalents, ≥ 0, by default 1
 * @param from the first day on which the worker counts; blank is open
 * @param until the first day on which the worker counts no more; blank is open
 * @param attributes further columns
 */
public record Worker(
    String id,
    String place,
    Optional<Certificate> certificate,
    Optional<LocalDate> certifiedOn,
    Optional<Boolean> trained,
    Optional<Employment> employment,
    BigDecimal fte,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Map<String, String> attributes)
    implements Entry {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the place is blank, fte negative or until before from
   */
  public Worker {
    Objects.requireNonNull(id, "id");
    Check.text("place", place, owner(id));
    fte = Check.amount("fte", fte, owner(id));
    Check.order("from", from, "until", until, owner(id));
    attributes = Check.attributes(attributes);
  }

  /**
   * A worker posted somewhere, not certified, one full-time equivalent.
   *
   * @param place the code of the place or the id of the site
   * @return the worker, to be numbered by the snapshot
   * @throws IllegalArgumentException if the place is blank
   */
  public static Worker at(String place) {
    return new Worker(
        "",
        place,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        BigDecimal.ONE,
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /**
   * The same worker with an id.
   *
   * @param newId the id, unique among the workers
   * @return the worker
   */
  public Worker withId(String newId) {
    return new Worker(
        newId, place, certificate, certifiedOn, trained, employment, fte, from, until, attributes);
  }

  /**
   * The same worker with a certificate (社会工作师, INTERMEDIATE) since a day.
   *
   * @param date the day of the certificate, such as {@code 2021-03-01}
   * @return the worker
   * @throws IllegalArgumentException if it is no date
   */
  public Worker certified(String date) {
    return certified(Certificate.INTERMEDIATE, date);
  }

  /**
   * The same worker with a certificate since a day.
   *
   * @param level the certificate
   * @param date the day of the certificate, such as {@code 2021-03-01}
   * @return the worker
   * @throws IllegalArgumentException if it is no date
   */
  public Worker certified(Certificate level, String date) {
    Optional<LocalDate> day = Optional.of(Check.day("certified_on", date));
    return new Worker(
        id, place, Optional.of(level), day, trained, employment, fte, from, until, attributes);
  }

  /**
   * The same worker, trained.
   *
   * @return the worker
   */
  public Worker withTraining() {
    Optional<Boolean> yes = Optional.of(true);
    return new Worker(
        id, place, certificate, certifiedOn, yes, employment, fte, from, until, attributes);
  }

  /**
   * The same worker in a kind of post.
   *
   * @param post such as COMMUNITY
   * @return the worker
   */
  public Worker employed(Employment post) {
    Optional<Employment> some = Optional.of(post);
    return new Worker(
        id, place, certificate, certifiedOn, trained, some, fte, from, until, attributes);
  }

  /**
   * The same worker with other full-time equivalents.
   *
   * @param value such as {@code 0.5}, exact as written
   * @return the worker
   * @throws IllegalArgumentException if it is no number or negative
   */
  public Worker withFte(String value) {
    BigDecimal exact = Check.number("fte", value);
    return new Worker(
        id, place, certificate, certifiedOn, trained, employment, exact, from, until, attributes);
  }

  /**
   * The same worker, in post since a day.
   *
   * @param date the first day on which the worker counts
   * @return the worker
   * @throws IllegalArgumentException if it is no date, or after the last
   */
  public Worker since(String date) {
    Optional<LocalDate> day = Optional.of(Check.day("from", date));
    return new Worker(
        id, place, certificate, certifiedOn, trained, employment, fte, day, until, attributes);
  }

  /**
   * The same worker, in post until a day.
   *
   * @param date the first day on which the worker counts no more
   * @return the worker
   * @throws IllegalArgumentException if it is no date, or before the first
   */
  public Worker leaving(String date) {
    Optional<LocalDate> day = Optional.of(Check.day("until", date));
    return new Worker(
        id, place, certificate, certifiedOn, trained, employment, fte, from, day, attributes);
  }

  /**
   * The same worker with one more attribute.
   *
   * @param attribute the column's name
   * @param value the value, not blank
   * @return the worker
   */
  public Worker with(String attribute, String value) {
    Map<String, String> more = Check.plus(attributes, attribute, value);
    return new Worker(
        id, place, certificate, certifiedOn, trained, employment, fte, from, until, more);
  }

  @Override
  public Register register() {
    return Register.WORKERS;
  }

  private static String owner(String id) {
    return "worker '" + id + "'";
  }
}
