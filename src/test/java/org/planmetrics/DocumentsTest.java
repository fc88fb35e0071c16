package org.planmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planmetrics.Document.Block;

/** What the README and the pages show is what happens, and where they point there is something. */
class DocumentsTest {
  private static final Pattern CITED = Pattern.compile("\\bS(\\d{1,2})\\b");
  private static final Pattern SECTION = Pattern.compile("SPEC[\\s*]+sections?[\\s*]+(\\d)");

  private static final Pattern CALL = Pattern.compile("\\b([A-Z]\\w+)\\.(\\w+)\\(");

  @TestFactory
  Stream<DynamicTest> everyBlock_printsWhatIsShown() {
    return Document.all().stream()
        .map(d -> DynamicTest.dynamicTest(d.path().toString(), () -> type(d)));
  }

  /**
   * The README shows its imports; pages go on in JShell, as {@code examples/startup.jsh} starts it.
   */
  private static void type(Document document) {
    SoftAssertions softly = new SoftAssertions();
    List<Block> blocks = document.blocks();
    try (Shell shell = document.equals(Document.README) ? Shell.bare() : Shell.started()) {
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i).language().equals("java")) {
          Block block = blocks.get(i);
          boolean isShown = i + 1 < blocks.size() && blocks.get(i + 1).isTextBelow("java");
          String shown = isShown ? blocks.get(i + 1).source() : "";
          String where = document.path() + ", line " + block.line();
          softly.check(() -> assertThat(shell.run(block.source())).as(where).isEqualTo(shown));
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void textBlocks_areWhatABlockAbovePrints() {
    for (Document document : Document.all()) {
      assertThat(document.blocks())
          .as(document.path().toString())
          .allMatch(
              b -> !b.language().equals("text") || b.isTextBelow("java") || b.isTextBelow("sh"));
    }
  }

  @Test
  void links_leadSomewhere() {
    for (Document document : Document.all()) {
      for (String link : document.links()) {
        String[] parts = link.split("#", 2);
        Path file = document.path().resolveSibling(parts[0]).normalize();
        Path there = parts[0].isEmpty() ? document.path() : file;
        assertThat(there).as(document.path() + ": " + link).exists();
        if (parts.length == 2) {
          assertThat(Document.read(there).anchors()).as(link).contains(parts[1]);
        }
      }
    }
  }

  @Test
  void pages_areAllNamedInTheReadme() {
    Stream<String> pages = Document.all().stream().skip(1).map(d -> d.path().toString());
    assertThat(Document.README.links()).containsAll(pages.toList());
  }

  @Test
  void rules_thatTheCodeCites_standOnTheirPage() throws IOException {
    Document rules = Document.page("rules");
    Set<String> cited = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file);
        CITED.matcher(code).results().forEach(r -> cited.add("s" + r.group(1)));
        SECTION.matcher(code).results().forEach(r -> cited.add("section-" + r.group(1)));
      }
    }
    assertThat(cited).contains("s7", "section-5");
    assertThat(rules.anchors()).containsAll(cited);
  }

  @Test
  void commands_nameFilesThatAreThere() {
    Pattern example = Pattern.compile("(?<![/\\w])(?:pm/)?(examples/\\S+)");
    for (Document document : Document.all()) {
      for (Block block : document.blocks()) {
        if (block.language().equals("sh")) {
          example
              .matcher(block.source())
              .results()
              .forEach(e -> assertThat(Path.of(e.group(1))).exists());
        }
      }
    }
  }

  @Test
  void coordinates_areThoseOfThePom() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    Stream<Block> blocks = Document.README.blocks().stream();
    Block block = blocks.filter(b -> b.language().equals("xml")).findFirst().orElseThrow();
    assertThat(block.source().lines().filter(line -> line.startsWith("  ")))
        .allMatch(pom::contains);
  }

  @Test
  void calls_nameMethodsThatAreThere() throws IOException, ReflectiveOperationException {
    Map<String, String> types = new HashMap<>();
    Path main = Path.of("src", "main", "java");
    try (Stream<Path> files = Files.walk(main)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String type = main.relativize(file).toString().replace(".java", "").replace('/', '.');
        types.put(type.substring(type.lastIndexOf('.') + 1), type);
      }
    }
    for (Document document : Document.all()) {
      for (MatchResult call : CALL.matcher(document.prose()).results().toList()) {
        if (types.containsKey(call.group(1))) {
          assertThat(Class.forName(types.get(call.group(1))).getDeclaredMethods())
              .as(document.path() + ": " + call.group())
              .anyMatch(method -> method.getName().equals(call.group(2)));
        }
      }
    }
  }

  @Test
  void readme_isShort() {
    assertThat(Document.README.text().lines().count()).isLessThanOrEqualTo(200);
    List<Block> blocks = Document.README.blocks();
    Stream<String> first =
        Stream.concat(blocks.get(0).source().lines(), blocks.get(1).source().lines());
    assertThat(first.filter(line -> !line.startsWith("import ")).count()).isLessThanOrEqualTo(15);
  }
}
