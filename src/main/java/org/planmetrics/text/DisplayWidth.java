package org.planmetrics.text;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;

/**
 * How many columns a text takes in a terminal or a cell: 2 for Chinese characters and full-width
 * punctuation, 0 for combining marks, 1 for the rest. What Unicode calls ambiguous, such as “ and
 * ≥, takes 1, as terminals have it.
 */
public final class DisplayWidth {
  private static final ImmutableRangeSet<Integer> WIDE =
      ImmutableRangeSet.<Integer>builder()
          .add(Range.closed(0x1100, 0x115F))
          .add(Range.closed(0x2E80, 0x303E))
          .add(Range.closed(0x3041, 0xA4CF))
          .add(Range.closed(0xA960, 0xA97F))
          .add(Range.closed(0xAC00, 0xD7A3))
          .add(Range.closed(0xF900, 0xFAFF))
          .add(Range.closed(0xFE10, 0xFE19))
          .add(Range.closed(0xFE30, 0xFE6F))
          .add(Range.closed(0xFF01, 0xFF60))
          .add(Range.closed(0xFFE0, 0xFFE6))
          .add(Range.closed(0x1F300, 0x1F64F))
          .add(Range.closed(0x1F900, 0x1F9FF))
          .add(Range.closed(0x20000, 0x3FFFD))
          .build();

  private DisplayWidth() {}

  /**
   * The columns that a text takes.
   *
   * @param text any
   * @return such as 4 for 社工
   */
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /**
   * The columns that a character takes.
   *
   * @param codePoint any
   * @return 0, 1 or 2
   */
  public static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          0;
      default -> WIDE.contains(codePoint) ? 2 : 1;
    };
  }
}
