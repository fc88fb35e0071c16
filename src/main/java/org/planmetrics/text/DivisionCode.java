package org.planmetrics.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A code of an administrative division (GB/T 2260 and the longer codes of statistics), such as
 * {@code 220102001} 吉林省 22, 长春市 01, 南关区 02, 001: five groups of digits, a group of zeros where the
 * division is a larger one. Equal codes name one division, however many groups of zeros are written
 * (SPEC S40).
 *
 * @param number the code with all its groups, as a number of twelve digits
 */
public record DivisionCode(long number) {
  private static final int[] LENGTHS = {2, 4, 6, 9, 12};
  private static final long[] UNITS = {
    1_000_000_000_000L, 10_000_000_000L, 100_000_000, 1_000_000, 1_000, 1
  };

  /** Returns the code that a text writes, empty if it has another number of digits, or others. */
  public static Optional<DivisionCode> find(String text) {
    int length = text.length();
    int depth = Arrays.binarySearch(LENGTHS, length) + 1;
    if (depth <= 0) {
      return Optional.empty();
    }
    long number = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return Optional.empty();
      }
      number = 10 * number + c - '0';
    }
    return Optional.of(new DivisionCode(number * UNITS[depth]));
  }

  /** How many groups a text of that many digits has: 3 for {@code 220102}. */
  public static int groups(String text) {
    return Arrays.binarySearch(LENGTHS, text.length()) + 1;
  }

  /** The last group that is not zero: 1 for a province to 5 for a village, 0 for the nation. */
  public int depth() {
    int depth = LENGTHS.length;
    while (depth > 0 && group(depth) == 0) {
      depth--;
    }
    return depth;
  }

  /**
   * A group as a number.
   *
   * @param depth from 1, the province, to 5, the village
   */
  public int group(int depth) {
    return (int) (number % UNITS[depth - 1] / UNITS[depth]);
  }

  /** The division above, with all groups after some zero. */
  public DivisionCode above(int depth) {
    return new DivisionCode(number - number % UNITS[depth]);
  }

  /** All texts that write it, the shortest first: {@code 2201}, {@code 220100} and so on. */
  public List<String> texts() {
    String all = "%012d".formatted(number);
    return Arrays.stream(LENGTHS, Math.max(1, depth()) - 1, LENGTHS.length)
        .mapToObj(length -> all.substring(0, length))
        .toList();
  }

  /** Returns the shortest text that writes it. */
  @Override
  public String toString() {
    return texts().get(0);
  }
}
