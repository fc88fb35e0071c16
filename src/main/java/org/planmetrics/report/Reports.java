package org.planmetrics.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Note;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.PlaceFindings;

/**
 * Assessments as aligned text, and as an HTML file; import it statically and {@code
 * print(assessment.at("2201"))} or {@code report(assessment)}. {@link Tables} has the tables as
 * Markdown and CSV.
 *
 * <p>Chinese unless another locale is given; English for every locale that is not Chinese. The
 * texts do not depend on the machine: lines end with a line feed, and what is printed is UTF-8.
 */
public final class Reports {
  private static final Locale USUAL = Locale.CHINESE;

  private Reports() {}

  /**
   * Prints the score card of a place in Chinese.
   *
   * @param findings such as {@code assessment.at("2201")}
   */
  public static void print(PlaceFindings findings) {
    print(findings, USUAL);
  }

  /**
   * Prints the score card of a place.
   *
   * @param findings such as {@code assessment.at("2201")}
   * @param locale Chinese or English
   */
  public static void print(PlaceFindings findings, Locale locale) {
    write(scoreCard(findings, locale));
  }

  /**
   * Prints the score card of the plan's own place, the milestones and the notes, in Chinese.
   *
   * @param assessment the assessment
   */
  public static void print(Assessment assessment) {
    print(assessment, USUAL);
  }

  /**
   * Prints the score card of the plan's own place, the milestones and the notes.
   *
   * @param assessment the assessment
   * @param locale Chinese or English
   */
  public static void print(Assessment assessment, Locale locale) {
    write(
        Stream.of(
                scoreCard(assessment.atPlace(), locale),
                milestones(assessment, locale),
                notes(assessment, locale))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n")));
  }

  /**
   * Prints why a finding is as it is, in Chinese.
   *
   * @param finding the finding
   */
  public static void print(Finding finding) {
    print(finding, USUAL);
  }

  /**
   * Prints why a finding is as it is.
   *
   * @param finding the finding
   * @param locale Chinese or English
   */
  public static void print(Finding finding, Locale locale) {
    write(finding.explain().describe(locale));
  }

  /**
   * The score card of a place: for each target that applies its status, value, bar, shortfall and
   * deadline, and what is missing where that leaves bounds.
   *
   * @param findings such as {@code assessment.at("2201")}
   * @param locale Chinese or English
   * @return the lines, each ended
   */
  public static String scoreCard(PlaceFindings findings, Locale locale) {
    return ScoreCard.of(findings, locale);
  }

  /**
   * The places of a level with a mark for each target that applies there, worst first: by the share
   * of targets met among those applicable, then by how many fall short, then in tree order.
   *
   * @param assessment the assessment
   * @param level such as COUNTY
   * @param locale Chinese or English
   * @return the lines, each ended
   */
  public static String league(Assessment assessment, Level level, Locale locale) {
    return new League(assessment, level).text(locale);
  }

  /**
   * The places of a level by one target, worst first, as {@link Assessment#ranked}.
   *
   * @param assessment the assessment
   * @param targetId the target's id
   * @param level such as COUNTY
   * @param locale Chinese or English
   * @return the lines, each ended
   * @throws IllegalArgumentException if there is no such target
   */
  public static String league(Assessment assessment, String targetId, Level level, Locale locale) {
    return TargetLeague.of(assessment, targetId, level, locale);
  }

  /**
   * The milestones with their states.
   *
   * @param assessment the assessment
   * @param locale Chinese or English
   * @return the lines, each ended; empty if the plan has no milestones
   */
  public static String milestones(Assessment assessment, Locale locale) {
    return Tables.milestones(assessment).text(locale);
  }

  /**
   * What a user would want to know of the data (SPEC S24).
   *
   * @param assessment the assessment
   * @param locale Chinese or English
   * @return the lines, each ended; empty if there are no notes
   */
  public static String notes(Assessment assessment, Locale locale) {
    List<Note> notes = assessment.notes();
    return notes.isEmpty()
        ? ""
        : notes.stream()
            .map(n -> "- " + n.text().in(locale) + "\n")
            .collect(Collectors.joining("", Word.NOTES.in(locale) + "\n", ""));
  }

  /**
   * Writes the {@link HtmlReport} of an assessment to a new file among the temporary ones, to be
   * opened in a browser.
   *
   * @param assessment the assessment
   * @return the file
   * @throws UncheckedIOException if it cannot be written
   */
  public static Path report(Assessment assessment) {
    try {
      return report(assessment, Files.createTempFile("planmetrics-", ".html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the {@link HtmlReport} of an assessment.
   *
   * @param assessment the assessment
   * @param file the file, which is replaced
   * @return the file
   * @throws UncheckedIOException if it cannot be written
   */
  public static Path report(Assessment assessment, Path file) {
    return HtmlReport.of(assessment).writeTo(file);
  }

  /** UTF-8 whatever the console's charset is said to be. */
  private static void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    PrintStream out = System.out;
    out.write(bytes, 0, bytes.length);
    out.flush();
  }
}
