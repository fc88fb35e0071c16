package org.planmetrics.workbook;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;

/**
 * A sheet that is to be written. Under a header row, which stays in sight, come the rows; a sheet
 * without columns has rows alone.
 *
 * @param name the name on its tab, which spreadsheets take ({@link SheetNames})
 * @param columns the columns
 * @param rows the cells of each row, from the left
 */
public record NewSheet(String name, List<NewColumn> columns, List<List<NewCell>> rows) {
  /** Copies the columns and rows. */
  public NewSheet {
    Objects.requireNonNull(name, "name");
    columns = ImmutableList.copyOf(columns);
    rows = rows.stream().<List<NewCell>>map(ImmutableList::copyOf).toList();
  }
}
