package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planmetrics.brief.Brief;
import org.planmetrics.domain.DataException;
import org.planmetrics.plan.Assessment;
import org.planmetrics.text.JsonPrinter;

/**
 * Assessments as JSON (SPEC section 5): readings, bars and parts as exact text in lowest terms, one
 * finding on a line, the same text for the same data.
 */
public final class Assessments {
  private Assessments() {}

  /**
   * Writes an assessment.
   *
   * @param assessment the assessment
   * @param file the file, which is replaced
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Assessment assessment, Path file) {
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      write(assessment, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes an assessment, finding by finding, without holding the text.
   *
   * @param assessment the assessment
   * @param out takes the text
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Assessment assessment, Appendable out) {
    try {
      AssessmentWriter.write(assessment, new TextDocument(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text of an assessment.
   *
   * @param assessment the assessment
   * @return JSON, one finding on a line
   */
  public static String format(Assessment assessment) {
    StringBuilder text = new StringBuilder();
    write(assessment, text);
    return text.toString();
  }

  /**
   * The text of a brief: the counts, what is furthest behind, which places hold back most and what
   * to do next in exact figures, then the sentences that say it.
   *
   * @param brief the brief
   * @return JSON
   */
  public static String format(Brief brief) {
    return JsonPrinter.pretty(new BriefWriter(brief).json());
  }

  /**
   * Reads an assessment that was written before.
   *
   * @param file the file, UTF-8
   * @return what it says
   * @throws DataException with everything that is wrong with the file
   * @throws UncheckedIOException if the file cannot be read
   */
  public static AssessmentDocument read(Path file) {
    Faults faults = new Faults(String.valueOf(file.getFileName()));
    return faults.orThrow(JsonText.read(file, faults).flatMap(new AssessmentReader(faults)::read));
  }
}
