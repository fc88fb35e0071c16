package org.planmetrics.domain;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A community, the leaf of the tree: urban community, town community or village (SPEC S1).
 *
 * @param code the code, unique among places and sites
 * @param name the name, such as 甲社区
 * @param kind URBAN, TOWN or VILLAGE
 * @param parent the code of the region above
 * @param attributes further columns
 */
public record Community(
    String code,
    String name,
    CommunityKind kind,
    Optional<String> parent,
    Map<String, String> attributes)
    implements Place {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if code or name is blank
   */
  public Community {
    Check.text("code", code, "a community");
    Check.text("name", name, "community '" + code + "'");
    Objects.requireNonNull(kind, "kind");
    parent = parent.map(p -> Check.text("parent", p, "community '" + code + "'"));
    attributes = Check.attributes(attributes);
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
    return new Community(code, name, kind, Optional.empty(), Map.of());
  }

  /**
   * The same community under a parent.
   *
   * @param parentCode the code of the region above
   * @return the community
   */
  public Community in(String parentCode) {
    return new Community(code, name, kind, Optional.of(parentCode), attributes);
  }

  /**
   * The same community with one more attribute.
   *
   * @param attribute the column's name
   * @param value the value, not blank
   * @return the community
   */
  public Community with(String attribute, String value) {
    return new Community(code, name, kind, parent, Check.plus(attributes, attribute, value));
  }

  @Override
  public Level level() {
    return Level.COMMUNITY;
  }

  @Override
  public String toString() {
    return name + " " + code + " (" + kind.label() + ")";
  }
}
