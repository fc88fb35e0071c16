package org.planmetrics.domain;

/**
 * What a worker is posted to, the derived column {@code postedTo} (SPEC S14): a place or a site.
 */
public enum Posting implements Labeled {
  /** Region, 区域. */
  REGION("区域", "region"),
  /** Community, 社区. */
  COMMUNITY("社区", "community"),
  /** Facility, 养老机构. */
  FACILITY("养老机构", "facility"),
  /** Station, 站点. */
  STATION("站点", "station"),
  /** Organization, 组织. */
  ORGANIZATION("组织", "organization");

  private final Text label;

  Posting(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }
}
