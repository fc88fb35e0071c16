package org.planmetrics.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Staffing;

/**
 * What to do as JSON: the fewest additions, a number shared out, what a change brings. Numbers that
 * may be fractions are exact text, one row on a line, the same text for the same data.
 */
public final class Actions {
  private Actions() {}

  /**
   * Writes the fewest additions: each group with its place, target and the place that forces it,
   * and what they change.
   *
   * @param staffing the additions
   * @param out takes the text
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Staffing staffing, Appendable out) {
    try {
      ActionWriter.write(staffing, new TextDocument(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a number shared out: each part with its weight, bounds and share before rounding.
   *
   * @param apportionment the parts
   * @param out takes the text
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Apportionment apportionment, Appendable out) {
    try {
      ActionWriter.write(apportionment, new TextDocument(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text of the fewest additions.
   *
   * @param staffing the additions
   * @return JSON
   */
  public static String format(Staffing staffing) {
    StringBuilder text = new StringBuilder();
    write(staffing, text);
    return text.toString();
  }

  /**
   * The text of a number shared out.
   *
   * @param apportionment the parts
   * @return JSON
   */
  public static String format(Apportionment apportionment) {
    StringBuilder text = new StringBuilder();
    write(apportionment, text);
    return text.toString();
  }
}
