package org.planmetrics.reference;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Register;

/**
 * Faults made by chance: a number, date, flag or enumeration that cannot be read, a required cell
 * that is blank, an unknown place or parent, a repeated code, id or day, a unit of another kind, a
 * file cut off by a quote; and what is no fault and yet not known: a stated bound, a figure of a
 * leaf that is missing.
 */
final class RandomFaults {
  private final Random random;
  private final Map<String, List<String>> headers;
  private final Map<String, List<Map<String, String>>> files;
  private final List<BrokenDirectory.BrokenRow> broken = new ArrayList<>();

  /** Rows whose code, id or day stands in a broken row too: the first stands, so they stay. */
  private final List<Map<String, String>> copied = new ArrayList<>();

  RandomFaults(
      Random random,
      Map<String, List<String>> headers,
      Map<String, List<Map<String, String>>> files) {
    this.random = random;
    this.headers = headers;
    this.files = files;
  }

  /** Breaks so many rows, or fewer where chance finds no more; a root is never broken. */
  List<BrokenDirectory.BrokenRow> some(int count) {
    List<String> names =
        headers.keySet().stream()
            .filter(f -> !f.equals("catalogue.csv") && !rows(f).isEmpty())
            .toList();
    for (int i = 0; i < 10 * count && broken.size() < count; i++) {
      String file = RandomWorlds.any(random, names);
      int row = random.nextInt(rows(file).size());
      boolean isRoot = file.equals("regions.csv") && row == 0;
      if (!isRoot && !isBroken(rows(file).get(row))) {
        addFault(file, row);
      }
    }
    return broken;
  }

  private List<Map<String, String>> rows(String file) {
    return requireNonNull(files.get(file));
  }

  private boolean isBroken(Map<String, String> row) {
    return broken.stream().anyMatch(b -> b.row() == row) || copied.stream().anyMatch(r -> r == row);
  }

  private void addFault(String file, int index) {
    Map<String, String> row = rows(file).get(index);
    boolean isAnyCutOff = broken.stream().anyMatch(b -> b.isCutOff());
    if (random.nextInt(25) == 0 && !isAnyCutOff) {
      broken.add(new BrokenDirectory.BrokenRow(file, row, row, true));
      return;
    }
    List<Map<String, String>> ways = new ArrayList<>();
    switch (file) {
      case "figures.csv" -> figure(index, ways);
      case "returns.csv" -> {
        ways.add(with(row, "register", "unheard"));
        ways.add(with(row, "register", ""));
        ways.add(with(row, "place", RandomWorlds.any(random, List.of("zz", ""))));
      }
      case "milestones.csv" -> {
        ways.add(with(row, "state", RandomWorlds.any(random, List.of("unheard", ""))));
        ways.add(with(row, "on", "2021-13-01"));
        ways.add(with(row, "milestone", ""));
        other(file, index)
            .map(r -> with(row, "milestone", cell(r, "milestone")))
            .ifPresent(ways::add);
      }
      default -> record(file, index, ways);
    }
    broken.add(new BrokenDirectory.BrokenRow(file, row, RandomWorlds.any(random, ways), false));
  }

  private void record(String file, int index, List<Map<String, String>> ways) {
    Map<String, String> row = rows(file).get(index);
    Register register =
        Stream.of(Register.values())
            .filter(r -> file.startsWith(r.key()))
            .findFirst()
            .orElseThrow();
    for (Column<?> column : register.columns().all()) {
      String name = column.name();
      if (column instanceof Column.Decimal) {
        ways.add(with(row, name, "about 20"));
      } else if (column instanceof Column.Day) {
        ways.add(with(row, name, "2021-13-01"));
      } else if (column instanceof Column.Choice) {
        ways.add(with(row, name, "unheard"));
      } else if (column instanceof Column.Flag) {
        ways.add(with(row, name, "perhaps"));
      } else if (column.isRequired()) {
        ways.add(with(row, name, ""));
      }
    }
    String code = register.isReturned() ? "id" : "code";
    String above = register.isReturned() ? "place" : "parent";
    other(file, index).map(r -> with(row, code, cell(r, code))).ifPresent(ways::add);
    ways.add(with(row, above, "zz"));
    ways.add(with(row, above, ""));
  }

  private void figure(int index, List<Map<String, String>> ways) {
    Map<String, String> row = rows("figures.csv").get(index);
    String value = cell(row, "value");
    String sign = value.endsWith("%") ? "%" : "";
    BigDecimal number = new BigDecimal(sign.isEmpty() ? value : value.replace("%", ""));
    String more = number.add(BigDecimal.TEN).toPlainString();
    ways.add(with(row, "value", "about 20"));
    ways.add(with(row, "value", ""));
    ways.add(with(row, "as_of", "2021-13-01"));
    ways.add(with(row, "figure", ""));
    ways.add(with(row, "place", RandomWorlds.any(random, List.of("zz", ""))));
    ways.add(with(row, "value", "≤" + more + sign));
    ways.add(with(row, "value", "＜" + more + sign));
    ways.add(with(row, "value", "≥" + value));
    ways.add(with(row, "value", number.toPlainString() + "～" + more + sign));
    boolean isDeclared =
        rows("catalogue.csv").stream()
            .anyMatch(r -> cell(r, "figure").equals(cell(row, "figure")) && r.containsKey("unit"));
    if (isDeclared) {
      ways.add(with(row, "unit", "户"));
    }
    List<Map<String, String>> same =
        rows("figures.csv").stream()
            .filter(r -> cell(r, "place").equals(cell(row, "place")))
            .filter(r -> cell(r, "figure").equals(cell(row, "figure")))
            .toList();
    boolean isFlow = RandomWorlds.FLOWS.contains(cell(row, "figure"));
    if (isFlow) {
      ways.add(with(row, "from", ""));
      ways.add(with(row, "to", "2021-13-01"));
      ways.add(with(row, "to", "2019-01-01"));
    }
    if (same.get(0) != row && !isBroken(same.get(0))) {
      Map<String, String> again = with(row, "as_of", cell(copied(same.get(0)), "as_of"));
      again.put("from", cell(same.get(0), "from"));
      again.put("to", cell(same.get(0), "to"));
      ways.add(again);
    }
    boolean isLeaf =
        Stream.of("regions.csv", "communities.csv")
            .flatMap(f -> files.getOrDefault(f, List.of()).stream())
            .noneMatch(r -> cell(r, "parent").equals(cell(row, "place")));
    if (isLeaf && same.size() == 1) {
      ways.add(Map.of());
    }
  }

  /** An earlier row of the file that is not broken. */
  private Optional<Map<String, String>> other(String file, int index) {
    return rows(file).subList(0, index).stream()
        .filter(r -> !isBroken(r))
        .reduce((first, last) -> random.nextBoolean() ? first : last)
        .map(this::copied);
  }

  private Map<String, String> copied(Map<String, String> row) {
    copied.add(row);
    return row;
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static Map<String, String> with(Map<String, String> row, String column, String text) {
    Map<String, String> cells = new HashMap<>(row);
    cells.put(column, text);
    return cells;
  }
}
