package org.planmetrics.report;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.List;
import org.planmetrics.text.DisplayWidth;

/** Breaks text into lines of a display width: at spaces, and beside Chinese characters. */
final class Wrapping {
  private static final CharMatcher BLANK =
      CharMatcher.whitespace().or(CharMatcher.javaIsoControl());
  private static final String NEVER_FIRST = "，。、；：！？）》」』】”’…%％)";
  private static final String NEVER_LAST = "（《「『【“‘(";

  private Wrapping() {}

  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = BLANK.trimAndCollapseFrom(text, ' ');
    while (DisplayWidth.of(rest) > width) {
      int end = end(rest, width);
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    if (!rest.isEmpty() || lines.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }

  /** The last place to break that leaves a first line of no more than the width. */
  private static int end(String text, int width) {
    int best = 0;
    int used = 0;
    int at = 0;
    while (at < text.length()) {
      int next = at + Character.charCount(text.codePointAt(at));
      used += DisplayWidth.of(text.codePointAt(at));
      if (used > width) {
        break;
      }
      at = next;
      if (at < text.length() && isBreak(text, at)) {
        best = at;
      }
    }
    return best > 0 ? best : Math.max(at, Character.charCount(text.codePointAt(0)));
  }

  /** Whether a line may end before an index. */
  private static boolean isBreak(String text, int at) {
    int before = text.codePointBefore(Math.max(at, 1));
    int after = text.codePointAt(at);
    if (after == ' ' || before == ' ') {
      return true;
    }
    boolean isBesideWide = DisplayWidth.of(before) == 2 || DisplayWidth.of(after) == 2;
    return isBesideWide
        && DisplayWidth.of(after) > 0
        && NEVER_FIRST.indexOf(after) < 0
        && NEVER_LAST.indexOf(before) < 0;
  }
}
