package org.planmetrics.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.planmetrics.workbook.NewCell;
import org.planmetrics.workbook.NewColumn;
import org.planmetrics.workbook.NewSheet;
import org.planmetrics.workbook.WorkbookWriter;

/** A template as a workbook: what explains it, the head, then a sheet for each file. */
final class TemplateWorkbook {
  private TemplateWorkbook() {}

  static void write(Path file, List<TemplateSheet> sheets, TemplateGuide guide, Locale locale) {
    List<NewSheet> all = new ArrayList<>();
    all.add(about(sheets, guide, locale));
    all.add(head(locale));
    sheets.forEach(s -> all.add(s.empty(locale)));
    WorkbookWriter.write(file, all, TemplateWord.CHOICES.in(locale));
  }

  private static NewSheet about(List<TemplateSheet> sheets, TemplateGuide guide, Locale locale) {
    List<List<NewCell>> rows = new ArrayList<>();
    rows.add(List.of(NewCell.bold(guide.title())));
    guide.steps(true).forEach(step -> rows.add(List.of(NewCell.of(step))));
    rows.add(List.of());
    rows.add(guide.headers().stream().map(NewCell::bold).toList());
    sheets.stream().flatMap(s -> guide.columns(s).stream()).forEach(c -> rows.add(cells(c)));
    guide.names().forEach(n -> rows.add(cells(n)));
    return new NewSheet(TemplateWord.ABOUT.in(locale), List.of(), rows);
  }

  private static List<NewCell> cells(List<String> texts) {
    return texts.stream().map(NewCell::of).toList();
  }

  /** What {@code snapshot.json} says in a directory: the day, a title and the source. */
  private static NewSheet head(Locale locale) {
    return new NewSheet(
        SnapshotHead.LABEL.in(locale),
        Stream.of(TemplateWord.ITEM, TemplateWord.CONTENT)
            .map(w -> NewColumn.of(w.in(locale)))
            .toList(),
        SnapshotHead.ITEMS.stream()
            .map(item -> List.of(NewCell.of(item.in(locale)), NewCell.of("")))
            .toList());
  }
}
