package org.planmetrics.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;

/** The names of the places, read before all else where people write them instead of codes. */
final class PlaceNames {
  private final Set<String> codes = new HashSet<>();
  private final Map<String, List<String>> byName = new HashMap<>();

  private PlaceNames() {}

  /** The names of all regions and communities that can be read. */
  static PlaceNames read(DataSet data, Loading loading) {
    PlaceNames names = new PlaceNames();
    for (Register register : List.of(Register.REGIONS, Register.COMMUNITIES)) {
      Sheet sheet = Sheet.of(register);
      TableReader.skim(
          data, loading.hasDivisionCodes() ? sheet.coded() : sheet, loading, names.rows());
    }
    return names;
  }

  private RowTaker rows() {
    return new RowTaker() {
      @Override
      public Consumer<CsvRow> begin(Header header) {
        int code = header.column(Region.CODE.name());
        int name = header.column(Region.NAME.name());
        return row -> {
          if (code >= 0 && name >= 0 && !row.isBlank(code) && !row.isBlank(name)) {
            row.clean();
            add(row.value(code).strip(), row.value(name).strip());
          }
        };
      }

      @Override
      public void unreadable(Header header, CsvRow row) {}

      @Override
      public void cutOff() {}
    };
  }

  private void add(String code, String name) {
    codes.add(code);
    byName.computeIfAbsent(Typed.unspaced(name), n -> new ArrayList<>(1)).add(code);
  }

  /** The code of the one place that has a name; empty where a text is a code, or no such name. */
  Optional<String> code(String text) {
    List<String> found = codes.contains(text) ? List.of() : all(text);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The codes of all places that have a name. */
  List<String> all(String text) {
    return List.copyOf(byName.getOrDefault(Typed.unspaced(text), List.of()));
  }
}
