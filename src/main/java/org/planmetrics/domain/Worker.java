package org.planmetrics.domain;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A social worker, posted to a place or to a site (SPEC S2). Certified on a day if there is a
 * certificate whose date is not later; trained if said so or certified (S5).
 */
public final class Worker extends Row<Worker> implements Entry {
  /** The columns of {@code workers.csv}. */
  public static final Columns<Worker> COLUMNS = Columns.numbered("worker", Worker::new);

  /** The id, unique in its register. */
  public static final Column.Words ID = COLUMNS.add(Column.words("id", "编号").required());

  /** The code of a place or the id of a site. */
  public static final Column.Words PLACE = COLUMNS.addWhere(Column.words("place", "所在").required());

  /** The certificate, if any. */
  public static final Column.Choice<Certificate> CERTIFICATE =
      COLUMNS.add(Column.choice("certificate", "证书", Certificate.class));

  /** The day of the certificate; blank counts as always. */
  public static final Column.Day CERTIFIED_ON = COLUMNS.add(Column.day("certified_on", "取证日期"));

  /** Whether trained; blank is no. */
  public static final Column.Flag TRAINED = COLUMNS.add(Column.flag("trained", "培育"));

  /** The kind of post. */
  public static final Column.Choice<Employment> EMPLOYMENT =
      COLUMNS.add(Column.choice("employment", "岗位", Employment.class));

  /** Full-time equivalents, ≥ 0, by default 1. */
  public static final Column.Decimal FTE =
      COLUMNS.add(Column.number("fte", "折合人数").or(BigDecimal.ONE));

  /** The first day on which the worker counts; blank is open. */
  public static final Column.Day FROM = COLUMNS.add(Column.day("from", "起"));

  /** The first day on which the worker counts no more; blank is open. */
  public static final Column.Day UNTIL = COLUMNS.add(Column.day("until", "止"));

  /** Whether certified on the day of the snapshot. */
  public static final Column.Flag CERTIFIED = COLUMNS.derive(Column.flag("certified", "持证"));

  /** What the worker is posted to. */
  public static final Column.Choice<Posting> POSTED_TO =
      COLUMNS.derive(Column.choice("postedTo", "派驻", Posting.class));

  static {
    COLUMNS.lasting(FROM, UNTIL);
  }

  private Worker(@Nullable Object[] values, Map<String, String> attributes) {
    super(values, attributes);
  }

  /**
   * A worker posted somewhere, not certified, one full-time equivalent.
   *
   * @param place the code of the place or the id of the site
   * @return the worker, to be numbered by the snapshot
   * @throws IllegalArgumentException if the place is blank
   */
  public static Worker at(String place) {
    return of(COLUMNS, null, place);
  }

  /**
   * The same worker with a certificate (社会工作师, INTERMEDIATE) since a day.
   *
   * @param day the day of the certificate, such as {@code 2021-03-01}
   * @return the worker
   * @throws IllegalArgumentException if it is no date
   */
  public Worker certified(String day) {
    return certified(Certificate.INTERMEDIATE, day);
  }

  /**
   * The same worker with a certificate since a day.
   *
   * @param certificate such as SENIOR
   * @param day the day of the certificate, such as {@code 2021-03-01}
   * @return the worker
   * @throws IllegalArgumentException if it is no date
   */
  public Worker certified(Certificate certificate, String day) {
    return with(CERTIFICATE, certificate).with(CERTIFIED_ON, day);
  }

  @Override
  public Columns<Worker> columns() {
    return COLUMNS;
  }

  @Override
  public String id() {
    return text(ID);
  }

  @Override
  public String place() {
    return need(PLACE);
  }

  /**
   * The full-time equivalents.
   *
   * @return ≥ 0, by default 1
   */
  public BigDecimal fte() {
    return need(FTE);
  }

  @Override
  public Register register() {
    return Register.WORKERS;
  }
}
