package org.planmetrics.indicator;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Register;
import org.planmetrics.number.Reading;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.tally.Series;

/**
 * Several conditions evaluated together over a snapshot: one pass per register for all of them.
 * Immutable and safe for use by many threads.
 */
public final class Evaluation {
  private final Definitions definitions;
  private final Engines engines;

  private Evaluation(Definitions definitions, Engines engines) {
    this.definitions = definitions;
    this.engines = engines;
  }

  /**
   * Evaluates conditions.
   *
   * @param snapshot the data
   * @param conditions what to judge
   * @return the evaluation
   * @throws IllegalArgumentException if a column or name is unknown, or names make a cycle
   */
  public static Evaluation of(Snapshot snapshot, List<Condition.Comparison> conditions) {
    return of(snapshot, Definitions.of(Map.of(), conditions), conditions);
  }

  /**
   * Evaluates conditions whose names a plan defines.
   *
   * @param snapshot the data
   * @param definitions the named indicators
   * @param conditions what to judge
   * @return the evaluation
   * @throws IllegalArgumentException if a column or name is unknown
   */
  public static Evaluation of(
      Snapshot snapshot, Definitions definitions, List<Condition.Comparison> conditions) {
    return of(snapshot, Streamed.NOTHING, definitions, conditions);
  }

  static Evaluation of(
      Snapshot snapshot,
      Streamed streamed,
      Definitions definitions,
      List<Condition.Comparison> conditions) {
    return new Evaluation(definitions, Engines.of(snapshot, streamed, definitions, conditions));
  }

  /**
   * The data.
   *
   * @return the snapshot; registers that were streamed are there, but without their rows
   */
  public Snapshot snapshot() {
    return engines.snapshot();
  }

  /**
   * The judgements of a condition.
   *
   * @param condition one of those evaluated
   * @return how every place stands to it
   */
  public Judgements judgements(Condition.Comparison condition) {
    return new Judgements(engines, definitions.canonical(condition));
  }

  /**
   * What any indicator reads; one that no condition uses is evaluated now.
   *
   * @param indicator the indicator
   * @return its readings
   * @throws IllegalArgumentException if a column or name is unknown
   */
  public Readings readings(Indicator indicator) {
    return Readings.of(indicator, definitions, engines);
  }

  /**
   * What any indicator reads, stratum by stratum.
   *
   * @param strata such as workers by sex
   * @return the readings
   * @throws IllegalArgumentException if the indicator cannot be split by the column
   */
  public StrataReadings readings(Strata strata) {
    return StrataReadings.of(strata, definitions, List.of(snapshot()), this::readings);
  }

  /**
   * What any indicator reads at every site of a register.
   *
   * @param indicator the indicator
   * @param sites such as FACILITIES
   * @return the readings by row, a view
   * @throws IllegalArgumentException if a column or name is unknown, or the register has no sites
   */
  public List<Reading> readings(Indicator indicator, Register sites) {
    if (!sites.isOfSites()) {
      throw new IllegalArgumentException(
          "sites are facilities, stations or organizations, but were " + sites);
    }
    Definitions more = definitions.plus(indicator);
    Series series = engines.atSites(more.canonical(indicator), more, sites);
    int size = engines.index().store().table(sites).size();
    return new AbstractList<>() {
      @Override
      public Reading get(int row) {
        return series.reading(Objects.checkIndex(row, size));
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  /**
   * What a user would want to know of these readings (SPEC S24).
   *
   * @return the notes
   */
  public List<Note> notes() {
    return engines.notes();
  }

  /** Returns such as {@code 15 indicators by name at 吉林省 with 12746 places}. */
  @Override
  public String toString() {
    int named = definitions.table().size();
    return named + " indicators by name at " + snapshot().territory();
  }
}
