package org.planmetrics.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Column;
import org.planmetrics.text.Names;

/**
 * How other people write a file of ours: their headers, their words for our values, and values for
 * columns that their file lacks.
 *
 * @param headers the columns that other headers stand for
 * @param values for a column the values that other words stand for
 * @param constants what stands in columns that the file lacks
 */
record Mapping(
    Map<String, String> headers,
    Map<String, Map<String, String>> values,
    Map<String, String> constants) {
  static final Mapping NONE = new Mapping(Map.of(), Map.of(), Map.of());

  Mapping {
    headers = Map.copyOf(headers);
    values = Map.copyOf(values);
    constants = Map.copyOf(constants);
  }

  /** Whether every cell is read as it stands. */
  boolean isPlain() {
    return values.isEmpty() && constants.isEmpty();
  }

  /** This and what stands in another column that the file lacks. */
  Mapping with(Column<?> column, String constant) {
    Map<String, String> more = new LinkedHashMap<>(constants);
    more.putIfAbsent(column.name(), constant);
    return new Mapping(headers, values, more);
  }

  /** Reads what a mapping says of one file. */
  static Mapping of(Sheet sheet, Json json, Faults faults) {
    if (!(json instanceof Json.Obj object)) {
      faults.add(json, "must be an object, the headers of a file, but is " + json.noun());
      return NONE;
    }
    Map<String, String> headers = new LinkedHashMap<>();
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    Map<String, String> constants = new LinkedHashMap<>();
    object
        .members()
        .forEach((key, value) -> {
          Optional<Column<?>> own = sheet.columns().find(key.strip());
          Optional<Column<?>> meant = text(value).flatMap(sheet.columns()::find);
          if (value instanceof Json.Obj words) {
            column(sheet, key, own, words, faults)
                .ifPresent(c -> values.put(c.name(), words(c, words, faults)));
          } else if (meant.isPresent()) {
            headers.put(key.strip(), meant.get().name());
          } else if (own.isPresent() && text(value).isPresent()) {
            constant(own.get(), value, faults).ifPresent(v -> constants.put(own.get().name(), v));
          } else {
            String rule = "is no column of " + sheet.file() + "; ";
            faults.add(value, rule + Names.valid(value.text(), sheet.names()));
          }
        });
    return new Mapping(headers, values, constants);
  }

  private static Optional<String> text(Json value) {
    return value instanceof Json.Str text ? Optional.of(text.text().strip()) : Optional.empty();
  }

  private static Optional<Column<?>> column(
      Sheet sheet, String key, Optional<Column<?>> own, Json at, Faults faults) {
    if (own.isEmpty()) {
      String rule = "words are mapped for a column of " + sheet.file() + ", but '" + key;
      faults.add(at.spot(), "", rule + "' is none; " + Names.valid(key, sheet.names()));
    }
    return own;
  }

  private static Map<String, String> words(Column<?> column, Json.Obj words, Faults faults) {
    Map<String, String> values = new LinkedHashMap<>();
    words
        .members()
        .forEach((word, value) ->
            constant(column, value, faults).ifPresent(v -> values.put(word.strip(), v)));
    return Map.copyOf(values);
  }

  /** A text that the column reads. */
  private static Optional<String> constant(Column<?> column, Json value, Faults faults) {
    Optional<String> text = text(value);
    if (text.isEmpty()) {
      faults.add(value, "must be a text, a value of " + column.name() + ", but is " + value.noun());
    } else if (text.get().isEmpty() || column.read(text.get()).isEmpty()) {
      faults.add(value, column.rule(text.get()) + " (a value of " + column.name() + ")");
      return Optional.empty();
    }
    return text;
  }

  /** The columns that have a constant. */
  List<String> constantColumns() {
    return constants.keySet().stream().sorted().toList();
  }
}
