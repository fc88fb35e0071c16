package org.planmetrics.text;

/** Numbers of things in English: {@code 1 county}, {@code 3 counties}. */
public final class Plural {
  private Plural() {}

  /**
   * So many of something.
   *
   * @param number the number
   * @param noun one of them, such as {@code county}
   * @return such as {@code 1 county} or {@code 3 counties}
   */
  public static String of(long number, String noun) {
    return number + " " + noun(number, noun);
  }

  /**
   * The noun after a number.
   *
   * @param number the number
   * @param noun one of them, such as {@code county}
   * @return such as {@code county} after 1 and {@code counties} after 3
   */
  public static String noun(long number, String noun) {
    return number == 1 ? noun : many(noun);
  }

  /**
   * The plural.
   *
   * @param noun such as {@code county}
   * @return such as {@code counties}
   */
  public static String many(String noun) {
    if (noun.endsWith("y")) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    return noun + (noun.endsWith("s") ? "es" : "s");
  }

  /**
   * The singular of a name that is a plural, such as that of a register.
   *
   * @param nouns such as {@code facilities}
   * @return such as {@code facility}
   */
  public static String one(String nouns) {
    return nouns.endsWith("ies")
        ? nouns.substring(0, nouns.length() - 3) + "y"
        : nouns.substring(0, nouns.length() - 1);
  }
}
