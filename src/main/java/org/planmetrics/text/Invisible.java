package org.planmetrics.text;

/**
 * Characters that nobody sees, such as the zero-width space or the no-break space: two texts that
 * differ in them look alike.
 */
public final class Invisible {
  private Invisible() {}

  /**
   * A text with every such character written out.
   *
   * @param text such as a code with a zero-width space behind it
   * @return such as Q2 with the number of that character behind a backslash and u
   */
  public static String shown(String text) {
    if (!isIn(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.chars()
        .forEach(c ->
            shown.append(isInvisible(c) ? String.format("\\u%04x", c) : Character.toString(c)));
    return shown.toString();
  }

  /**
   * A text without them; those that part words become plain spaces.
   *
   * @param text such as a code with a zero-width space behind it
   * @return such as {@code Q2}
   */
  public static String removed(String text) {
    StringBuilder plain = new StringBuilder();
    text.chars()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(c -> plain.append(isInvisible(c) ? ' ' : (char) c));
    return plain.toString().strip();
  }

  /**
   * Whether a text has any.
   *
   * @param text a text
   * @return true if it has
   */
  public static boolean isIn(String text) {
    return text.chars().anyMatch(Invisible::isInvisible);
  }

  private static boolean isInvisible(int c) {
    return c > '~'
        && (Character.getType(c) == Character.FORMAT
            || Character.getType(c) == Character.SPACE_SEPARATOR);
  }
}
