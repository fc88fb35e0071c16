package org.planmetrics.domain;

import java.util.Map;
import java.util.Optional;

/** A place of the tree: a {@link Region} or, as its leaf, a {@link Community} (SPEC S1). */
public sealed interface Place permits Region, Community {
  /**
   * The code, unique among places and sites, such as {@code 220100}; a text of which nothing
   * follows, but where division codes are read (SPEC S40).
   *
   * @return the code
   */
  String code();

  /**
   * The name, such as 长春市.
   *
   * @return the name
   */
  String name();

  /**
   * The level of the tree.
   *
   * @return the level, COMMUNITY for a community
   */
  Level level();

  /**
   * The code of the place above.
   *
   * @return the parent's code, empty for the root
   */
  Optional<String> parent();

  /**
   * Columns that planmetrics does not know, as the file has them.
   *
   * @return the attributes by column name, without blank ones
   */
  Map<String, String> attributes();
}
