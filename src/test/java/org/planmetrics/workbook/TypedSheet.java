package org.planmetrics.workbook;

import com.google.common.base.Splitter;
import java.util.List;
import org.planmetrics.text.Spelling;

/** Lines of a CSV file typed into a sheet, numbers as numbers and days as days. */
public final class TypedSheet {
  private TypedSheet() {}

  /** The sheet of lines of which the first is the header. */
  public static NewSheet of(String name, List<String> lines) {
    List<NewColumn> columns = cells(lines.get(0)).stream().map(NewColumn::of).toList();
    List<List<NewCell>> rows =
        lines.stream().skip(1).map(l -> cells(l).stream().map(TypedSheet::cell).toList()).toList();
    return new NewSheet(name, columns, rows);
  }

  private static List<String> cells(String line) {
    return Splitter.on(',').splitToList(line.replace("\uFEFF", ""));
  }

  private static NewCell cell(String text) {
    return Spelling.day(text)
        .<NewCell>map(NewCell.Day::new)
        .or(() -> Spelling.number(text).map(n -> new NewCell.Amount(n, false)))
        .orElseGet(() -> NewCell.of(text));
  }
}
