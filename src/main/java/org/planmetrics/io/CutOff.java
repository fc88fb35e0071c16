package org.planmetrics.io;

/** The end of what can be read, before the end of the table. */
final class CutOff extends Exception {
  private static final long serialVersionUID = 1;

  private final long line;
  private final String rule;

  CutOff(long line, String rule, Throwable cause) {
    super(rule, cause);
    this.line = line;
    this.rule = rule;
  }

  /** The line of the row that cannot be read. */
  long line() {
    return line;
  }

  String rule() {
    return rule;
  }
}
