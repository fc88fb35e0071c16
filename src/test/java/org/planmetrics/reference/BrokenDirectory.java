package org.planmetrics.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.snapshot.Snapshot;

/**
 * A data directory made by chance in which some rows are broken, and the same with some or all of
 * them repaired. The same seed gives the same directory.
 */
public final class BrokenDirectory {
  /** The milestones that it may report. */
  public static final List<String> MILESTONES = List.of("scheme", "station", "survey");

  private final Random random;
  private final Map<String, List<String>> headers = new LinkedHashMap<>();
  private final Map<String, List<Map<String, String>>> files = new LinkedHashMap<>();
  private final List<BrokenRow> broken;

  private BrokenDirectory(Random random) {
    this.random = random;
    Snapshot truth = RandomWorlds.of(random);
    for (Register register : Register.values()) {
      write(truth, register);
    }
    writeCatalogueAndFigures(truth);
    writeReturns(truth);
    writeMilestones();
    this.broken = new RandomFaults(random, headers, files).some(1 + random.nextInt(6));
    dropFiguresOfBrokenInnerPlaces();
  }

  /**
   * A directory made by chance.
   *
   * @param seed the same seed gives the same directory
   * @return the directory
   */
  public static BrokenDirectory of(long seed) {
    return new BrokenDirectory(new Random(seed));
  }

  /**
   * How many rows are broken.
   *
   * @return seldom 0
   */
  public int size() {
    return broken.size();
  }

  /**
   * The texts of the files.
   *
   * @param repaired the numbers of the broken rows that are repaired, each below {@link #size}
   * @return by file name
   */
  public Map<String, String> files(Collection<Integer> repaired) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("snapshot.json", "{\"format\": 1, \"asOf\": \"" + RandomWorlds.AS_OF + "\"}\n");
    files.forEach((file, rows) -> {
      List<String> header = Objects.requireNonNull(headers.get(file));
      StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
      for (Map<String, String> row : rows) {
        text.append(line(header, row, repaired));
      }
      texts.put(file, text.toString());
    });
    return texts;
  }

  private String line(List<String> header, Map<String, String> row, Collection<Integer> repaired) {
    Map<String, String> cells = row;
    String quote = "";
    for (int i = 0; i < broken.size(); i++) {
      if (broken.get(i).row() == row && !repaired.contains(i)) {
        if (broken.get(i).cells().isEmpty()) {
          return "";
        }
        cells = broken.get(i).cells();
        quote = broken.get(i).isCutOff() ? "\"" : "";
      }
    }
    Map<String, String> written = cells;
    return quote
        + header.stream().map(c -> written.getOrDefault(c, "")).collect(Collectors.joining(","))
        + '\n';
  }

  private void write(Snapshot truth, Register register) {
    if (register.isReturned() && !truth.has(register)) {
      return;
    }
    List<String> header = new ArrayList<>(register.columns().names());
    header.addAll(RandomWorlds.ATTRIBUTES);
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, Object> values : SnapshotData.columns(truth, register)) {
      Map<String, String> cells = new HashMap<>();
      values.forEach((column, value) -> cells.put(column, text(value)));
      boolean isRoot = register == Register.REGIONS && !cells.containsKey("parent");
      rows.add(isRoot ? 0 : rows.size(), cells);
    }
    headers.put(register.key() + ".csv", header);
    files.put(register.key() + ".csv", rows);
  }

  private static String text(Object value) {
    return value instanceof Labeled label
        ? label.name()
        : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** An amount in units, one in parts, signed or plain, and a rate that may have a weight. */
  private void writeCatalogueAndFigures(Snapshot truth) {
    boolean isInUnits = random.nextBoolean();
    boolean isInParts = random.nextBoolean();
    boolean isSigned = !isInParts && random.nextBoolean();
    List<Map<String, String>> catalogue = new ArrayList<>();
    if (isInUnits && random.nextBoolean()) {
      catalogue.add(Map.of("figure", "elderly", "kind", "AMOUNT", "unit", "人"));
    }
    if (random.nextInt(3) > 0) {
      boolean isWeighed = !random.nextBoolean() && truth.figureNames().contains("elderly");
      catalogue.add(
          !isWeighed
              ? Map.of("figure", "area", "kind", "RATE")
              : Map.of("figure", "area", "kind", "RATE", "weight", "elderly"));
    }
    if (isSigned) {
      String kind = RandomWorlds.any(random, List.of("AMOUNT", "RATE"));
      catalogue.add(Map.of("figure", "children", "kind", kind, "signed", "true"));
    }
    RandomWorlds.FLOWS.forEach(name -> catalogue.add(Map.of("figure", name, "kind", "FLOW")));
    headers.put("catalogue.csv", List.of("figure", "kind", "unit", "weight", "signed"));
    files.put("catalogue.csv", catalogue);
    List<Map<String, String>> rows = new ArrayList<>();
    for (Figure figure : agreeing(truth.figureRows())) {
      Map<String, String> cells = new HashMap<>();
      figure.get(Figure.FROM).ifPresent(day -> cells.put("from", day.toString()));
      figure.get(Figure.TO).ifPresent(day -> cells.put("to", day.toString()));
      cells.put("place", figure.place());
      cells.put("figure", figure.figure());
      cells.put("value", figure.value().toString());
      figure.asOf().map(LocalDate::toString).ifPresent(d -> cells.put("as_of", d));
      if (isInUnits && figure.figure().equals("elderly")) {
        cells.put("unit", RandomWorlds.any(random, List.of("人", "人", "百人", "万人")));
      }
      if (isInParts && figure.figure().equals("children")) {
        cells.merge("value", "%", String::concat);
      }
      if (isSigned && figure.figure().equals("children") && random.nextBoolean()) {
        cells.merge("value", "-", (value, sign) -> sign + value);
      }
      rows.add(cells);
    }
    headers.put("figures.csv", List.of("place", "figure", "value", "unit", "as_of", "from", "to"));
    files.put("figures.csv", rows);
  }

  /** Without periods that overlap others of their place, whose rows may contradict each other. */
  private static List<Figure> agreeing(List<Figure> all) {
    List<Figure> some = new ArrayList<>();
    for (Figure row : all) {
      boolean overlaps =
          row.get(Figure.FROM).isPresent()
              && some.stream()
                  .filter(r -> r.place().equals(row.place()) && r.get(Figure.FROM).isPresent())
                  .anyMatch(r -> overlap(r, row));
      if (!overlaps) {
        some.add(row);
      }
    }
    return some;
  }

  private static boolean overlap(Figure a, Figure b) {
    return !a.get(Figure.FROM).orElseThrow().isAfter(b.get(Figure.TO).orElseThrow())
        && !b.get(Figure.FROM).orElseThrow().isAfter(a.get(Figure.TO).orElseThrow());
  }

  private void writeReturns(Snapshot truth) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Return row : truth.returns()) {
      rows.add(Map.of("register", row.register().key(), "place", row.place()));
    }
    headers.put("returns.csv", List.of("register", "place"));
    files.put("returns.csv", rows);
  }

  private void writeMilestones() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String name : MILESTONES) {
      if (random.nextBoolean()) {
        Map<String, String> cells = new HashMap<>();
        cells.put("milestone", name);
        cells.put("state", RandomWorlds.any(random, List.of("NOT_STARTED", "UNDER_WAY", "DONE")));
        cells.put("on", RandomWorlds.any(random, List.of("2023-06-30", "2024-06-30")));
        rows.add(cells);
      }
    }
    headers.put("milestones.csv", List.of("milestone", "state", "on"));
    files.put("milestones.csv", rows);
  }

  /**
   * S7 lets a place's own figure differ from what its children give; of a place set aside, only the
   * children are there. As that is no fault of S28, such rows are left out.
   */
  private void dropFiguresOfBrokenInnerPlaces() {
    List<String> inner =
        Stream.of("regions.csv", "communities.csv")
            .flatMap(f -> files.getOrDefault(f, List.of()).stream())
            .flatMap(row -> Optional.ofNullable(row.get("parent")).stream())
            .toList();
    List<Map<String, String>> regions = files.getOrDefault("regions.csv", List.of());
    int cut =
        broken.stream()
            .filter(b -> b.isCutOff() && b.file().equals("regions.csv"))
            .mapToInt(b -> regions.indexOf(b.row()))
            .findFirst()
            .orElse(regions.size());
    List<String> codes = new ArrayList<>();
    broken.stream()
        .filter(b -> b.file().equals("regions.csv"))
        .forEach(b -> codes.add(b.row().getOrDefault("code", "")));
    regions.subList(cut, regions.size()).forEach(r -> codes.add(r.getOrDefault("code", "")));
    codes.retainAll(inner);
    Objects.requireNonNull(files.get("figures.csv"))
        .removeIf(row -> codes.contains(row.getOrDefault("place", "")));
    dropWeightWithoutRows();
  }

  /** A weight that nobody reports would be an error. */
  private void dropWeightWithoutRows() {
    List<Map<String, String>> catalogue = Objects.requireNonNull(files.get("catalogue.csv"));
    boolean isThere =
        Stream.of("figures.csv", "catalogue.csv")
            .flatMap(f -> Objects.requireNonNull(files.get(f)).stream())
            .anyMatch(row -> row.getOrDefault("figure", "").equals("elderly"));
    if (!isThere) {
      catalogue.replaceAll(row -> {
        Map<String, String> cells = new HashMap<>(row);
        cells.remove("weight");
        return cells;
      });
    }
  }

  /** Names the broken rows, for messages. */
  @Override
  public String toString() {
    return broken.stream().map(BrokenRow::toString).collect(Collectors.joining("; "));
  }

  /**
   * A broken row.
   *
   * @param file its file
   * @param row the row as it is in truth
   * @param cells as it stands, empty if the row is missing
   * @param isCutOff whether it begins with a quote that is not closed
   */
  record BrokenRow(
      String file, Map<String, String> row, Map<String, String> cells, boolean isCutOff) {
    @Override
    public String toString() {
      return file + " " + row + " as " + cells + (isCutOff ? " cut off" : "");
    }
  }
}
