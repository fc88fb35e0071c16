package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.planmetrics.text.Names;

/**
 * The JSON Schemas (2020-12) of the files that planmetrics reads, for editors: with {@code
 * "$schema": "plan.schema.json"} at its top, a plan is completed and checked as it is typed.
 *
 * <p>Each stands by itself. What no schema can say, such as that a name is one that an indicator
 * has, reading tells.
 */
public final class Schemas {
  private static final List<String> NAMES =
      List.of("plan", "snapshot", "cases", "headers", "assessment");

  private Schemas() {}

  /**
   * What there are schemas of.
   *
   * @return plan, snapshot (the {@code snapshot.json} of a data directory), cases, headers,
   *     assessment
   */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The text of a schema, whose {@code $id} is such as {@code
   * https://planmetrics.org/schema/1/plan.schema.json}.
   *
   * @param name such as {@code plan}
   * @return JSON
   * @throws IllegalArgumentException if there is no such schema; the message lists the valid names
   */
  public static String text(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(Names.unknown("schema", name, NAMES));
    }
    String file = "/org/planmetrics/schema/" + file(name);
    try (InputStream in =
        Objects.requireNonNull(Schemas.class.getResourceAsStream(file), "no resource " + file)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes {@code plan.schema.json} and the others where an editor finds them.
   *
   * @param dir the directory; it is made where it does not exist, and the files are replaced
   * @throws UncheckedIOException if a file cannot be written
   */
  public static void write(Path dir) {
    try {
      Files.createDirectories(dir);
      for (String name : NAMES) {
        Files.writeString(dir.resolve(file(name)), text(name), UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(String name) {
    return name + ".schema.json";
  }
}
