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
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Note;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.progress.Difference;
import org.planmetrics.progress.Timeline;
import org.planmetrics.progress.Trajectory;

/**
 * Assessments and what to do about them as aligned text, and as an HTML file; import it statically
 * and {@code print(assessment.at("2201"))} or {@code report(assessment)}. {@link Tables} has the
 * tables as Markdown and CSV.
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
   * Prints how a timeline's place moves to its targets, in Chinese.
   *
   * @param timeline the timeline
   */
  public static void print(Timeline timeline) {
    print(timeline, USUAL);
  }

  /**
   * Prints how the plan's own place moves to its targets.
   *
   * @param timeline the timeline
   * @param locale Chinese or English
   */
  public static void print(Timeline timeline, Locale locale) {
    write(trajectories(timeline, timeline.latest().atPlace().place().code(), locale));
  }

  /**
   * Prints a trajectory in Chinese.
   *
   * @param trajectory the trajectory
   */
  public static void print(Trajectory trajectory) {
    write(trajectory.describe(USUAL));
  }

  /**
   * Prints the fewest additions by county, in Chinese.
   *
   * @param staffing the additions
   */
  public static void print(Staffing staffing) {
    write(staffing(staffing, Level.COUNTY, USUAL));
  }

  /**
   * Prints a number shared out, in Chinese.
   *
   * @param apportionment the parts
   */
  public static void print(Apportionment apportionment) {
    write(apportionment(apportionment, USUAL));
  }

  /**
   * Prints what changed between two assessments, in Chinese.
   *
   * @param difference the difference
   */
  public static void print(Difference difference) {
    write(changes(difference, USUAL));
  }

  /**
   * How a place moves to every target that applies: pace class, baseline, value, straight line,
   * bar, progress, pace so far and required, forecast.
   *
   * @param timeline the timeline
   * @param codeOrName the place's code or unique name
   * @param locale Chinese or English
   * @return the lines, each ended
   * @throws IllegalArgumentException if there is no such place
   */
  public static String trajectories(Timeline timeline, String codeOrName, Locale locale) {
    return new Trajectories(timeline, locale).at(codeOrName);
  }

  /**
   * The places of a level with how many of their targets are in each pace class; those with the
   * most targets lost, missed or behind first.
   *
   * @param timeline the timeline
   * @param level such as COUNTY
   * @param locale Chinese or English
   * @return the lines, each ended
   */
  public static String trajectories(Timeline timeline, Level level, Locale locale) {
    return new Trajectories(timeline, locale).of(level);
  }

  /**
   * How the places of a level move to one target, worst first, as {@link Timeline#ranked}.
   *
   * @param timeline the timeline
   * @param targetId the target's id
   * @param level such as COUNTY
   * @param locale Chinese or English
   * @return the lines, each ended
   * @throws IllegalArgumentException if there is no such target
   */
  public static String trajectories(
      Timeline timeline, String targetId, Level level, Locale locale) {
    return new Trajectories(timeline, locale).of(targetId, level);
  }

  /**
   * What changed between two assessments: how often by which cause, then each change with its
   * causes and amounts.
   *
   * @param difference the difference
   * @param locale Chinese or English
   * @return the lines, each ended
   */
  public static String changes(Difference difference, Locale locale) {
    return new Changes(difference, locale).text();
  }

  /**
   * The fewest additions that meet chosen targets: how many each target forces and what they change
   * at the plan's own place, in all targets; then how many the places of a level take, and why.
   *
   * @param staffing the additions
   * @param level such as COUNTY; what is posted above it stands at its own place
   * @param locale Chinese or English
   * @return the lines, each ended
   */
  public static String staffing(Staffing staffing, Level level, Locale locale) {
    return StaffingReport.of(staffing, level, locale);
  }

  /**
   * A number shared out: for each place its weight, floor and cap, its share before rounding, and
   * its part; then the total.
   *
   * @param apportionment the parts
   * @param locale Chinese or English
   * @return the lines, each ended
   */
  public static String apportionment(Apportionment apportionment, Locale locale) {
    return ApportionmentReport.of(apportionment, locale);
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

  /**
   * Writes the {@link HtmlReport} of a timeline's latest assessment, with small charts over its
   * days.
   *
   * @param timeline the timeline
   * @param file the file, which is replaced
   * @return the file
   * @throws UncheckedIOException if it cannot be written
   */
  public static Path report(Timeline timeline, Path file) {
    return HtmlReport.of(timeline.latest()).with(timeline).writeTo(file);
  }

  /** UTF-8 whatever the console's charset is said to be. */
  private static void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    PrintStream out = System.out;
    out.write(bytes, 0, bytes.length);
    out.flush();
  }
}
