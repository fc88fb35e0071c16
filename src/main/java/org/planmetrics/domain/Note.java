package org.planmetrics.domain;

import java.util.Objects;

/**
 * Something that a user would want to know and no error says (SPEC S24).
 *
 * @param topic what it is about
 * @param text what it says
 */
public record Note(Topic topic, Text text) {
  /** What a note is about. */
  public enum Topic {
    /** A file of the data directory that is not read. */
    UNREAD_FILE,
    /** A column that planmetrics does not know, kept as an attribute. */
    UNKNOWN_COLUMN,
    /** A figure named in a plan that no row reports. */
    UNREPORTED_FIGURE,
    /** A figure of which places have only values of a later day. */
    LATER_FIGURE,
    /** A figure that no indicator asks for, named nearly as one that places lack. */
    UNASKED_FIGURE,
    /** A place's own figure differs from the sum of its children's. */
    FIGURE_DIFFERS,
    /** A figure of which nobody has said whether it adds up, and that was added up. */
    UNDECLARED_FIGURE,
    /** Rows that could not be read, and what they leave open. */
    SET_ASIDE,
    /** Records that failed a {@code where} only because a value is blank. */
    FAILED_ON_BLANK,
    /** Places that a share leaves out because they have no unit of its level. */
    NO_UNITS,
    /** Figures in one reading that are more than a year apart, or older than that. */
    FIGURES_APART,
    /** What is read on another day: data that may not reach back, or a day that has not come. */
    ANOTHER_DAY,
    /** Workers posted to a closed site; they count at the site's place. */
    CLOSED_SITE,
    /** A station that lies in no place of the tier that it serves. */
    STATION_TIER,
    /** Rows of a list of divisions that repeat their own parent (SPEC S40). */
    MERGED,
    /** Data told in the places of a later territory, and places that are new or gone (SPEC S38). */
    TERRITORY,
    /** Cells that were read though not written as planmetrics writes them. */
    CONVERTED,
    /** Rows that were tallied as they went by, and those of them that were set aside. */
    STREAMED
  }

  /** Checks that nothing is null. */
  public Note {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
