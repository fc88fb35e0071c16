package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.planmetrics.progress.Difference;
import org.planmetrics.progress.Timeline;

/**
 * Trajectories and changes as JSON: numbers as exact text in lowest terms, but for growth rates,
 * which are decimals; null where there is none; one trajectory or change on a line, the same text
 * for the same data.
 */
public final class Timelines {
  private Timelines() {}

  /**
   * Writes the trajectories of every place to every target.
   *
   * @param timeline the timeline
   * @param file the file, which is replaced
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Timeline timeline, Path file) {
    write(file, out -> write(timeline, out));
  }

  /**
   * Writes the trajectories of every place to every target.
   *
   * @param timeline the timeline
   * @param out takes the text
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Timeline timeline, Appendable out) {
    try {
      TimelineWriter.write(timeline, new TextDocument(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text of the trajectories of every place to every target.
   *
   * @param timeline the timeline
   * @return JSON, one trajectory on a line
   */
  public static String format(Timeline timeline) {
    StringBuilder text = new StringBuilder();
    write(timeline, text);
    return text.toString();
  }

  /**
   * Writes what changed between two assessments.
   *
   * @param difference the difference
   * @param file the file, which is replaced
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Difference difference, Path file) {
    write(file, out -> write(difference, out));
  }

  /**
   * Writes what changed between two assessments.
   *
   * @param difference the difference
   * @param out takes the text
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Difference difference, Appendable out) {
    try {
      TimelineWriter.write(difference, new TextDocument(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text of what changed between two assessments.
   *
   * @param difference the difference
   * @return JSON, one change on a line
   */
  public static String format(Difference difference) {
    StringBuilder text = new StringBuilder();
    write(difference, text);
    return text.toString();
  }

  private static void write(Path file, Consumer<Appendable> writing) {
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      writing.accept(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
