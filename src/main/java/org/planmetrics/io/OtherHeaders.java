package org.planmetrics.io;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Column;
import org.planmetrics.text.Names;

/** For each file the headers that other people write, and the columns that they stand for. */
final class OtherHeaders {
  private static final String NOUN = "a mapping of headers";

  private OtherHeaders() {}

  static Map<String, Map<String, String>> read(Path json) {
    Faults faults = new Faults(String.valueOf(json.getFileName()));
    Map<String, Map<String, String>> headers = new LinkedHashMap<>();
    List<String> files = Sheet.tables().stream().map(Sheet::file).toList();
    Optional<Members> all =
        JsonText.read(json, faults).flatMap(j -> Members.document(j, NOUN, files, faults));
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
          Optional<Column<?>> known =
              column instanceof Json.Str name
                  ? sheet.columns().find(name.text().strip())
                  : Optional.empty();
          if (known.isEmpty()) {
            String rule = "is no column of " + sheet.file() + "; ";
            faults.add(column, rule + Names.valid(column.text(), sheet.names()));
          }
          known.ifPresent(c -> columns.put(header.strip(), c.name()));
        });
    return Map.copyOf(columns);
  }
}
