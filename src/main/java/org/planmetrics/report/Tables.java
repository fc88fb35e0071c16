package org.planmetrics.report;

import java.util.List;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.indicator.StrataReadings;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.MilestoneFinding;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.progress.Difference;
import org.planmetrics.progress.Timeline;
import org.planmetrics.snapshot.QualityCard;
import org.planmetrics.snapshot.Snapshot;

/**
 * The tables of a report, each as text, Markdown, CSV and HTML: {@code Tables.league(assessment,
 * COUNTY).csv(Locale.CHINESE)}.
 */
public final class Tables {
  private Tables() {}

  /**
   * The score card of a place: for each target that applies its status, value, bar, shortfall and
   * deadline, and what is missing where that leaves bounds; for each that applies only at places
   * within, how many do not meet it and which is the worst.
   *
   * @param findings such as {@code assessment.at("2201")}
   * @return the table, without rows where no target applies
   */
  public static ReportTable scoreCard(PlaceFindings findings) {
    return new ScoreCard(findings).table();
  }

  /**
   * The places of a level with a mark for each target that applies there, worst first: by the share
   * of targets met among those applicable, then by how many fall short, then in tree order.
   *
   * @param assessment the assessment
   * @param level such as COUNTY
   * @return the table, without rows where no target applies
   */
  public static ReportTable league(Assessment assessment, Level level) {
    return new League(assessment, level).table();
  }

  /**
   * The places of a level by one target, worst first, as {@link Assessment#ranked}.
   *
   * @param assessment the assessment
   * @param targetId the target's id
   * @param level such as COUNTY
   * @return the table, without rows where the target does not apply
   * @throws IllegalArgumentException if there is no such target
   */
  public static ReportTable league(Assessment assessment, String targetId, Level level) {
    return TargetLeague.of(assessment, targetId, level);
  }

  /**
   * Every place at which a target is not met, target by target: the list behind the counts of
   * {@link #scoreCard}.
   *
   * @param assessment the assessment
   * @return the table, without rows if all is met or undecided
   */
  public static ReportTable fallingShort(Assessment assessment) {
    return FallingShort.table(assessment);
  }

  /**
   * What an indicator reads at the places of a level, value by value of a column, and as a whole.
   *
   * @param readings such as those of workers by sex
   * @param level such as COUNTY
   * @return the table, without rows where there is no such place
   */
  public static ReportTable strata(StrataReadings readings, Level level) {
    return StrataTable.of(readings, level);
  }

  /**
   * The milestones with their states.
   *
   * @param assessment the assessment
   * @return the table, without rows if the plan has no milestones
   */
  public static ReportTable milestones(Assessment assessment) {
    Grid table =
        new Grid()
            .words(Word.MILESTONE)
            .words(Word.STATE)
            .words(Word.STATUS)
            .words(Word.DAY)
            .words(Word.DEADLINE)
            .remarks(Word.EVIDENCE);
    assessment.milestones().forEach(m -> table.row(row(m)));
    return ReportTable.following(Word.MILESTONES, table);
  }

  private static List<Cell> row(MilestoneFinding m) {
    return List.of(
        Cell.of(m.milestone().label()),
        Cell.of(m.state()),
        Cell.of(m.status()),
        Cell.of(m.report().flatMap(MilestoneReport::on).map(Object::toString).orElse("")),
        Cell.of(m.milestone().by().toString()),
        Cell.of(m.report().flatMap(MilestoneReport::evidence).orElse("")));
  }

  /**
   * What a user would want to know of the data (SPEC S24).
   *
   * @param assessment the assessment
   * @return the table, without rows if there are no notes
   */
  public static ReportTable notes(Assessment assessment) {
    Grid table = new Grid().remarks(Word.NOTES);
    assessment.notes().forEach(n -> table.row(Cell.of(n.text())));
    return ReportTable.following(Word.NOTES, table);
  }

  /**
   * The fewest additions by target: how many each forces, and what they change at the plan's own
   * place.
   *
   * @param staffing the additions
   * @return the table
   */
  public static ReportTable staffing(Staffing staffing) {
    return StaffingTables.targets(staffing);
  }

  /**
   * The fewest additions by place: how many each place of a level takes, and for which targets.
   *
   * @param staffing the additions
   * @param level such as COUNTY; what is posted above it stands at its own place
   * @return the table, without rows if nothing is added
   */
  public static ReportTable staffing(Staffing staffing, Level level) {
    return StaffingTables.places(staffing, level);
  }

  /**
   * A number shared out: for each place its weight, floor and cap, its share before rounding, and
   * its part; then the total.
   *
   * @param apportionment the parts
   * @return the table
   */
  public static ReportTable apportionment(Apportionment apportionment) {
    return ApportionmentTable.table(apportionment);
  }

  /**
   * How a place moves to every target that applies: pace class, baseline, value, straight line,
   * bar, progress, pace so far and required, forecast.
   *
   * @param timeline the timeline
   * @param codeOrName the place's code or unique name
   * @return the table, without rows where no target applies
   * @throws IllegalArgumentException if there is no such place
   */
  public static ReportTable trajectories(Timeline timeline, String codeOrName) {
    return new TrajectoryTables(timeline).at(codeOrName);
  }

  /**
   * The places of a level with how many of their targets are in each pace class; those with the
   * most targets lost, missed or behind first.
   *
   * @param timeline the timeline
   * @param level such as COUNTY
   * @return the table, without rows where no target applies
   */
  public static ReportTable trajectories(Timeline timeline, Level level) {
    return new TrajectoryTables(timeline).of(level);
  }

  /**
   * How the places of a level move to one target, worst first, as {@link Timeline#ranked}.
   *
   * @param timeline the timeline
   * @param targetId the target's id
   * @param level such as COUNTY
   * @return the table, without rows where the target does not apply
   * @throws IllegalArgumentException if there is no such target
   */
  public static ReportTable trajectories(Timeline timeline, String targetId, Level level) {
    return new TrajectoryTables(timeline).of(targetId, level);
  }

  /**
   * What a place read on each day of a timeline: a row for each target that applies on the latest.
   *
   * @param timeline the timeline
   * @param codeOrName the place's code or unique name
   * @return the table, without rows where no target applies
   * @throws IllegalArgumentException if there is no such place
   */
  public static ReportTable years(Timeline timeline, String codeOrName) {
    return new TrajectoryTables(timeline).years(codeOrName);
  }

  /**
   * What changed between two assessments: how often by which cause; as text also each change with
   * its causes and amounts.
   *
   * @param difference the difference
   * @return the table, without rows if nothing changed
   */
  public static ReportTable changes(Difference difference) {
    return Changes.table(difference);
  }

  /**
   * What an analyst should know of the data first, by the usual thresholds.
   *
   * @param snapshot the data
   * @return the table of {@link Snapshot#quality()}
   */
  public static ReportTable quality(Snapshot snapshot) {
    return quality(snapshot.quality());
  }

  /**
   * A quality card: of each register and figure who has handed it in, and what looks odd.
   *
   * @param card the card
   * @return the table, without rows if there are neither registers nor figures
   */
  public static ReportTable quality(QualityCard card) {
    return QualityTable.of(card);
  }
}
