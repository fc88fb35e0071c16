package org.planmetrics.io;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.planmetrics.domain.Text;

/**
 * How a table is laid out: what parts its cells, and which rows stand above its header.
 *
 * @param separator what parts cells, a comma by rights
 * @param above the rows above the header that are not blank, none by rights
 * @param header the row of the header
 * @param known how many known columns it names
 * @param isComplete whether it names all that it must
 */
record Layout(char separator, List<CsvRow> above, CsvRow header, int known, boolean isComplete) {
  static final char COMMA = ',';

  private static final List<Character> SEPARATORS = List.of(COMMA, ';', '\t', '|');
  private static final int LOOKED_AT = 10;

  /**
   * The layout that a table must have: commas, and the header in its first row that is not blank.
   */
  static Layout first(Source source, Sheet sheet, Mapping mapping, Charset charset)
      throws IOException, CutOff {
    try (RowStream rows = source.open(COMMA, charset)) {
      Optional<CsvRow> next = rows.next();
      while (next.isPresent() && next.get().isBlank()) {
        next = rows.next();
      }
      CsvRow row = next.map(CsvRow::copy).orElseGet(CsvRow::new);
      return of(COMMA, List.of(), row, sheet, mapping);
    }
  }

  private static Layout of(
      char separator, List<CsvRow> above, CsvRow row, Sheet sheet, Mapping mapping) {
    CsvRow clean = row.copy();
    clean.clean();
    Header header = Header.of(sheet, clean, mapping, true, new ArrayList<>());
    return new Layout(separator, List.copyOf(above), row, header.known(), header.isComplete());
  }

  /** The layout that a table seems to have: the one whose header names the most columns. */
  Layout orBetter(Source source, Sheet sheet, Mapping mapping, Charset charset) throws IOException {
    Layout best = this;
    for (char separator : source.isText() ? SEPARATORS : List.of(COMMA)) {
      for (Layout layout : layouts(source, separator, sheet, mapping, charset)) {
        best = layout.isBetterThan(best) ? layout : best;
      }
    }
    return best;
  }

  private static List<Layout> layouts(
      Source source, char separator, Sheet sheet, Mapping mapping, Charset charset)
      throws IOException {
    List<Layout> layouts = new ArrayList<>();
    List<CsvRow> above = new ArrayList<>();
    try (RowStream rows = source.open(separator, charset)) {
      Optional<CsvRow> next = rows.next();
      for (int i = 0; i < LOOKED_AT && next.isPresent(); i++) {
        CsvRow row = next.get().copy();
        if (!row.isBlank()) {
          layouts.add(of(separator, above, row, sheet, mapping));
          above.add(row);
        }
        next = rows.next();
      }
    } catch (CutOff e) {
      return layouts; // what cannot be read is told of when all is read
    }
    return layouts;
  }

  private boolean isBetterThan(Layout other) {
    return isComplete != other.isComplete ? isComplete : known > Math.max(1, other.known);
  }

  /** The units that rows above the header state, such as 人 in {@code 单位：人}. */
  List<String> units() {
    List<String> units = new ArrayList<>();
    for (CsvRow row : above) {
      for (int column = 0; column < row.size(); column++) {
        units.addAll(UnitWords.of(row.value(column)));
      }
    }
    return units.stream().distinct().toList();
  }

  /** The rows above the header, each as one text. */
  String titles() {
    return above.stream()
        .map(row ->
            IntStream.range(0, row.size())
                .mapToObj(row::value)
                .filter(v -> !v.isBlank())
                .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" / "));
  }

  /** What parts its cells, such as {@code semicolons}, where it is not the comma. */
  Optional<Text> separatorName() {
    return switch (separator) {
      case ';' -> Optional.of(Text.of("分号", "semicolons"));
      case '\t' -> Optional.of(Text.of("制表符", "tabs"));
      case '|' -> Optional.of(Text.of("竖线", "vertical bars"));
      default -> Optional.empty();
    };
  }
}
