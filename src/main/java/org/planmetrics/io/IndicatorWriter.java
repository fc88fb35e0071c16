package org.planmetrics.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.During;
import org.planmetrics.indicator.AnotherDay;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Constant;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.FirstKnown;
import org.planmetrics.indicator.Greatest;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Least;
import org.planmetrics.indicator.Named;
import org.planmetrics.indicator.Need;
import org.planmetrics.indicator.Norm;
import org.planmetrics.indicator.Plus;
import org.planmetrics.indicator.Ratio;
import org.planmetrics.indicator.Ref;
import org.planmetrics.indicator.ReportedFigure;
import org.planmetrics.indicator.Share;
import org.planmetrics.indicator.Sum;
import org.planmetrics.indicator.Titled;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Relation;

/** Indicators, conditions and bars as JSON values (SPEC S9, S10). */
final class IndicatorWriter implements Indicator.Visitor<Object> {
  private static final IndicatorWriter KINDS = new IndicatorWriter();

  private IndicatorWriter() {}

  /** A text for a name, else an object; of titles upon titles the outer, and none of a name. */
  static Object of(Indicator indicator) {
    return indicator.accept(KINDS);
  }

  @Override
  public Object count(Count count) {
    Map<String, Object> json = json("count", count.records().register().key());
    RecordsWriter.where(count.records().where(), json);
    return json;
  }

  @Override
  public Object sum(Sum sum) {
    Map<String, Object> json = json("sum", sum.records().register().key() + "." + sum.attribute());
    RecordsWriter.where(sum.records().where(), json);
    return json;
  }

  @Override
  public Object figure(ReportedFigure figure) {
    Map<String, Object> json = json("figure", figure.figure());
    figure.during().ifPresent(during -> json.put("during", of(during)));
    figure.stratum().ifPresent(stratum -> json.put("stratum", stratum));
    return json;
  }

  private static Object of(During during) {
    if (during.from().isEmpty()) {
      return during.toString();
    }
    Map<String, Object> days = json("from", during.from().get().toString());
    days.put("to", during.to().orElseThrow().toString());
    return days;
  }

  @Override
  public Object anotherDay(AnotherDay anotherDay) {
    Map<String, Object> json = json("on", anotherDay.moment().toString());
    json.put("of", of(anotherDay.of()));
    return json;
  }

  @Override
  public Object ratio(Ratio ratio) {
    Map<String, Object> json = json("ratio", all(ratio.parts()));
    if (!ratio.per().equals(Fraction.ONE)) {
      json.put("per", JsonValues.number(ratio.per()));
    }
    return json;
  }

  @Override
  public Object share(Share share) {
    Map<String, Object> json = json("share", RecordsWriter.units(share.units()));
    json.put("having", of(share.having()));
    share.weight().ifPresent(weight -> json.put("weighedBy", of(weight)));
    return json;
  }

  @Override
  public Object least(Least least) {
    Map<String, Object> json = json("least", RecordsWriter.units(least.units()));
    json.put("of", of(least.of()));
    return json;
  }

  @Override
  public Object greatest(Greatest greatest) {
    Map<String, Object> json = json("greatest", RecordsWriter.units(greatest.units()));
    json.put("of", of(greatest.of()));
    return json;
  }

  @Override
  public Object need(Need need) {
    Map<String, Object> json = json("need", of(need.norm()));
    json.put("of", of(need.of()));
    need.each().ifPresent(units -> json.put("each", RecordsWriter.units(units)));
    return json;
  }

  @Override
  public Object plus(Plus plus) {
    Map<String, Object> json = json("plus", all(plus.terms()));
    if (!plus.isPlain()) {
      json.put("weights", plus.weights().stream().map(JsonValues::number).toList());
    }
    return json;
  }

  @Override
  public Object constant(Constant constant) {
    return json("value", JsonValues.number(constant.value()));
  }

  @Override
  public Object firstKnown(FirstKnown first) {
    return json("firstKnown", all(first.members()));
  }

  @Override
  public Object titled(Titled titled) {
    Indicator inner = titled.of();
    Optional<Titled> next = inner.as(Titled.class);
    while (next.isPresent()) {
      inner = next.get().of();
      next = inner.as(Titled.class);
    }
    Object json = of(inner);
    if (!(json instanceof Map<?, ?> members)) {
      return json;
    }
    Map<Object, Object> entitled = new LinkedHashMap<>();
    entitled.put("title", JsonValues.title(titled.title()));
    entitled.putAll(members);
    return entitled;
  }

  @Override
  public Object named(Named named) {
    throw new IllegalArgumentException("a plan keeps '" + named.name() + "' in its table");
  }

  @Override
  public Object ref(Ref ref) {
    return ref.name();
  }

  private static Map<String, Object> json(String key, Object value) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(key, value);
    return json;
  }

  private static List<Object> all(List<Indicator> indicators) {
    return indicators.stream().map(IndicatorWriter::of).toList();
  }

  /** An object, members of a target too. */
  static Map<String, Object> of(Condition condition) {
    return condition.accept(
        new Condition.Visitor<>() {
          @Override
          public Map<String, Object> comparison(Condition.Comparison comparison) {
            Map<String, Object> json = json("indicator", of(comparison.indicator()));
            put(comparison.bar(), json);
            return json;
          }

          @Override
          public Map<String, Object> all(Condition.All all) {
            return json("all", all.members().stream().map(IndicatorWriter::of).toList());
          }

          @Override
          public Map<String, Object> any(Condition.Any any) {
            return json("any", any.members().stream().map(IndicatorWriter::of).toList());
          }
        });
  }

  /** Puts a bar under the key of its relation. */
  static void put(Bar bar, Map<String, Object> json) {
    json.put(
        bar.relation().key(),
        bar instanceof Bar.Growth growth
            ? of(growth)
            : bar.either(fixed -> bounds(bar, fixed), IndicatorWriter::of));
  }

  private static Map<String, Object> of(Bar.Growth growth) {
    Map<String, Object> json = json("growth", JsonValues.number(growth.yearly()));
    json.put("years", growth.years());
    return json;
  }

  private static Object bounds(Bar bar, Interval fixed) {
    Object from = JsonValues.number(fixed.lower().orElseThrow());
    return bar.relation() == Relation.BETWEEN
        ? List.of(from, JsonValues.number(fixed.upper().orElseThrow()))
        : from;
  }

  private static Map<String, Object> of(Norm norm) {
    return norm.accept(
        new Norm.Visitor<>() {
          @Override
          public Map<String, Object> onePer(Norm.OnePer onePer) {
            Map<String, Object> json = json("onePer", JsonValues.number(onePer.divisor()));
            if (onePer.rounding() != Norm.Rounding.UP) {
              json.put("rounding", onePer.rounding().name());
            }
            if (onePer.minimum() != 0) {
              json.put("minimum", onePer.minimum());
            }
            return json;
          }

          @Override
          public Map<String, Object> steps(Norm.Steps steps) {
            Map<String, Object> json = json("base", steps.base());
            json.put("upTo", JsonValues.number(steps.upTo()));
            json.put("thenOnePer", JsonValues.number(steps.thenOnePer()));
            return json;
          }

          @Override
          public Map<String, Object> bands(Norm.Bands bands) {
            return json("bands", bands.bands().stream().map(IndicatorWriter::of).toList());
          }
        });
  }

  private static List<Object> of(Norm.Band band) {
    return List.of(JsonValues.number(band.start()), band.value());
  }
}
