package org.planmetrics.domain;

/** The kind of an organization. */
public enum OrganizationKind implements Labeled {
  /** Social-work agency, 社工机构. */
  AGENCY("社工机构", "social-work agency"),
  /** Incubation base, 孵化基地. */
  INCUBATION_BASE("孵化基地", "incubation base"),
  /** Federation, 联合会. */
  FEDERATION("联合会", "federation"),
  /** Volunteer organization, 志愿组织. */
  VOLUNTEER("志愿组织", "volunteer organization"),
  /** Charity, 慈善组织. */
  CHARITY("慈善组织", "charity"),
  /** Other organization, 其他. */
  OTHER("其他", "other organization");

  private final Text label;

  OrganizationKind(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }
}
