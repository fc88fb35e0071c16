package org.planmetrics.io;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.io.AssessmentDocument.FindingRow;
import org.planmetrics.io.AssessmentDocument.InquiryRow;
import org.planmetrics.io.AssessmentDocument.MilestoneRow;
import org.planmetrics.io.AssessmentDocument.UnitCounts;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Shortfall;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.StatusSummary;

/** Reads assessments that were written before. */
final class AssessmentReader {
  private static final List<String> KEYS =
      List.of("format", "plan", "place", "asOf", "summary", "findings", "ask", "milestones");
  private static final List<String> FINDING =
      List.of(
          "target",
          "place",
          "title",
          "by",
          "reading",
          "bar",
          "status",
          "reason",
          "shortfall",
          "units",
          "effort",
          "setAside");
  private static final List<String> READING = List.of("lower", "upper", "numerator", "denominator");
  private static final List<String> UNITS = List.of("met", "failed", "undecided", "notApplicable");
  private static final List<String> MILESTONE = List.of("milestone", "state", "status");

  private final Faults faults;
  private final Values values;

  AssessmentReader(Faults faults) {
    this.faults = faults;
    this.values = new Values(faults);
  }

  Optional<AssessmentDocument> read(Json value) {
    return Members.document(value, "an assessment", KEYS, faults)
        .flatMap(m -> {
          values.format(m);
          Optional<String> plan = m.need("plan").flatMap(values::name);
          Optional<String> place = m.need("place").flatMap(values::name);
          Optional<LocalDate> asOf = m.need("asOf").flatMap(values::day);
          Optional<StatusSummary> summary =
              m.find("summary").flatMap(s -> Summaries.read(s, faults));
          List<FindingRow> findings = values.rows(m.need("findings"), this::finding);
          List<InquiryRow> inquiries =
              values.rows(m.find("ask"), ask -> Inquiries.read(ask, faults));
          List<MilestoneRow> milestones = values.rows(m.find("milestones"), this::milestone);
          return faults.isEmpty()
              ? Optional.of(
                  new AssessmentDocument(
                      plan.orElseThrow(),
                      place.orElseThrow(),
                      asOf.orElseThrow(),
                      summary,
                      findings,
                      inquiries,
                      milestones))
              : Optional.empty();
        });
  }

  private Optional<FindingRow> finding(Json value) {
    return Members.of(value, "a finding", FINDING, faults).flatMap(this::finding);
  }

  private Optional<FindingRow> finding(Members m) {
    Optional<String> target = m.need("target").flatMap(values::name);
    Optional<String> place = m.need("place").flatMap(values::name);
    Optional<Json> reading = m.need("reading").flatMap(Values::given);
    Optional<Members> parts = reading.flatMap(r -> Members.of(r, "a reading", READING, faults));
    Optional<Members> bar =
        m.find("bar").flatMap(b -> Members.of(b, "a bar", IndicatorReader.BARS, faults));
    Optional<String> kind = bar.flatMap(b -> b.among(IndicatorReader.BARS).stream().findFirst());
    Optional<Status> status =
        m.need("status").flatMap(s -> values.choice(s, List.of(Status.values())));
    return Optional.of(
        new FindingRow(
            target.orElse(""), // what is lacking is told, and the row not used
            place.orElse(""),
            m.find("title").flatMap(values::title),
            m.find("by").flatMap(values::day),
            parts.flatMap(values::interval),
            parts.flatMap(p -> p.find("numerator")).flatMap(values::interval),
            parts.flatMap(p -> p.find("denominator")).flatMap(values::interval),
            kind.map(k -> Relation.values()[IndicatorReader.BARS.indexOf(k)]),
            kind.flatMap(k -> bar.flatMap(b -> b.find(k))).flatMap(this::bar),
            status.orElse(Status.UNDECIDED),
            m.find("reason").flatMap(values::title),
            m.need("shortfall").flatMap(Values::given).flatMap(this::shortfall),
            m.find("units").flatMap(this::units),
            m.find("effort").flatMap(Values::given).flatMap(values::integer),
            m.find("setAside").map(this::setAside).orElse(Map.of())));
  }

  /** How many rows of each register or figure could not be read. */
  private Map<String, Long> setAside(Json value) {
    Map<String, Long> rows = new LinkedHashMap<>();
    if (value instanceof Json.Obj object) {
      object.members().forEach((what, n) -> values.whole(n).ifPresent(k -> rows.put(what, k)));
    } else {
      faults.add(value, "must be an object, a number for each register, but is " + value.noun());
    }
    return rows;
  }

  private Optional<Interval> bar(Json value) {
    if (value instanceof Json.Arr ends && ends.items().size() == 2) {
      Optional<Fraction> from = values.number(ends.items().get(0));
      Optional<Fraction> to = values.number(ends.items().get(1));
      return from.flatMap(f -> to.flatMap(t -> faults.attempt(value, () -> Interval.of(f, t))));
    }
    return value instanceof Json.Str
        ? values.number(value).map(Interval::of)
        : Values.given(value).flatMap(values::interval);
  }

  private Optional<Shortfall> shortfall(Json value) {
    Optional<Members> members = Members.of(value, "a shortfall", List.of("min", "max"), faults);
    Optional<BigInteger> min = members.flatMap(m -> m.need("min")).flatMap(values::integer);
    Optional<BigInteger> max =
        members.flatMap(m -> m.need("max")).flatMap(Values::given).flatMap(values::integer);
    return min.map(n -> new Shortfall(n, max));
  }

  private Optional<UnitCounts> units(Json value) {
    return Members.of(value, "units", UNITS, faults)
        .flatMap(m -> {
          List<Long> counts =
              UNITS.stream().flatMap(key -> m.need(key).flatMap(values::whole).stream()).toList();
          return counts.size() == UNITS.size()
              ? Optional.of(
                  new UnitCounts(counts.get(0), counts.get(1), counts.get(2), counts.get(3)))
              : Optional.empty();
        });
  }

  private Optional<MilestoneRow> milestone(Json value) {
    return Members.of(value, "a milestone", MILESTONE, faults)
        .flatMap(m -> {
          Optional<String> id = m.need("milestone").flatMap(values::name);
          Optional<MilestoneState> state =
              m.need("state").flatMap(Values::given).flatMap(this::state);
          Optional<Status> status =
              m.need("status").flatMap(s -> values.choice(s, List.of(Status.values())));
          return id.flatMap(i -> status.map(now -> new MilestoneRow(i, state, now)));
        });
  }

  private Optional<MilestoneState> state(Json value) {
    return values.choice(value, List.of(MilestoneState.values()));
  }
}
