package org.planmetrics.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Sheets as a workbook. Drop-down lists take what they offer from a hidden sheet, as a list written
 * beside the column could hold 255 characters only, and no comma.
 */
final class WorkbookStream {
  private final Workbook workbook;
  private final List<Made> made = new ArrayList<>();

  /** A sheet and what it has become. */
  private record Made(NewSheet sheet, Worksheet worksheet) {}

  private WorkbookStream(Workbook workbook) {
    this.workbook = workbook;
  }

  static void write(OutputStream out, List<NewSheet> sheets, String choices) throws IOException {
    try (Workbook workbook = new Workbook(out, "planmetrics", null)) {
      WorkbookStream writer = new WorkbookStream(workbook);
      sheets.forEach(writer::sheet);
      writer.lists(choices);
    }
  }

  private Worksheet sheet(NewSheet sheet) {
    Worksheet worksheet = workbook.newWorksheet(sheet.name());
    new SheetCells(worksheet, sheet).write();
    made.add(new Made(sheet, worksheet));
    return worksheet;
  }

  private void lists(String name) {
    List<List<String>> lists =
        made.stream()
            .flatMap(m -> m.sheet().columns().stream())
            .map(NewColumn::choices)
            .filter(choices -> !choices.isEmpty())
            .distinct()
            .toList();
    if (lists.isEmpty()) {
      return;
    }
    Worksheet offered = sheet(new NewSheet(name, List.of(), turned(lists)));
    offered.setVisibilityState(VisibilityState.HIDDEN);
    for (Made some : made) {
      List<NewColumn> columns = some.sheet().columns();
      for (int c = 0; c < columns.size(); c++) {
        int list = lists.indexOf(columns.get(c).choices());
        if (list >= 0) {
          Range cells = some.worksheet().range(1, c, Worksheet.MAX_ROWS - 1, c);
          int last = lists.get(list).size() - 1;
          offer(cells, offered.range(0, list, last, list), columns.get(c).isClosed());
        }
      }
    }
  }

  private static void offer(Range cells, Range from, boolean isClosed) {
    cells
        .validateWithList(from)
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle("")
        .error("")
        .showErrorMessage(isClosed);
  }

  /** The lists as columns. */
  private static List<List<NewCell>> turned(List<List<String>> lists) {
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    List<List<NewCell>> rows = new ArrayList<>();
    for (int r = 0; r < longest; r++) {
      int row = r;
      rows.add(lists.stream().map(l -> NewCell.of(row < l.size() ? l.get(row) : "")).toList());
    }
    return rows;
  }
}
