package org.planmetrics.domain;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A region above the communities, such as 长春市 220100, a PREFECTURE (SPEC S1, S3).
 *
 * @param code the code, unique among places and sites
 * @param name the name
 * @param level NATION to TOWNSHIP
 * @param parent the code of the region above, empty for the root
 * @param kind STATUTORY unless said otherwise
 * @param attributes further columns
 */
public record Region(
    String code,
    String name,
    Level level,
    Optional<String> parent,
    RegionKind kind,
    Map<String, String> attributes)
    implements Place {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if code or name is blank, or the level is COMMUNITY
   */
  public Region {
    Check.text("code", code, "a region");
    Check.text("name", name, "region '" + code + "'");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(kind, "kind");
    parent = parent.map(p -> Check.text("parent", p, "region '" + code + "'"));
    if (level == Level.COMMUNITY) {
      throw new IllegalArgumentException(
          "level must be above COMMUNITY in region '" + code + "'; a community is no region");
    }
    attributes = Check.attributes(attributes);
  }

  /**
   * A statutory region without a parent.
   *
   * @param code the code
   * @param name the name
   * @param level the level
   * @return the region
   * @throws IllegalArgumentException if code or name is blank, or the level is COMMUNITY
   */
  public static Region of(String code, String name, Level level) {
    return new Region(code, name, level, Optional.empty(), RegionKind.STATUTORY, Map.of());
  }

  /**
   * The same region under a parent.
   *
   * @param parentCode the code of the place above
   * @return the region
   */
  public Region in(String parentCode) {
    return new Region(code, name, level, Optional.of(parentCode), kind, attributes);
  }

  /**
   * The same region of another kind.
   *
   * @param newKind such as FUNCTIONAL for a development zone
   * @return the region
   */
  public Region withKind(RegionKind newKind) {
    return new Region(code, name, level, parent, newKind, attributes);
  }

  /**
   * The same region with one more attribute.
   *
   * @param attribute the column's name
   * @param value the value, not blank
   * @return the region
   */
  public Region with(String attribute, String value) {
    return new Region(code, name, level, parent, kind, Check.plus(attributes, attribute, value));
  }

  @Override
  public String toString() {
    return name + " " + code + " (" + level.label() + ")";
  }
}
