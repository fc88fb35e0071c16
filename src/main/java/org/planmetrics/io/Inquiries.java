package org.planmetrics.io;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Text;
import org.planmetrics.io.AssessmentDocument.AskedRow;
import org.planmetrics.io.AssessmentDocument.InquiryRow;
import org.planmetrics.number.Interval;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Inquiry;

/** Whom to ask first in JSON (SPEC S36). */
final class Inquiries {
  private static final List<String> KEYS =
      List.of("target", "place", "places", "beforeMet", "beforeNotMet");
  private static final List<String> PLACE = List.of("place", "what", "units", "denominator");

  private Inquiries() {}

  static Map<String, Object> of(Finding finding, Inquiry inquiry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("target", finding.target().id());
    json.put("place", finding.place().code());
    json.put("places", inquiry.places().stream().map(Inquiries::of).toList());
    json.put("beforeMet", inquiry.beforeMet());
    json.put("beforeNotMet", inquiry.beforeNotMet());
    return json;
  }

  private static Map<String, Object> of(Inquiry.Asked asked) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("place", asked.place().code());
    json.put("what", asked.what().stream().map(JsonValues::title).toList());
    asked.units().ifPresent(units -> json.put("units", units));
    asked.denominator().ifPresent(d -> json.put("denominator", bounds(d)));
    return json;
  }

  private static Map<String, Object> bounds(Interval interval) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("lower", interval.lower().map(Object::toString));
    json.put("upper", interval.upper().map(Object::toString));
    return json;
  }

  /** Reads what was written. */
  static Optional<InquiryRow> read(Json value, Faults faults) {
    return Members.of(value, "an inquiry", KEYS, faults)
        .flatMap(m -> {
          Values values = new Values(faults);
          Optional<String> target = m.need("target").flatMap(values::name);
          Optional<String> at = m.need("place").flatMap(values::name);
          List<AskedRow> places =
              values.rows(m.need("places"), place -> asked(place, values, faults));
          Optional<BigInteger> met = number(m, "beforeMet", values);
          Optional<BigInteger> notMet = number(m, "beforeNotMet", values);
          return target.flatMap(t -> at.map(p -> new InquiryRow(t, p, places, met, notMet)));
        });
  }

  private static Optional<BigInteger> number(Members m, String key, Values values) {
    return m.need(key).flatMap(Values::given).flatMap(values::integer);
  }

  private static Optional<AskedRow> asked(Json value, Values values, Faults faults) {
    return Members.of(value, "a place to ask", PLACE, faults)
        .flatMap(m -> {
          Optional<String> place = m.need("place").flatMap(values::name);
          List<Text> what = values.rows(m.need("what"), values::title);
          Optional<Long> units = m.find("units").flatMap(values::whole);
          Optional<Interval> denominator = m.find("denominator").flatMap(values::interval);
          return place.map(p -> new AskedRow(p, what, units, denominator));
        });
  }
}
