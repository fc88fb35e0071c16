package org.planmetrics.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Staffing;
import org.planmetrics.brief.Brief;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Outlines;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.progress.Timeline;

/**
 * What an HTML report shows and how.
 *
 * @param own how its place stands
 * @param opening the language that it opens in
 * @param deepest the last level that it tells of
 * @param isByNeed whether the score card has those that need most first
 * @param timeline the years, if given
 * @param outlines the borders of places, if given
 * @param staffings the fewest additions
 * @param breakdowns the numbers shared out
 */
record Setup(
    PlaceFindings own,
    Locale opening,
    Level deepest,
    boolean isByNeed,
    Optional<Timeline> timeline,
    Optional<Outlines> outlines,
    List<Staffing> staffings,
    List<Apportionment> breakdowns) {
  static Setup of(PlaceFindings own) {
    return new Setup(
        own,
        Locale.CHINESE,
        usual(own),
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** The level of the places that a brief tells of. */
  static Level usual(PlaceFindings own) {
    return Brief.of(own.assessment()).at(own.place().code()).level();
  }

  Setup opening(Locale locale) {
    return new Setup(own, locale, deepest, isByNeed, timeline, outlines, staffings, breakdowns);
  }

  Setup downTo(Level level) {
    return new Setup(own, opening, level, isByNeed, timeline, outlines, staffings, breakdowns);
  }

  Setup byNeed() {
    return new Setup(own, opening, deepest, true, timeline, outlines, staffings, breakdowns);
  }

  Setup with(Timeline years) {
    return new Setup(
        own, opening, deepest, isByNeed, Optional.of(years), outlines, staffings, breakdowns);
  }

  Setup with(Outlines borders) {
    return new Setup(
        own, opening, deepest, isByNeed, timeline, Optional.of(borders), staffings, breakdowns);
  }

  Setup with(Staffing staffing) {
    return new Setup(
        own,
        opening,
        deepest,
        isByNeed,
        timeline,
        outlines,
        ImmutableList.<Staffing>builder().addAll(staffings).add(staffing).build(),
        breakdowns);
  }

  Setup with(Apportionment shared) {
    return new Setup(
        own,
        opening,
        deepest,
        isByNeed,
        timeline,
        outlines,
        staffings,
        ImmutableList.<Apportionment>builder().addAll(breakdowns).add(shared).build());
  }

  /** The same of another place: down to the level below it, and without what is shared out. */
  Setup at(PlaceFindings other) {
    return new Setup(
        other, opening, usual(other), isByNeed, timeline, outlines, staffings, List.of());
  }

  Assessment assessment() {
    return own.assessment();
  }

  boolean isOfThePlan() {
    return own.place().equals(assessment().place());
  }

  /** The years up to the day of the report, if it is one of theirs and the place is there. */
  private Optional<Timeline> course() {
    LocalDate day = assessment().snapshot().asOf();
    String code = own.place().code();
    return timeline
        .filter(t -> t.days().contains(day))
        .map(t -> t.latest().snapshot().asOf().equals(day) ? t : t.until(day))
        .filter(t -> t.latest().snapshot().territory().findPlace(code).isPresent());
  }

  Brief brief() {
    Brief all = course().map(Brief::of).orElseGet(() -> Brief.of(assessment()));
    Brief here = all.at(own.place().code()).downTo(deepest);
    for (Staffing staffing : staffings) {
      here = here.with(staffing);
    }
    return here;
  }
}
