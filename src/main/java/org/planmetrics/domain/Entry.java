package org.planmetrics.domain;

import java.util.Map;

/** A row of a register that places return: a {@link Worker} or a {@link Site}. */
public sealed interface Entry permits Worker, Site {
  /**
   * The identifier, unique in its register; of a site unique among all places and sites (SPEC S2).
   *
   * @return the id, or empty if the snapshot is to number it
   */
  String id();

  /**
   * Where it is: the code of a place or, for a worker, perhaps the id of a site.
   *
   * @return the code or id
   */
  String place();

  /**
   * The register that it belongs to.
   *
   * @return such as WORKERS
   */
  Register register();

  /**
   * Columns that planmetrics does not know, as the file has them.
   *
   * @return the attributes by column name, without blank ones
   */
  Map<String, String> attributes();
}
