package org.planmetrics.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Messages about names that are not there: every one lists the valid names, nearest first. */
public final class Names {
  private static final int SHOWN = 12;

  private Names() {}

  /**
   * The message for an unknown name: {@code there is no figure 'eldery'; valid: elderly, …}.
   *
   * @param noun what was asked for
   * @param name the name that is not there
   * @param valid the names that are
   * @return the message
   */
  public static String unknown(String noun, String name, Collection<String> valid) {
    return "there is no " + noun + " '" + Invisible.shown(name) + "'; " + valid(name, valid);
  }

  /**
   * The valid names, nearest first and at most twelve: {@code valid: elderly, elderly65}.
   *
   * @param name the name that is not there
   * @param valid the names that are
   * @return the list as text
   */
  public static String valid(String name, Collection<String> valid) {
    if (valid.isEmpty()) {
      return "there are none";
    }
    List<String> nearest = nearest(name, valid);
    String rest = valid.size() > SHOWN ? " and " + (valid.size() - SHOWN) + " more" : "";
    return "valid: " + Invisible.shown(String.join(", ", nearest)) + rest;
  }

  /**
   * The names nearest to a name by edit distance, at most twelve; equally near ones keep their
   * order.
   *
   * @param name the name that is not there
   * @param valid the names that are
   * @return the nearest first
   */
  public static List<String> nearest(String name, Collection<String> valid) {
    record Near(String name, int distance) {}
    return valid.stream()
        .map(v -> new Near(v, distance(name, v)))
        .sorted(Comparator.comparingInt(Near::distance))
        .limit(SHOWN)
        .map(Near::name)
        .toList();
  }

  /**
   * The name that another is nearly: the nearest, if few letters differ.
   *
   * @param name the name that is not there
   * @param valid the names that are
   * @return the nearest, or empty if more than a third of it would have to be changed
   */
  public static Optional<String> close(String name, Collection<String> valid) {
    return nearest(name, valid).stream()
        .limit(1)
        .filter(near -> distance(name, near) <= near.length() / 3)
        .findFirst();
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same =
            Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
        int changed = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
