package org.planmetrics.report;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Staffing;
import org.planmetrics.brief.Brief;
import org.planmetrics.domain.Level;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Explanation;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.progress.Difference;
import org.planmetrics.progress.Timeline;
import org.planmetrics.progress.Trajectory;
import org.planmetrics.snapshot.QualityCard;

/**
 * Prints what people want to read; import it statically and {@code print(assessment.at("2201"))}.
 *
 * <p>Chinese unless another locale is given; English for every locale that is not Chinese. The
 * texts do not depend on the machine: lines end with a line feed, and what is printed is UTF-8.
 */
public final class Printer {
  private Printer() {}

  /**
   * Prints in Chinese.
   *
   * @param what as {@link #text}
   */
  public static void print(Object what) {
    print(what, Locale.CHINESE);
  }

  /**
   * Prints in a language.
   *
   * @param what as {@link #text}
   * @param locale Chinese or English
   */
  public static void print(Object what, Locale locale) {
    byte[] bytes = text(what, locale).getBytes(StandardCharsets.UTF_8);
    PrintStream out = System.out;
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  /**
   * What is printed.
   *
   * @param what an assessment (the score card of the plan's own place, the milestones, the notes),
   *     the findings of a place (its score card), a timeline (how the plan's own place moves), the
   *     fewest additions (by target, then by county), a number shared out, a difference, a quality
   *     card or any table; a brief; a finding, an explanation or a trajectory (why it is so); of
   *     all else its one line
   * @param locale Chinese or English
   * @return the lines, each ended
   */
  public static String text(Object what, Locale locale) {
    if (what instanceof Brief brief) {
      return brief.text(locale);
    }
    List<ReportTable> tables = tables(what);
    return tables.isEmpty()
        ? explanation(what).map(e -> e.describe(locale)).orElseGet(() -> what + "\n")
        : tables.stream()
            .map(t -> t.text(locale))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n"));
  }

  private static List<ReportTable> tables(Object what) {
    if (what instanceof ReportTable table) {
      return List.of(table);
    } else if (what instanceof PlaceFindings findings) {
      return List.of(Tables.scoreCard(findings));
    } else if (what instanceof Assessment all) {
      return List.of(Tables.scoreCard(all.atPlace()), Tables.milestones(all), Tables.notes(all));
    } else if (what instanceof Difference difference) {
      return List.of(Tables.changes(difference));
    } else if (what instanceof Timeline timeline) {
      return List.of(Tables.trajectories(timeline, timeline.latest().atPlace().place().code()));
    } else if (what instanceof Staffing staffing) {
      return List.of(Tables.staffing(staffing), Tables.staffing(staffing, Level.COUNTY));
    } else if (what instanceof Apportionment shared) {
      return List.of(Tables.apportionment(shared));
    } else if (what instanceof QualityCard card) {
      return List.of(Tables.quality(card));
    }
    return List.of();
  }

  private static Optional<Explanation> explanation(Object what) {
    if (what instanceof Finding finding) {
      return Optional.of(finding.explain());
    } else if (what instanceof Trajectory trajectory) {
      return Optional.of(trajectory.explain());
    }
    return Optional.of(what).filter(Explanation.class::isInstance).map(Explanation.class::cast);
  }
}
