package org.planmetrics.reference;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Labeled;

/**
 * A CSV file as the generators write it: comma, quotes where needed, a header.
 *
 * @param rows by header what the cells hold, without blanks
 * @param isCutOff whether it ends within a quote; the row that it is in is left out
 */
record ReferenceCsv(List<Map<String, String>> rows, boolean isCutOff) {
  static ReferenceCsv of(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (isQuoted || c != ',' && c != '\n') {
        cell.append(c);
      } else {
        line.add(cell.toString().strip());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      }
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> cells : lines.subList(1, lines.size())) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          row.put(lines.get(0).get(i), cells.get(i));
        }
      }
      rows.add(row);
    }
    return new ReferenceCsv(rows, isQuoted);
  }

  /** What a cell says, empty if it cannot be read (SPEC section 5). */
  static Optional<Object> value(Column<?> column, String text) {
    if (column instanceof Column.Decimal) {
      return text.matches("\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
    if (column instanceof Column.Day) {
      return day(text).map(d -> d);
    }
    if (column instanceof Column.Choice<?> choice) {
      return choice.values().stream()
          .filter(c -> c.name().equalsIgnoreCase(text) || c.label().zh().equals(text))
          .<Object>map((Labeled c) -> c)
          .findFirst();
    }
    boolean isFlag = column instanceof Column.Flag;
    Object read = isFlag ? (Object) text.equals("true") : text;
    return Optional.of(read).filter(v -> !isFlag || List.of("true", "false").contains(text));
  }

  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
