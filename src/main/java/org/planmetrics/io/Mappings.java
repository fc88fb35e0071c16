package org.planmetrics.io;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For each file how other people write it, as a JSON file says. */
final class Mappings {
  private static final String NOUN = "a mapping of headers";

  private Mappings() {}

  /** By the file's name without {@code .csv}. */
  static Map<String, Mapping> read(Path json) {
    Faults faults = new Faults(String.valueOf(json.getFileName()));
    Map<String, Mapping> mappings = new HashMap<>();
    List<String> files = Sheet.tables().stream().map(Sheet::file).toList();
    Optional<Members> all =
        JsonText.read(json, faults).flatMap(j -> Members.document(j, NOUN, files, faults));
    for (Sheet sheet : Sheet.tables()) {
      all.flatMap(m -> m.find(sheet.file()))
          .ifPresent(j -> mappings.put(sheet.key(), Mapping.of(sheet, j, faults)));
    }
    return faults.orThrow(Optional.of(Map.copyOf(mappings)));
  }
}
