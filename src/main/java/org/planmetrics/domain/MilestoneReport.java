package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is reported of a milestone, such as DONE on 2023-06-30 with its evidence (SPEC S19). */
public final class MilestoneReport extends Row<MilestoneReport> {
  /** The columns of {@code milestones.csv}. */
  public static final Columns<MilestoneReport> COLUMNS =
      Columns.of("milestone", MilestoneReport::new);

  /** The milestone's id in the plan. */
  public static final Column.Words MILESTONE =
      COLUMNS.add(Column.words("milestone", "任务").required());

  /** How far it has come. */
  public static final Column.Choice<MilestoneState> STATE =
      COLUMNS.add(Column.choice("state", "状态", MilestoneState.class).required());

  /** The day of that state; blank counts as always. */
  public static final Column.Day ON = COLUMNS.add(Column.day("on", "日期"));

  /** What shows it, if said. */
  public static final Column.Words EVIDENCE = COLUMNS.add(Column.words("evidence", "依据"));

  private MilestoneReport(@Nullable Object[] values, Map<String, String> attributes) {
    super(values, attributes);
  }

  /**
   * A report without day and evidence.
   *
   * @param milestone the milestone's id
   * @param state how far it has come
   * @return the report
   * @throws IllegalArgumentException if the id is blank
   */
  public static MilestoneReport of(String milestone, MilestoneState state) {
    return of(COLUMNS, milestone, state);
  }

  @Override
  public Columns<MilestoneReport> columns() {
    return COLUMNS;
  }

  /**
   * The milestone.
   *
   * @return its id in the plan
   */
  public String milestone() {
    return need(MILESTONE);
  }

  /**
   * How far it has come.
   *
   * @return such as DONE
   */
  public MilestoneState state() {
    return need(STATE);
  }

  /**
   * The day of that state.
   *
   * @return the day; blank counts as always
   */
  public Optional<LocalDate> on() {
    return get(ON);
  }

  /**
   * What shows it.
   *
   * @return the evidence, if said
   */
  public Optional<String> evidence() {
    return get(EVIDENCE);
  }
}
