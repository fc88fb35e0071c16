package org.planmetrics.report;

import java.util.Locale;
import java.util.function.Function;

/** A column of a table. */
record GridColumn(Function<Locale, String> header, Setting setting, Audience audience) {
  /** How a column is set. */
  enum Setting {
    /** To the left, wrapped where it is long. */
    WORDS,
    /** To the right. */
    NUMBERS,
    /** To the left and never wrapped: for the last one. */
    REMARKS
  }

  /** Who gets a column: a reader gets a number with its bounds in one, a spreadsheet in several. */
  enum Audience {
    ALL,
    READERS,
    SPREADSHEETS
  }

  boolean isNumber() {
    return setting == Setting.NUMBERS;
  }

  boolean isFor(Audience some) {
    return audience == Audience.ALL || audience == some;
  }
}
