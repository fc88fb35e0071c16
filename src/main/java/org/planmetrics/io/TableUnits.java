package org.planmetrics.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.text.Spelling;

/**
 * Units that stand above a table, {@code 单位：万人}, or in its header, {@code 床位（百张）}: those of figures
 * fill the column of units where it is blank; those of other numbers say how many they are.
 */
final class TableUnits {
  private static final String UNIT = Figure.UNIT.name();

  private final Sheet sheet;
  private final Optional<String> ofFigures;
  private final List<String> above;
  private final Map<Column<?>, String> scales = new LinkedHashMap<>();
  private final Header header;
  private final int unit;

  private TableUnits(Sheet sheet, Optional<String> ofFigures, Layout layout, Header header) {
    this.sheet = sheet;
    this.ofFigures = ofFigures;
    this.above = layout.units();
    this.header = header;
    this.unit = header.column(UNIT);
    for (Column<?> column : sheet.columns().all()) {
      Optional.ofNullable(header.units().get(column.name()))
          .filter(u -> column instanceof Column.Decimal && UnitWords.isUnit(u))
          .flatMap(UnitWords::scale)
          .ifPresent(scale -> scales.put(column, scale));
    }
  }

  /** The units of a table. */
  static TableUnits of(Sheet sheet, Layout layout, Header header) {
    return new TableUnits(sheet, ofFigures(sheet, layout, header), layout, header);
  }

  /** The one unit of all figures that do not say their own. */
  private static Optional<String> ofFigures(Sheet sheet, Layout layout, Header header) {
    Optional<String> own =
        Optional.ofNullable(header.units().get(Figure.VALUE.name())).filter(UnitWords::isUnit);
    List<String> units = layout.units();
    return own.or(() -> units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty())
        .filter(u -> sheet.is(Sheet.FIGURES));
  }

  /** The mapping of a table in which figures have a unit though it lacks the column. */
  static Mapping fill(Mapping mapping, Sheet sheet, Layout layout, Header header) {
    return ofFigures(sheet, layout, header).map(u -> mapping.with(Figure.UNIT, u)).orElse(mapping);
  }

  /** Why numbers cannot be read: nobody knows which of them a unit above is of. */
  Optional<String> fault() {
    boolean isOfSome =
        sheet.columns().all().stream()
            .filter(c -> header.column(c.name()) >= 0)
            .anyMatch(c -> c instanceof Column.Decimal || c instanceof Column.Measure);
    boolean isOpen = isOfSome && ofFigures.isEmpty() && above.stream().anyMatch(UnitWords::isLarge);
    String where =
        sheet.is(Sheet.FIGURES)
            ? "give each row its unit 单位"
            : "write it into the header of its column, such as 床位（百张）";
    return isOpen
        ? Optional.of(
            "states the unit '"
                + String.join("、", above)
                + "' above the header, but not of which numbers; "
                + where)
        : Optional.empty();
  }

  /** Writes into a row what its units say. */
  void apply(CsvRow row) {
    if (unit >= 0 && row.isBlank(unit)) {
      ofFigures.ifPresent(u -> row.put(unit, u));
    }
    scales.forEach((column, scale) -> scale(row, column, scale));
  }

  /** What states a unit of its own is left as it stands, in doubt. */
  private void scale(CsvRow row, Column<?> column, String scale) {
    int at = header.column(column.name());
    String text = row.value(at).strip();
    Optional<BigDecimal> number =
        Spelling.number(text)
            .or(() ->
                TypedNumbers.find(column, text, true).flatMap(t -> Spelling.number(t.plain())));
    if (number.isPresent()) {
      row.put(at, TypedNumbers.times(number.get(), scale).toPlainString());
    } else if (TypedNumbers.find(column, text, false).isPresent()) {
      row.put(at, text + "（" + scale + "）");
    }
  }

  List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    ofFigures.ifPresent(u ->
        notes.add(
            note(
                " 没有写单位的数按表上所注单位“" + u + "”读取",
                ": numbers without a unit have that of the table, '" + u + "'")));
    if (ofFigures.isEmpty() && !above.isEmpty()) {
      String u = String.join("、", above);
      notes.add(note(" 表上所注单位“" + u + "”未采用", ": the unit '" + u + "' above is not used"));
    }
    scales.forEach((column, scale) ->
        notes.add(
            note(
                " 的“" + column.zh() + "”按表头所注“" + scale + "”换算",
                ": " + column + " is read in '" + scale + "' as its header says")));
    return notes;
  }

  private Note note(String zh, String en) {
    return new Note(Note.Topic.CONVERTED, Text.of(sheet.file() + zh, sheet.file() + en));
  }
}
