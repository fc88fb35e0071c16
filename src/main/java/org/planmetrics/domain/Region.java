package org.planmetrics.domain;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A region above the communities, such as 长春市 220100, a PREFECTURE (SPEC S1, S3). */
public final class Region extends Row<Region> implements Place {
  /** The columns of {@code regions.csv}. */
  public static final Columns<Region> COLUMNS = Columns.of("region", Region::new);

  /** The code, unique among places and sites; read only where a load asks for it (SPEC S40). */
  public static final Column.Words CODE = COLUMNS.add(Column.words("code", "区划代码").required());

  /** The name. */
  public static final Column.Words NAME = COLUMNS.add(Column.names("name", "名称").required());

  /** NATION to TOWNSHIP. */
  public static final Column.Choice<Level> LEVEL =
      COLUMNS.add(
          Column.choice("level", "级别", Level.class)
              .required()
              .without(Level.COMMUNITY, "must be above COMMUNITY; a community is no region"));

  /** The code of the region above, blank for the root. */
  public static final Column.Words PARENT = COLUMNS.addWhere(Column.words("parent", "上级"));

  /** STATUTORY unless said otherwise. */
  public static final Column.Choice<RegionKind> KIND =
      COLUMNS.add(Column.choice("kind", "性质", RegionKind.class).or(RegionKind.STATUTORY));

  private Region(@Nullable Object[] values, Map<String, String> attributes) {
    super(values, attributes);
  }

  /**
   * A statutory region without a parent.
   *
   * @param code the code
   * @param name the name
   * @param level NATION to TOWNSHIP
   * @return the region
   * @throws IllegalArgumentException if code or name is blank, or the level is COMMUNITY
   */
  public static Region of(String code, String name, Level level) {
    return of(COLUMNS, code, name, level);
  }

  /**
   * The same region under a parent.
   *
   * @param parent the code of the region above
   * @return the region
   * @throws IllegalArgumentException if the code is blank
   */
  public Region in(String parent) {
    return with(PARENT, parent);
  }

  @Override
  public Columns<Region> columns() {
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
    return need(LEVEL);
  }

  /**
   * What it is.
   *
   * @return such as STATUTORY
   */
  public RegionKind kind() {
    return need(KIND);
  }

  @Override
  public Optional<String> parent() {
    return get(PARENT);
  }

  /** Returns such as {@code 长春市 220100 (prefecture)}. */
  @Override
  public String toString() {
    return name() + " " + code() + " (" + level().label() + ")";
  }
}
