package org.planmetrics.workbook;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;

/**
 * A column of a sheet that is to be written.
 *
 * @param header what stands above it
 * @param entry what a reader will type into it
 * @param choices what its drop-down list offers; none for no list
 * @param isClosed whether nothing but the choices may be typed
 */
public record NewColumn(String header, Entry entry, List<String> choices, boolean isClosed) {
  /** What will be typed into a column, by which its empty cells are formatted. */
  public enum Entry {
    /** Anything, as the spreadsheet takes it. */
    ANY,
    /** Text: codes and ids keep their zeros and all their digits. */
    TEXT,
    /** A day, shown as 2023-12-31. */
    DAY
  }

  /** Copies the choices. */
  public NewColumn {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(entry, "entry");
    choices = ImmutableList.copyOf(choices);
  }

  /**
   * A column into which anything may be typed.
   *
   * @param header what stands above it
   * @return the column
   */
  public static NewColumn of(String header) {
    return new NewColumn(header, Entry.ANY, List.of(), false);
  }
}
