package org.planmetrics.domain;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A community, the leaf of the tree: urban community, town community or village, such as 甲社区 (SPEC
 * S1).
 */
public final class Community extends Row<Community> implements Place {
  /** The columns of {@code communities.csv}. */
  public static final Columns<Community> COLUMNS = Columns.of("community", Community::new);

  /** The code, unique among places and sites; read only where a load asks for it (SPEC S40). */
  public static final Column.Words CODE = COLUMNS.add(Column.words("code", "区划代码").required());

  /** The name. */
  public static final Column.Words NAME = COLUMNS.add(Column.names("name", "名称").required());

  /** URBAN, TOWN or VILLAGE. */
  public static final Column.Choice<CommunityKind> KIND =
      COLUMNS.add(Column.choice("kind", "类型", CommunityKind.class).required());

  /** The code of the region above. */
  public static final Column.Words PARENT =
      COLUMNS.addWhere(Column.words("parent", "上级").required());

  static {
    COLUMNS.later(PARENT);
  }

  private Community(@Nullable Object[] values, Map<String, String> attributes) {
    super(values, attributes);
  }

  /**
   * A community that has no parent yet.
   *
   * @param code the code
   * @param name the name
   * @param kind the kind
   * @return the community
   * @throws IllegalArgumentException if code or name is blank
   */
  public static Community of(String code, String name, CommunityKind kind) {
    return of(COLUMNS, code, name, kind);
  }

  /**
   * The same community under a parent.
   *
   * @param parent the code of the region above
   * @return the community
   * @throws IllegalArgumentException if the code is blank
   */
  public Community in(String parent) {
    return with(PARENT, parent);
  }

  @Override
  public Columns<Community> columns() {
    return COLUMNS;
  }

  @Override
  public String code() {
    return need(CODE);
  }

  @Override
  public String name() {
    return need(NAME);
  }

  @Override
  public Level level() {
    return Level.COMMUNITY;
  }

  /**
   * What it is.
   *
   * @return such as URBAN
   */
  public CommunityKind kind() {
    return need(KIND);
  }

  @Override
  public Optional<String> parent() {
    return get(PARENT);
  }

  /** Returns such as {@code 甲社区 c1 (urban community)}. */
  @Override
  public String toString() {
    return name() + " " + code() + " (" + kind().label() + ")";
  }
}
