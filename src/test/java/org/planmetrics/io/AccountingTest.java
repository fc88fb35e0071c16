package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Problem;
import org.planmetrics.snapshot.Snapshot;

/**
 * However rows are broken: rows read = rows loaded + rows set aside, each row set aside has a
 * problem, and what is loaded, written down, reads strictly as the same snapshot.
 */
class AccountingTest {
  private static final int TIMES = 300;
  private static final byte[] LIKELY = ",\"\n\r-09.年/，无".getBytes(UTF_8);
  private static final List<String> CELLS =
      List.of(
          "",
          "a",
          "b",
          "c",
          "r1",
          "r9",
          "k3",
          "S2",
          "F1",
          "zz",
          "-1",
          "2023-02-30",
          "1",
          "PROVINCE",
          "COUNTY",
          "VILLAGE",
          "DONE",
          "workers");

  @TempDir Path temp;

  private final Random random = new Random(7);

  @Test
  void load_accountsForEveryRow() {
    int loadings = 0;
    for (int i = 0; i < TIMES; i++) {
      DataDir dir = broken(large());
      try {
        check(dir, Snapshots.load(dir.in(temp), Loading.strict().lenient()), i);
        loadings++;
      } catch (DataException e) {
        assertThat(e.problems()).anyMatch(p -> p.source().equals("regions.csv"));
      }
    }
    assertThat(loadings).isGreaterThan(TIMES / 2);
  }

  @Test
  void load_ofAnyBytesEndsInASnapshotOrProblems() {
    Loading lenient = Loading.strict().lenient().asTyped();
    int loadings = 0;
    for (int i = 0; i < 5 * TIMES; i++) {
      DataDir dir = DataDir.small();
      String file = List.copyOf(dir.files().keySet()).get(random.nextInt(dir.files().size()));
      byte[] bytes = dir.files().get(file).clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        byte any = (byte) random.nextInt();
        bytes[random.nextInt(bytes.length)] =
            random.nextBoolean() ? any : LIKELY[random.nextInt(LIKELY.length)];
      }
      Path made = dir.with(file, bytes).in(temp);
      try {
        Snapshots.load(made, random.nextBoolean() ? lenient : lenient.gb18030());
        loadings++;
      } catch (DataException e) {
        // Told, as it should be; anything else fails the test.
      }
    }
    assertThat(loadings).isGreaterThan(TIMES);
  }

  private void check(DataDir dir, Loaded loaded, int i) {
    Path written = temp.resolve("written" + i);
    Snapshots.write(loaded.snapshot(), written);
    Snapshot strict = Snapshots.read(written);
    if (loaded.problems().isEmpty()) {
      assertThat(strict).as("run %d", i).isEqualTo(loaded.snapshot());
    }
    Path again = temp.resolve("again" + i);
    Snapshots.write(strict, again);
    assertThat(contents(again)).as("run %d", i).isEqualTo(contents(written));
    dir.files()
        .forEach((file, bytes) -> {
          if (file.endsWith(".csv")) {
            check(file, new String(bytes, UTF_8), loaded, written.resolve(file), i);
          }
        });
  }

  /** The rows that are written are those not set aside, with what they are called. */
  private static void check(String file, String text, Loaded loaded, Path written, int i) {
    Set<Long> aside =
        loaded.problems().stream()
            .filter(p -> p.source().equals(file))
            .map(Problem::line)
            .collect(Collectors.toSet());
    List<String> lines = text.lines().toList();
    List<String> kept =
        IntStream.range(1, lines.size())
            .filter(n -> !lines.get(n).replace(",", "").isBlank() && !aside.contains(n + 1L))
            .mapToObj(n -> first(lines.get(n)))
            .toList();
    assertThat(loaded.files().get(file))
        .as("%s in run %d", file, i)
        .isEqualTo(new Loaded.Rows(kept.size() + aside.size(), kept.size(), aside.size()));
    assertThat(rows(written)).as("%s in run %d", file, i).isEqualTo(kept);
  }

  private static Map<String, String> contents(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      Map<String, String> contents = new TreeMap<>();
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> rows(Path file) {
    try (Stream<String> lines = Files.exists(file) ? Files.lines(file) : Stream.empty()) {
      return lines.skip(1).map(AccountingTest::first).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String first(String line) {
    return line.split(",", -1)[0];
  }

  /** A territory of some depth, so that much goes with a row that is broken. */
  private static DataDir large() {
    StringBuilder regions = new StringBuilder("code,name,level,parent\na,甲省,PROVINCE,\n");
    StringBuilder communities = new StringBuilder("code,name,kind,parent\n");
    StringBuilder workers = new StringBuilder("id,place,certified_on,hobby\n");
    StringBuilder figures = new StringBuilder("place,figure,value,as_of\n");
    for (int i = 0; i < 12; i++) {
      String level = i < 4 ? "PREFECTURE,a" : i < 8 ? "COUNTY,r" + (i - 4) : "TOWNSHIP,r" + (i - 4);
      regions.append("r" + i + ",区" + i + "," + level + "\n");
      communities.append("k" + i + ",村" + i + ",VILLAGE,r" + i + "\n");
      workers.append("W" + i + "," + (i % 3 == 0 ? "S" : "k") + i % 6 + ",2021-03-01,书\n");
      figures.append((i % 3 == 0 ? "F" : "r") + i % 6 + ",elderly,1200,2023-12-" + (10 + i) + "\n");
    }
    StringBuilder stations = new StringBuilder("id,place,level,service\n");
    StringBuilder facilities = new StringBuilder("id,place,beds\n");
    for (int i = 0; i < 6; i++) {
      stations.append("S" + i + ",k" + 2 * i + ",COUNTY,CHILDREN\n");
      facilities.append("F" + i + ",r" + 2 * i + ",120\n");
    }
    return DataDir.small()
        .with("regions.csv", regions.toString())
        .with("communities.csv", communities.toString())
        .with("workers.csv", workers.toString())
        .with("figures.csv", figures.toString())
        .with("stations.csv", stations.toString())
        .with("facilities.csv", facilities.toString())
        .with("organizations.csv", "id,place,kind\nO1,r5,AGENCY\nO2,k7,CHARITY\n")
        .with("returns.csv", "register,place\nworkers,a\nstations,r6\n");
  }

  private DataDir broken(DataDir dir) {
    List<String> files = dir.files().keySet().stream().filter(f -> f.endsWith(".csv")).toList();
    for (int n = 1 + random.nextInt(6); n > 0; n--) {
      String file = files.get(random.nextInt(files.size()));
      List<String> lines =
          new ArrayList<>(new String(dir.files().get(file), UTF_8).lines().toList());
      if (lines.size() > 1) {
        breakRow(lines, 1 + random.nextInt(lines.size() - 1));
      }
      dir.with(file, String.join("\n", lines) + "\n");
    }
    return dir;
  }

  private void breakRow(List<String> lines, int at) {
    List<String> cells = new ArrayList<>(List.of(lines.get(at).split(",", -1)));
    int cell = random.nextInt(cells.size());
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(lines.get(at));
      case 2 -> lines.set(at, lines.get(at) + ",");
      case 3 -> {
        cells.remove(cell);
        lines.set(at, String.join(",", cells));
      }
      default -> {
        cells.set(cell, CELLS.get(random.nextInt(CELLS.size())));
        lines.set(at, String.join(",", cells));
      }
    }
  }
}
