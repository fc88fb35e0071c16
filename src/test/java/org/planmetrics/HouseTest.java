package org.planmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imports point one way, down this list; only io may look at Jackson and the CSV parser. */
class HouseTest {
  private static final List<String> ROOMS =
      List.of(
          "number", "domain", "tally", "indicator", "plan", "progress", "action", "io", "report");
  private static final Path MAIN = Path.of("src", "main", "java", "org", "planmetrics");

  @Test
  void imports_pointOneWay() throws IOException {
    for (String room : ROOMS) {
      List<String> barred =
          ROOMS.stream()
              .filter(r -> ROOMS.indexOf(r) > ROOMS.indexOf(room) || isBarred(room, r))
              .map(r -> "org.planmetrics." + r + ".")
              .toList();
      assertThat(lines(room))
          .noneMatch(line -> barred.stream().anyMatch(line::contains))
          .noneMatch(
              line -> !room.equals("io") && line.matches(".*(tools\\.jackson|de\\.siegmar).*"));
    }
  }

  private static boolean isBarred(String room, String other) {
    return room.equals("report") && other.equals("io");
  }

  private static List<String> lines(String room) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files(MAIN.resolve(room))) {
      Files.readAllLines(file).stream().filter(l -> l.startsWith("import ")).forEach(lines::add);
    }
    return lines;
  }

  @Test
  void files_areAtMost400Lines() throws IOException {
    for (Path file : files(MAIN)) {
      assertThat(Files.readAllLines(file).size()).as(file.toString()).isLessThanOrEqualTo(400);
    }
  }

  @Test
  void packages_haveTheirInfo() throws IOException {
    for (Path file : files(MAIN)) {
      assertThat(file.resolveSibling("package-info.java")).exists();
      assertThat(MAIN.relativize(file).getName(0).toString()).isIn(ROOMS);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
