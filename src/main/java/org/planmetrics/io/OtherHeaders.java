package org.planmetrics.io;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Field;
import org.planmetrics.domain.Names;

/** For each file the headers that other people write, and the columns that they stand for. */
final class OtherHeaders {
  private static final String NOUN = "a mapping of headers";

  private OtherHeaders() {}

  static Map<String, Map<String, String>> read(Path json) {
    Faults faults = new Faults(String.valueOf(json.getFileName()));
    Map<String, Map<String, String>> headers = new LinkedHashMap<>();
    List<String> files = Sheet.tables().stream().map(Sheet::file).toList();
    Optional<Members> all =
        JsonText.read(json, faults).flatMap(j -> Members.of(j, NOUN, files, faults));
    for (Sheet sheet : Sheet.tables()) {
      all.flatMap(m -> m.find(sheet.file()))
          .ifPresent(j -> headers.put(sheet.file(), columns(j, sheet, faults)));
    }
    return faults.orThrow(Optional.of(Map.copyOf(headers)));
  }

  private static Map<String, String> columns(Json value, Sheet sheet, Faults faults) {
    Map<String, String> columns = new LinkedHashMap<>();
    if (!(value instanceof Json.Obj object)) {
      faults.add(value, "must be an object, the headers of a file, but is " + value.noun());
      return columns;
    }
    object
        .members()
        .forEach((header, column) -> {
          Optional<Field> field =
              column instanceof Json.Str name ? sheet.find(name.text().strip()) : Optional.empty();
          if (field.isEmpty()) {
            String rule = "is no column of " + sheet.file() + "; ";
            faults.add(column, rule + Names.valid(column.text(), sheet.names()));
          }
          field.ifPresent(f -> columns.put(header.strip(), f.name()));
        });
    return Map.copyOf(columns);
  }
}
