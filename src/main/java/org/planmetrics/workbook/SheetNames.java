package org.planmetrics.workbook;

import com.google.common.base.CharMatcher;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives sheets names that spreadsheets and file systems take: at most 31 characters, none of {@code
 * []:*?/\<>|"} or control characters, no {@code '} at an end, and no two alike but for case.
 */
public final class SheetNames {
  private static final int LONGEST = 31;
  private static final CharMatcher BARRED =
      CharMatcher.anyOf("[]:*?/\\<>|\"").or(CharMatcher.javaIsoControl());
  private static final CharMatcher NOT_AT_ENDS = CharMatcher.anyOf("' ");
  private static final String NO_NAME = "_";

  private final Set<String> given = new HashSet<>();

  /** No names given yet. */
  public SheetNames() {
    // a set of names, empty
  }

  /**
   * The next name.
   *
   * @param wanted such as the title of a table
   * @return the same where it can be had, else nearly the same, with a number where it is taken
   */
  public String name(String wanted) {
    String plain = NOT_AT_ENDS.trimFrom(BARRED.replaceFrom(wanted, ' '));
    String start = plain.isEmpty() ? NO_NAME : plain;
    String name = cut(start, LONGEST);
    for (int n = 2; !given.add(name.toLowerCase(Locale.ROOT)); n++) {
      String number = " " + n;
      name = cut(start, LONGEST - number.length()) + number;
    }
    return name;
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean splitsOne = Character.isHighSurrogate(text.charAt(length - 2));
    return text.substring(0, length - (splitsOne ? 2 : 1)) + "…";
  }
}
