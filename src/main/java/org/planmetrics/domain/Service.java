package org.planmetrics.domain;

/** What a station does. */
public enum Service implements Labeled {
  /** Social work, 社会工作. */
  SOCIAL_WORK("社会工作", "social work"),
  /** Volunteer, 志愿服务. */
  VOLUNTEER("志愿服务", "volunteer"),
  /** Children's, 儿童关爱. */
  CHILDREN("儿童关爱", "children's");

  private final Text label;

  Service(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }
}
