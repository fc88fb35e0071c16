package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An organization, such as a social-work agency 社工机构 (SPEC S2). */
public final class Organization extends Row<Organization> implements Site {
  /** The columns of {@code organizations.csv}. */
  public static final Columns<Organization> COLUMNS =
      Columns.numbered("organization", Organization::new);

  /** The id, unique among places and sites. */
  public static final Column.Words ID = COLUMNS.add(Column.words("id", "编号").required());

  /** The code of the place where it lies. */
  public static final Column.Words PLACE = COLUMNS.addWhere(Column.words("place", "所在").required());

  /** What people call it. */
  public static final Column.Words NAME = COLUMNS.add(Column.names("name", "名称"));

  /** What it is. */
  public static final Column.Choice<OrganizationKind> KIND =
      COLUMNS.add(Column.choice("kind", "类型", OrganizationKind.class).required());

  /** The first day on which it counts; blank is open. */
  public static final Column.Day OPENED_ON = COLUMNS.add(Column.day("opened_on", "成立日期"));

  /** The first day on which it counts no more; blank is open. */
  public static final Column.Day CLOSED_ON = COLUMNS.add(Column.day("closed_on", "注销日期"));

  static {
    COLUMNS.lasting(OPENED_ON, CLOSED_ON);
  }

  private Organization(@Nullable Object[] values, Map<String, String> attributes) {
    super(values, attributes);
  }

  /**
   * An organization without a name.
   *
   * @param id the id, or empty to be numbered
   * @param place the code of the place where it lies
   * @param kind such as AGENCY
   * @return the organization
   * @throws IllegalArgumentException if the place is blank
   */
  public static Organization of(String id, String place, OrganizationKind kind) {
    return of(COLUMNS, filled(id), place, null, kind);
  }

  /**
   * What it is.
   *
   * @return such as AGENCY
   */
  public OrganizationKind kind() {
    return need(KIND);
  }

  @Override
  public Columns<Organization> columns() {
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
    return Register.ORGANIZATIONS;
  }
}
