package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A station, such as a township social-work station 社工站 (SPEC S2). */
public final class Station extends Row<Station> implements Site {
  /** The columns of {@code stations.csv}. */
  public static final Columns<Station> COLUMNS = Columns.numbered("station", Station::new);

  /** The id, unique among places and sites. */
  public static final Column.Words ID = COLUMNS.add(Column.words("id", "编号").required());

  /** The code of the place where it lies. */
  public static final Column.Words PLACE = COLUMNS.addWhere(Column.words("place", "所在").required());

  /** What people call it. */
  public static final Column.Words NAME = COLUMNS.add(Column.names("name", "名称"));

  /** The tier that it serves. */
  public static final Column.Choice<Level> LEVEL =
      COLUMNS.add(Column.choice("level", "级别", Level.class).required());

  /** What it does. */
  public static final Column.Choice<Service> SERVICE =
      COLUMNS.add(Column.choice("service", "服务", Service.class).required());

  /** The agency that runs it, if any. */
  public static final Column.Words OPERATOR = COLUMNS.add(Column.words("operator", "运营机构"));

  /** The first day on which it counts; blank is open. */
  public static final Column.Day OPENED_ON = COLUMNS.add(Column.day("opened_on", "开办日期"));

  /** The first day on which it counts no more; blank is open. */
  public static final Column.Day CLOSED_ON = COLUMNS.add(Column.day("closed_on", "关闭日期"));

  static {
    COLUMNS.lasting(OPENED_ON, CLOSED_ON);
  }

  private Station(@Nullable Object[] values, Map<String, String> attributes) {
    super(values, attributes);
  }

  /**
   * A station without an operator.
   *
   * @param id the id, or empty to be numbered
   * @param place the code of the place where it lies
   * @param level the tier that it serves
   * @param service what it does
   * @return the station
   * @throws IllegalArgumentException if the place is blank
   */
  public static Station of(String id, String place, Level level, Service service) {
    return of(COLUMNS, filled(id), place, null, level, service);
  }

  /**
   * The tier that it serves.
   *
   * @return such as TOWNSHIP
   */
  public Level level() {
    return need(LEVEL);
  }

  /**
   * What it does.
   *
   * @return such as SOCIAL_WORK
   */
  public Service service() {
    return need(SERVICE);
  }

  @Override
  public Columns<Station> columns() {
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
    return Register.STATIONS;
  }
}
