package org.planmetrics.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.FirstKnown;
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

/** Indicators, conditions and bars as JSON values (SPEC S9, S10). */
final class IndicatorWriter {
  private IndicatorWriter() {}

  /** A text for a name, else an object; of titles upon titles the outer, and none of a name. */
  static Object of(Indicator indicator) {
    Indicator inner = indicator;
    while (inner instanceof Titled titled) {
      inner = titled.of();
    }
    if (inner instanceof Ref ref) {
      return ref.name();
    }
    Map<String, Object> json = new LinkedHashMap<>();
    if (indicator instanceof Titled titled) {
      json.put("title", JsonPrinter.title(titled.title()));
    }
    put(inner, json);
    return json;
  }

  private static void put(Indicator indicator, Map<String, Object> json) {
    if (indicator instanceof Count count) {
      json.put("count", count.records().register().key());
      RecordsWriter.where(count.records().where(), json);
    } else if (indicator instanceof Sum sum) {
      json.put("sum", sum.records().register().key() + "." + sum.attribute());
      RecordsWriter.where(sum.records().where(), json);
    } else if (indicator instanceof ReportedFigure figure) {
      json.put("figure", figure.figure());
    } else if (indicator instanceof Ratio ratio) {
      json.put("ratio", all(List.of(ratio.numerator(), ratio.denominator())));
      if (!ratio.per().equals(Fraction.ONE)) {
        json.put("per", JsonPrinter.number(ratio.per()));
      }
    } else if (indicator instanceof Share share) {
      json.put("share", RecordsWriter.units(share.units()));
      json.put("having", of(share.having()));
    } else if (indicator instanceof Least least) {
      json.put("least", RecordsWriter.units(least.units()));
      json.put("of", of(least.of()));
    } else if (indicator instanceof Need need) {
      json.put("need", of(need.norm()));
      json.put("of", of(need.of()));
      need.each().ifPresent(units -> json.put("each", RecordsWriter.units(units)));
    } else if (indicator instanceof Plus plus) {
      json.put("plus", all(plus.terms()));
    } else if (indicator instanceof FirstKnown first) {
      json.put("firstKnown", all(first.members()));
    } else if (indicator instanceof Named named) {
      throw new IllegalArgumentException("a plan keeps '" + named.name() + "' in its table");
    }
  }

  private static List<Object> all(List<Indicator> indicators) {
    return indicators.stream().map(IndicatorWriter::of).toList();
  }

  /** An object, members of a target too. */
  static Map<String, Object> of(Condition condition) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (condition instanceof Condition.All all) {
      json.put("all", all.members().stream().map(IndicatorWriter::of).toList());
    } else if (condition instanceof Condition.Any any) {
      json.put("any", any.members().stream().map(IndicatorWriter::of).toList());
    } else if (condition instanceof Condition.Comparison comparison) {
      json.put("indicator", of(comparison.indicator()));
      put(comparison.bar(), json);
    }
    return json;
  }

  /** Puts a bar under the key of its kind. */
  static void put(Bar bar, Map<String, Object> json) {
    json.put(bar.relation().key(), of(bar));
  }

  private static Object of(Bar bar) {
    if (bar instanceof Bar.Between between) {
      return List.of(JsonPrinter.number(between.from()), JsonPrinter.number(between.to()));
    }
    return bar instanceof Bar.Value value
        ? JsonPrinter.number(value.value())
        : of(((Bar.Of) bar).of());
  }

  private static Map<String, Object> of(Norm norm) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (norm instanceof Norm.OnePer onePer) {
      json.put("onePer", JsonPrinter.number(onePer.divisor()));
      if (onePer.rounding() != Norm.Rounding.UP) {
        json.put("rounding", onePer.rounding().name());
      }
      if (onePer.minimum() != 0) {
        json.put("minimum", onePer.minimum());
      }
    } else if (norm instanceof Norm.Steps steps) {
      json.put("base", steps.base());
      json.put("upTo", JsonPrinter.number(steps.upTo()));
      json.put("thenOnePer", JsonPrinter.number(steps.thenOnePer()));
    } else if (norm instanceof Norm.Bands bands) {
      json.put("bands", bands.bands().stream().map(IndicatorWriter::of).toList());
    }
    return json;
  }

  private static List<Object> of(Norm.Band band) {
    return List.of(JsonPrinter.number(band.start()), band.value());
  }
}
