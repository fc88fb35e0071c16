package org.planmetrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document in Markdown: the README or one of the pages. A block of {@code java} is typed into the
 * document's one JShell and prints the block of {@code text} right below it, or nothing; a block of
 * {@code sh} is for a terminal.
 */
record Document(Path path, String text) {
  static final Path PAGES = Path.of("src", "site", "markdown");
  static final Document README = read(Path.of("README.md"));
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w*)\n(.*?)^```\n", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  /** A block, and of one that is right below another what stands above it. */
  record Block(String language, String source, int line, String above) {
    boolean isTextBelow(String other) {
      return language.equals("text") && above.equals(other);
    }
  }

  static Document read(Path path) {
    try {
      return new Document(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page by its name, such as {@code tutorial}. */
  static Document page(String name) {
    return read(PAGES.resolve(name + ".md"));
  }

  /** The README, then the pages. */
  static List<Document> all() {
    try (Stream<Path> pages = Files.list(PAGES)) {
      return Stream.concat(Stream.of(README), pages.sorted().map(Document::read)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    int end = 0;
    while (block.find()) {
      boolean isBelow = !blocks.isEmpty() && text.substring(end, block.start()).isBlank();
      String above = isBelow ? blocks.get(blocks.size() - 1).language() : "";
      int line = 1 + (int) text.substring(0, block.start()).lines().count();
      blocks.add(new Block(block.group(1), block.group(2), line, above));
      end = block.end();
    }
    return blocks;
  }

  /** Where its links to other documents and files go, and to places within them. */
  List<String> links() {
    Stream<String> links = LINK.matcher(prose()).results().map(link -> link.group(1));
    return links.filter(link -> !link.matches("https?:.*")).toList();
  }

  /** What a link may name after {@code #}: headings as GitHub writes them, and what has an id. */
  Set<String> anchors() {
    Set<String> anchors = new HashSet<>();
    ANCHOR.matcher(text).results().forEach(id -> anchors.add(id.group(1)));
    HEADING.matcher(prose()).results().forEach(heading -> anchors.add(slug(heading.group(1))));
    return anchors;
  }

  private static String slug(String heading) {
    String words = heading.replaceAll("<[^>]*>", "").strip().toLowerCase(Locale.ROOT);
    return words.replaceAll("[^\\p{L}\\p{N}\\s_-]", "").replace(' ', '-');
  }

  /** The text without its blocks. */
  String prose() {
    return BLOCK.matcher(text).replaceAll("");
  }
}
