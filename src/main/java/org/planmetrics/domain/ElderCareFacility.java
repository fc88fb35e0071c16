package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An elder-care facility, such as a home with 120 licensed beds (SPEC S2). */
public final class ElderCareFacility extends Row<ElderCareFacility> implements Site {
  /** The columns of {@code facilities.csv}. */
  public static final Columns<ElderCareFacility> COLUMNS =
      Columns.numbered("facility", ElderCareFacility::new);

  /** The id, unique among places and sites. */
  public static final Column.Words ID = COLUMNS.add(Column.words("id", "编号").required());

  /** The code of the place where it lies. */
  public static final Column.Words PLACE = COLUMNS.addWhere(Column.words("place", "所在").required());

  /** What people call it. */
  public static final Column.Words NAME = COLUMNS.add(Column.names("name", "名称"));

  /** INSTITUTION or COMMUNITY, if known. */
  public static final Column.Choice<FacilityKind> KIND =
      COLUMNS.add(Column.choice("kind", "类型", FacilityKind.class));

  /** Licensed beds, ≥ 0, if known. */
  public static final Column.Decimal BEDS = COLUMNS.add(Column.number("beds", "床位"));

  /** People cared for, ≥ 0, if known. */
  public static final Column.Decimal RESIDENTS = COLUMNS.add(Column.number("residents", "入住"));

  /** The first day on which it counts; blank is open. */
  public static final Column.Day OPENED_ON = COLUMNS.add(Column.day("opened_on", "开办日期"));

  /** The first day on which it counts no more; blank is open. */
  public static final Column.Day CLOSED_ON = COLUMNS.add(Column.day("closed_on", "关闭日期"));

  static {
    COLUMNS.lasting(OPENED_ON, CLOSED_ON);
  }

  private ElderCareFacility(@Nullable Object[] values, Map<String, String> attributes) {
    super(values, attributes);
  }

  /**
   * A facility whose beds are not known.
   *
   * @param id the id, or empty to be numbered
   * @param place the code of the place where it lies
   * @param kind INSTITUTION or COMMUNITY
   * @return the facility
   * @throws IllegalArgumentException if the place is blank
   */
  public static ElderCareFacility of(String id, String place, FacilityKind kind) {
    return of(COLUMNS, filled(id), place, null, kind);
  }

  @Override
  public Columns<ElderCareFacility> columns() {
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

  @Override
  public Optional<String> name() {
    return get(NAME);
  }

  @Override
  public Optional<LocalDate> openedOn() {
    return get(OPENED_ON);
  }

  @Override
  public Optional<LocalDate> closedOn() {
    return get(CLOSED_ON);
  }

  @Override
  public Register register() {
    return Register.FACILITIES;
  }
}
