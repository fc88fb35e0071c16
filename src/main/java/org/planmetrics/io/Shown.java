package org.planmetrics.io;

/** Text from a file as a message shows it: on one line and not too long. */
final class Shown {
  private static final int LONGEST = 80;

  private Shown() {}

  static String of(String text) {
    int length = text.codePointCount(0, text.length());
    String some =
        length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    return some.replace("\r", "\\r").replace("\n", "\\n");
  }
}
