package org.planmetrics.io;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Shortfall;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.StatusSummary;
import org.planmetrics.text.Plural;

/**
 * An assessment as a file keeps it (SPEC section 5), so that it can be compared with another one
 * when the data are no longer at hand.
 *
 * @param plan the plan's id
 * @param place the code of the plan's place
 * @param asOf the day
 * @param summary how the targets at the plan's place stand in all, if said
 * @param findings in the plan's order, then in tree order
 * @param inquiries whom to ask first, of undecided findings in their order
 * @param milestones in the plan's order
 */
public record AssessmentDocument(
    String plan,
    String place,
    LocalDate asOf,
    Optional<StatusSummary> summary,
    List<FindingRow> findings,
    List<InquiryRow> inquiries,
    List<MilestoneRow> milestones) {
  /** Copies the lists. */
  public AssessmentDocument {
    findings = List.copyOf(findings);
    inquiries = List.copyOf(inquiries);
    milestones = List.copyOf(milestones);
  }

  /**
   * How one place stands to one target.
   *
   * @param target the target's id
   * @param place the place's code
   * @param title the target's title, if any
   * @param by the deadline, if said
   * @param reading what was read, empty where not applicable
   * @param numerator of a ratio, else empty
   * @param denominator of a ratio, else empty
   * @param kind the direction of the bar, if said
   * @param bar what the bar read, of a range its ends; empty where not applicable
   * @param status the status
   * @param reason why it is not applicable where the target is not in force, else empty
   * @param shortfall what to add, empty where none is defined
   * @param units of a share how its units came out, else empty
   * @param effort of a share the least total that lifts enough units, empty where none is defined
   * @param setAside for each register or figure how many rows could not be read and may be here
   */
  public record FindingRow(
      String target,
      String place,
      Optional<Text> title,
      Optional<LocalDate> by,
      Optional<Interval> reading,
      Optional<Interval> numerator,
      Optional<Interval> denominator,
      Optional<Relation> kind,
      Optional<Interval> bar,
      Status status,
      Optional<Text> reason,
      Optional<Shortfall> shortfall,
      Optional<UnitCounts> units,
      Optional<BigInteger> effort,
      Map<String, Long> setAside) {
    /** Copies the rows set aside, in their order. */
    public FindingRow {
      setAside = ImmutableMap.copyOf(setAside);
    }
  }

  /**
   * How the units of a share came out.
   *
   * @param met units for which the condition holds
   * @param failed units for which it does not
   * @param undecided units for which what is missing decides
   * @param notApplicable units left out
   */
  public record UnitCounts(long met, long failed, long undecided, long notApplicable) {}

  /**
   * Whom to ask first about a finding, and how many answers it takes at least (SPEC S36).
   *
   * @param target the target's id
   * @param place the code of the finding's place
   * @param places who owes what, those that could move it most first
   * @param beforeMet the least number of answers before it can be met, empty where none is known
   * @param beforeNotMet the least number before it can be not met, empty where none is known
   */
  public record InquiryRow(
      String target,
      String place,
      List<AskedRow> places,
      Optional<BigInteger> beforeMet,
      Optional<BigInteger> beforeNotMet) {
    /** Copies the places. */
    public InquiryRow {
      places = List.copyOf(places);
    }
  }

  /**
   * A place that owes an answer.
   *
   * @param place the place's code
   * @param what the registers and figures that are missing there
   * @param units of a share how many undecided units lie within it, else empty
   * @param denominator of a ratio what its denominator reads there, else empty
   */
  public record AskedRow(
      String place, List<Text> what, Optional<Long> units, Optional<Interval> denominator) {
    /** Copies the texts. */
    public AskedRow {
      what = List.copyOf(what);
    }
  }

  /**
   * How one milestone stands.
   *
   * @param milestone the milestone's id
   * @param state how far it has come, empty where nothing is known of it
   * @param status the status
   */
  public record MilestoneRow(String milestone, Optional<MilestoneState> state, Status status) {}

  /** Returns such as {@code jilin-civil-affairs-14 at 220000 on 2023-12-31: 379 findings}. */
  @Override
  public String toString() {
    return plan + " at " + place + " on " + asOf + ": " + Plural.of(findings.size(), "finding");
  }
}
