package org.planmetrics.io;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** For each file how other people write it, as a JSON file says. */
final class Mappings {
  private static final String NOUN = "a mapping of headers";

  private Mappings() {}

  /** The same with the names of files; a second name of a file stays as it is. */
  private static Json byFile(Json json) {
    if (!(json instanceof Json.Obj object)) {
      return json;
    }
    Map<String, Json> members = new LinkedHashMap<>();
    Map<String, Json.Spot> keys = new LinkedHashMap<>();
    object
        .members()
        .forEach((key, value) -> {
          String file =
              Sheet.tables().stream()
                  .filter(s -> names(s).anyMatch(key::equals))
                  .map(Sheet::file)
                  .findFirst()
                  .orElse(key);
          String name = members.containsKey(file) ? key : file;
          members.put(name, value);
          keys.put(name, Objects.requireNonNull(object.keys().get(key)));
        });
    return new Json.Obj(object.spot(), members, keys);
  }

  /** A file is called as it is or, for those who have sheets, as its sheet. */
  static Stream<String> names(Sheet sheet) {
    return Stream.of(sheet.file(), sheet.key(), sheet.label().zh());
  }

  /** By the file's name without {@code .csv}. */
  static Map<String, Mapping> read(Path json) {
    Faults faults = new Faults(String.valueOf(json.getFileName()));
    Map<String, Mapping> mappings = new HashMap<>();
    List<String> files = Sheet.tables().stream().map(Sheet::file).toList();
    Optional<Members> all =
        JsonText.read(json, faults).flatMap(j -> Members.document(byFile(j), NOUN, files, faults));
    for (Sheet sheet : Sheet.tables()) {
      all.flatMap(m -> m.find(sheet.file()))
          .ifPresent(j -> mappings.put(sheet.key(), Mapping.of(sheet, j, faults)));
    }
    return faults.orThrow(Optional.of(Map.copyOf(mappings)));
  }
}
