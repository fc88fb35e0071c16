package org.planmetrics.io;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Region;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.text.CsvDescription;
import org.planmetrics.text.Spelling;

/**
 * What a CSV file of a data directory holds, for those who read it without planmetrics. That a
 * place is a region or else a community is not said: a key refers to one file.
 */
final class SheetDescription {
  private static final Set<String> KEYED = Set.of(Sheet.CATALOGUE.key(), Sheet.MILESTONES.key());

  private final Sheet sheet;
  private final Snapshot snapshot;

  SheetDescription(Sheet sheet, Snapshot snapshot) {
    this.sheet = sheet;
    this.snapshot = snapshot;
  }

  /** The description, with the columns that planmetrics does not know after the others. */
  String json(List<String> attributes) {
    CsvDescription csv = new CsvDescription(sheet.file(), "\n");
    snapshot
        .title()
        .ifPresent(
            title -> csv.about("dc:title", CsvDescription.inLanguages(JsonValues.title(title))));
    snapshot.source().ifPresent(source -> csv.about("dc:source", source));
    for (Column<?> column : sheet.columns().all()) {
      Map<String, String> titles = ImmutableMap.of("en", column.name(), "zh", column.zh());
      csv.add(column.name(), titles, type(column), column.isRequired());
    }
    attributes.forEach(csv::add);
    if (isKeyed()) {
      csv.key(sheet.columns().key().name());
    }
    if (sheet.columns() == Region.COLUMNS) {
      csv.refers(Region.PARENT.name(), sheet.file(), Region.CODE.name());
    }
    return csv.json();
  }

  private boolean isKeyed() {
    return KEYED.contains(sheet.key())
        || Sheet.registers().stream().anyMatch(r -> r.key().equals(sheet.key()));
  }

  private Object type(Column<?> column) {
    if (column instanceof Column.Choice<?> choice) {
      return CsvDescription.oneOf(choice.values().stream().map(Labeled::key).toList());
    } else if (column instanceof Column.Day) {
      return CsvDescription.DAY;
    } else if (column instanceof Column.Decimal) {
      return CsvDescription.AMOUNT;
    } else if (column instanceof Column.Flag) {
      return CsvDescription.FLAG;
    }
    return column instanceof Column.Measure && areNumbers()
        ? CsvDescription.NUMBER
        : CsvDescription.TEXT;
  }

  /** Whether no figure is stated by bounds or in parts of a sign. */
  private boolean areNumbers() {
    return snapshot.figureRows().stream()
        .allMatch(figure -> Spelling.number(figure.value().toString()).isPresent());
  }
}
