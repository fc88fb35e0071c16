package org.planmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports point one way, down this list; only io may look at Jackson and the CSV parser. */
class HouseTest {
  private static final List<String> ROOMS =
      List.of(
          "text",
          "access",
          "number",
          "domain",
          "table",
          "snapshot",
          "tally",
          "indicator",
          "plan",
          "progress",
          "action",
          "io",
          "report");
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

  /** Files that know each other in a circle: only a sealed type and its kinds, 20 at most. */
  @ParameterizedTest
  @ValueSource(strings = {"number", "tally", "indicator"})
  void circles_areSealedFamilies(String room) throws IOException {
    Map<String, String> code = code(room);
    for (Set<String> circle : circles(code)) {
      assertThat(circle).hasSizeLessThanOrEqualTo(20);
      assertThat(circle)
          .as("a circle without a sealed type")
          .anyMatch(name -> Objects.requireNonNull(code.get(name)).contains("sealed "));
    }
  }

  /** What each type of a package says, without comments and texts. */
  private static Map<String, String> code(String room) throws IOException {
    Map<String, String> code = new TreeMap<>();
    for (Path file : files(MAIN.resolve(room))) {
      String name = file.getFileName().toString().replace(".java", "");
      String text = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
      code.put(name, text.replaceAll("//.*|\"(\\\\.|[^\"\\\\])*\"", ""));
    }
    return code;
  }

  private static List<Set<String>> circles(Map<String, String> code) {
    Map<String, Set<String>> reached = new TreeMap<>();
    for (String from : code.keySet()) {
      Set<String> found = new TreeSet<>();
      Deque<String> open = new ArrayDeque<>(List.of(from));
      while (!open.isEmpty()) {
        String text = Objects.requireNonNull(code.get(open.pop()));
        code.keySet().stream()
            .filter(to -> Pattern.compile("(?<![.\\w])" + to + "\\b").matcher(text).find())
            .filter(found::add)
            .forEach(open::push);
      }
      reached.put(from, found);
    }
    return reached.keySet().stream()
        .map(from ->
            reached.get(from).stream()
                .filter(to -> reached.get(to).contains(from))
                .collect(Collectors.toCollection(TreeSet::new)))
        .filter(circle -> circle.size() > 1)
        .<Set<String>>map(circle -> circle)
        .distinct()
        .toList();
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
