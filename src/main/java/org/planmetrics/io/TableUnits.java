package org.planmetrics.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;

/**
 * Units that stand above a table, {@code 单位：万人}, or in its header, {@code 床位（百张）}: those of figures
 * fill the column of units where it is blank; those of other numbers say how many they are.
 */
final class TableUnits {
  private static final Pattern SEVERAL = Pattern.compile(".*[、，,;；/和及].*");
  private static final Pattern SCALE = Pattern.compile("([百千]?[万亿]|[百千]|%).*");
  private static final String UNIT = Figure.UNIT.name();

  private final Sheet sheet;
  private final Optional<String> ofFigures;
  private final Optional<String> above;
  private final Map<Integer, String> scales = new LinkedHashMap<>();
  private final int unit;

  private TableUnits(Sheet sheet, Optional<String> ofFigures, Layout layout, Header header) {
    this.sheet = sheet;
    this.ofFigures = ofFigures;
    this.above = layout.unit();
    this.unit = header.column(UNIT);
    for (Column<?> column : sheet.columns().all()) {
      Matcher scale = SCALE.matcher(header.units().getOrDefault(column.name(), ""));
      if (column instanceof Column.Decimal && scale.matches()) {
        scales.put(header.column(column.name()), scale.group(1));
      }
    }
  }

  /** The units of a table. */
  static TableUnits of(Sheet sheet, Layout layout, Header header) {
    return new TableUnits(sheet, ofFigures(sheet, layout, header), layout, header);
  }

  /** The one unit of all figures that do not say their own. */
  private static Optional<String> ofFigures(Sheet sheet, Layout layout, Header header) {
    return Optional.ofNullable(header.units().get(Figure.VALUE.name()))
        .or(layout::unit)
        .filter(u -> sheet.is(Sheet.FIGURES) && !SEVERAL.matcher(u).matches());
  }

  /** The mapping of a table in which figures have a unit though it lacks the column. */
  static Mapping fill(Mapping mapping, Sheet sheet, Layout layout, Header header) {
    return ofFigures(sheet, layout, header).map(u -> mapping.with(Figure.UNIT, u)).orElse(mapping);
  }

  /** Why numbers cannot be read: nobody knows which of them a unit above is of. */
  Optional<String> fault() {
    boolean isOfSome =
        sheet.columns().all().stream()
            .anyMatch(c -> c instanceof Column.Decimal || c instanceof Column.Measure);
    return above
        .filter(u -> isOfSome && ofFigures.isEmpty())
        .filter(u -> u.matches(".*[百千万亿%‰].*"))
        .map(u ->
            "states the unit '"
                + u
                + "' above the header, but not of which numbers; "
                + (sheet.is(Sheet.FIGURES)
                    ? "give each row its unit 单位"
                    : "write it into the header of its column, such as 床位（百张）"));
  }

  /** Writes into a row what its units say. */
  void apply(CsvRow row) {
    if (unit >= 0 && row.isBlank(unit)) {
      ofFigures.ifPresent(u -> row.put(unit, u));
    }
    scales.forEach((column, scale) -> {
      if (!row.isBlank(column)) {
        row.put(column, row.value(column).strip() + scale);
      }
    });
  }

  List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    ofFigures.ifPresent(u ->
        notes.add(
            note(
                " 没有写单位的数按表上所注单位“" + u + "”读取",
                ": numbers without a unit have that of the table, '" + u + "'")));
    if (ofFigures.isEmpty() && above.isPresent()) {
      String u = above.get();
      notes.add(note(" 表上所注单位“" + u + "”未采用", ": the unit '" + u + "' above is not used"));
    }
    scales.forEach((column, scale) ->
        notes.add(
            note(
                " 第 " + (column + 1) + " 列按表头所注“" + scale + "”换算",
                ": column " + (column + 1) + " is read in '" + scale + "' as its header says")));
    return notes;
  }

  private Note note(String zh, String en) {
    return new Note(Note.Topic.CONVERTED, Text.of(sheet.file() + zh, sheet.file() + en));
  }
}
