package org.planmetrics.io;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A cell as planmetrics writes it, and the forms in which it was written otherwise.
 *
 * @param plain such as {@code 2023-01-05}
 * @param forms such as a date of another form, none if it was written so
 */
record Typed(String plain, Set<Form> forms) {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000]");
  private static final char FIRST_WIDE = '！';
  private static final char LAST_WIDE = '～';
  private static final char WIDE_COMMA = '，';

  Typed {
    forms = Set.copyOf(forms);
  }

  /** A text with its full-width letters, digits and marks in half width. */
  static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text);
    for (int i = 0; i < narrow.length(); i++) {
      char c = narrow.charAt(i);
      if (c >= FIRST_WIDE && c <= LAST_WIDE) {
        narrow.setCharAt(i, (char) (c - FIRST_WIDE + '!'));
      }
    }
    return narrow.toString();
  }

  /** Whether more than a comma is in full width, which alone is told of as a separator. */
  static boolean isWide(String text) {
    String others = text.replace(WIDE_COMMA, ',');
    return !narrow(others).equals(others);
  }

  /** A text without any space in it, as 吉林省 for 吉 林 省. */
  static String unspaced(String text) {
    return SPACE.matcher(text).replaceAll("");
  }

  /** The digit of a flag in half width. */
  static Optional<Typed> flag(String text) {
    String narrow = narrow(text);
    boolean isWideDigit = isWide(text) && (narrow.equals("0") || narrow.equals("1"));
    return isWideDigit ? Optional.of(new Typed(narrow, Set.of(Form.FULL_WIDTH))) : Optional.empty();
  }
}
