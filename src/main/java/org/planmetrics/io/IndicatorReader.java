package org.planmetrics.io;

import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.During;
import org.planmetrics.domain.Moment;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.AnotherDay;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Constant;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.FirstKnown;
import org.planmetrics.indicator.Greatest;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Least;
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
import org.planmetrics.number.Relation;

/** Reads indicators, conditions and bars (SPEC S9, S10). */
final class IndicatorReader {
  /** The keys that a kind of indicator may have, beside {@code title}. */
  private static final Map<String, List<String>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("count", List.of("count", "where"));
    KINDS.put("sum", List.of("sum", "where"));
    KINDS.put("figure", List.of("figure", "during", "stratum"));
    KINDS.put("ratio", List.of("ratio", "per"));
    KINDS.put("share", List.of("share", "having", "weighedBy"));
    KINDS.put("least", List.of("least", "of"));
    KINDS.put("greatest", List.of("greatest", "of"));
    KINDS.put("need", List.of("need", "of", "each"));
    KINDS.put("plus", List.of("plus", "weights"));
    KINDS.put("minus", List.of("minus"));
    KINDS.put("value", List.of("value"));
    KINDS.put("on", List.of("on", "of"));
    KINDS.put("firstKnown", List.of("firstKnown"));
  }

  /** The keys of bars. */
  static final List<String> BARS = Arrays.stream(Relation.values()).map(Relation::key).toList();

  private final Faults faults;
  private final Values values;
  private final RecordsReader records;
  private final NormReader norms;
  private final References references;

  IndicatorReader(Faults faults, References references) {
    this.faults = faults;
    this.values = new Values(faults);
    this.records = new RecordsReader(faults);
    this.norms = new NormReader(faults);
    this.references = references;
  }

  Optional<Indicator> read(Json value) {
    if (value instanceof Json.Str name) {
      return reference(name);
    }
    if (!(value instanceof Json.Obj object)) {
      faults.add(
          value, rule("must be the name of an indicator, or an object with one of " + kinds()));
      return Optional.empty();
    }
    List<String> found = object.members().keySet().stream().filter(KINDS::containsKey).toList();
    if (found.size() != 1) {
      String but = found.isEmpty() ? only(object) : String.join(" and ", found);
      faults.add(
          value.spot(), "", rule("must have exactly one of " + kinds() + ", but has " + but));
      return Optional.empty();
    }
    String kind = found.get(0);
    List<String> keys = new ArrayList<>(KINDS.getOrDefault(kind, List.of()));
    keys.add("title");
    return Members.of(value, "an indicator '" + kind + "'", keys, faults)
        .flatMap(m -> titled(m, read(kind, m)));
  }

  /** What is there where none of the kinds is. */
  private static String only(Json.Obj object) {
    return object.members().keySet().stream()
        .filter(key -> !key.equals("title"))
        .findFirst()
        .map(key -> "only '" + key + "'")
        .orElse("none");
  }

  private static String rule(String text) {
    return text + Documented.at("an indicator");
  }

  private static String kinds() {
    return String.join(", ", KINDS.keySet());
  }

  private Optional<Indicator> reference(Json.Str name) {
    if (name.text().isBlank()) {
      faults.add(name, "must not be blank; it must be the name of an indicator");
      return Optional.empty();
    }
    references.add(name);
    return Optional.of(new Ref(name.text()));
  }

  private Optional<Indicator> titled(Members m, Optional<Indicator> indicator) {
    Optional<Text> title = m.find("title").flatMap(values::title);
    return title.isEmpty() ? indicator : indicator.map(i -> new Titled(title.get(), i));
  }

  private Optional<Indicator> read(String kind, Members m) {
    return switch (kind) {
      case "count" -> count(m);
      case "sum" -> sum(m);
      case "figure" -> figure(m);
      case "ratio" -> ratio(m);
      case "share" -> share(m);
      case "least" -> overUnits(kind, m, Least::new);
      case "greatest" -> overUnits(kind, m, Greatest::new);
      case "need" -> need(m);
      case "plus" -> plus(m);
      case "on" -> on(m);
      case "minus" -> minus(m);
      case "value" ->
          m.need(kind)
              .flatMap(
                  v -> values.number(v).flatMap(n -> faults.attempt(v, () -> new Constant(n))));
      default -> m.need(kind).flatMap(l -> values.list(l, this::read)).map(FirstKnown::new);
    };
  }

  private Optional<Indicator> count(Members m) {
    Json kind = m.need("count").orElseThrow();
    Optional<Register> register = records.register(kind);
    if (register.isEmpty()) {
      String valid = String.join(", ", Sheet.registers().stream().map(Register::key).toList());
      faults.add(kind, "must be one of " + valid);
    }
    return register.flatMap(r -> records.records(r, m.find("where"))).map(Count::new);
  }

  private Optional<Indicator> sum(Members m) {
    Json attribute = m.need("sum").orElseThrow();
    for (Register register : Sheet.registers()) {
      for (Column<?> column : register.columns().all()) {
        String name = register.key() + "." + column.name();
        if (column instanceof Column.Decimal && name.equalsIgnoreCase(attribute.text())) {
          return records
              .records(register, m.find("where"))
              .map(some -> new Sum(some, column.name()));
        }
      }
    }
    faults.add(attribute, "must be one of workers.fte, facilities.beds, facilities.residents");
    return Optional.empty();
  }

  private Optional<Indicator> figure(Members m) {
    Optional<String> stratum = m.find("stratum").flatMap(values::name);
    Optional<ReportedFigure> figure =
        m.need("figure")
            .flatMap(values::name)
            .map(name -> new ReportedFigure(name, Optional.empty(), stratum));
    return m.has("during")
        ? figure.flatMap(f -> m.find("during").flatMap(this::during).map(f::during))
        : figure.map(f -> f);
  }

  private Optional<During> during(Json value) {
    if (value instanceof Json.Str name) {
      return faults.attempt(value, () -> During.parse(name.text()));
    }
    return Members.of(value, "a period", List.of("from", "to"), faults)
        .flatMap(m -> {
          Optional<LocalDate> from = m.need("from").flatMap(values::day);
          Optional<LocalDate> to = m.need("to").flatMap(values::day);
          return from.flatMap(f -> to.flatMap(t -> faults.attempt(value, () -> During.of(f, t))));
        });
  }

  private Optional<Indicator> on(Members m) {
    Optional<Moment> moment =
        m.need("on")
            .flatMap(v -> values.text(v).flatMap(t -> faults.attempt(v, () -> Moment.of(t))));
    Optional<Indicator> of = m.need("of").flatMap(this::read);
    return moment.flatMap(day -> of.map(o -> new AnotherDay(day, o)));
  }

  private Optional<Indicator> plus(Members m) {
    Optional<List<Indicator>> terms = m.need("plus").flatMap(l -> values.list(l, this::read));
    if (!m.has("weights")) {
      return terms.map(Plus::new);
    }
    Json list = m.find("weights").orElseThrow();
    Optional<List<Fraction>> weights = values.list(list, values::number);
    return terms.flatMap(t -> weights.flatMap(w -> faults.attempt(list, () -> new Plus(t, w))));
  }

  /** The first less the others: short for a plus with weights. */
  private Optional<Indicator> minus(Members m) {
    Json list = m.need("minus").orElseThrow();
    Optional<List<Indicator>> terms = values.list(list, this::read);
    if (terms.isPresent() && terms.get().size() < 2) {
      faults.add(list, "must be a list of at least two indicators, the first less the others");
      return Optional.empty();
    }
    return terms.map(t -> {
      List<Fraction> weights = new ArrayList<>(Collections.nCopies(t.size(), Fraction.of(-1)));
      weights.set(0, Fraction.ONE);
      return new Plus(t, weights);
    });
  }

  private Optional<Indicator> ratio(Members m) {
    Json parts = m.need("ratio").orElseThrow();
    Optional<List<Indicator>> two = values.list(parts, this::read);
    Optional<Fraction> per =
        m.has("per") ? m.find("per").flatMap(values::number) : Optional.of(Fraction.ONE);
    if (two.isPresent() && two.get().size() != 2) {
      faults.add(parts, "must be a list of two indicators, numerator and denominator");
      return Optional.empty();
    }
    Json at = m.find("per").orElse(parts);
    return two.flatMap(
        t -> per.flatMap(p -> faults.attempt(at, () -> new Ratio(t.get(0), t.get(1), p))));
  }

  private Optional<Indicator> share(Members m) {
    Optional<Records> units = m.need("share").flatMap(records::units);
    Optional<Condition> having = m.need("having").flatMap(this::condition);
    Optional<Indicator> weight = m.find("weighedBy").flatMap(this::read);
    return m.has("weighedBy") && weight.isEmpty()
        ? Optional.empty()
        : units.flatMap(
            u -> having.flatMap(h -> faults.attempt(m.object(), () -> new Share(u, h, weight))));
  }

  private Optional<Indicator> overUnits(
      String kind, Members m, BiFunction<Records, Indicator, Indicator> make) {
    Optional<Records> units = m.need(kind).flatMap(records::units);
    Optional<Indicator> of = m.need("of").flatMap(this::read);
    return units.flatMap(u -> of.flatMap(o -> faults.attempt(m.object(), () -> make.apply(u, o))));
  }

  private Optional<Indicator> need(Members m) {
    Optional<Norm> norm = m.need("need").flatMap(norms::read);
    Optional<Indicator> of = m.need("of").flatMap(this::read);
    Optional<Records> each = m.find("each").flatMap(records::units);
    return norm.flatMap(
        n -> of.flatMap(o -> faults.attempt(m.object(), () -> new Need(n, o, each))));
  }

  private Optional<Condition> condition(Json value) {
    if (value instanceof Json.Obj object) {
      for (String key : List.of("all", "any")) {
        if (object.members().containsKey(key)) {
          return Members.of(value, "a condition '" + key + "'", List.of(key), faults)
              .flatMap(m -> m.need(key))
              .flatMap(l -> values.list(l, this::condition))
              .map(c -> key.equals("all") ? new Condition.All(c) : new Condition.Any(c));
        }
      }
    }
    List<String> keys = new ArrayList<>(List.of("indicator"));
    keys.addAll(BARS);
    return Members.of(value, "a condition", keys, faults).flatMap(this::comparison).map(c -> c);
  }

  /** An indicator and a bar, members of a condition or of a target. */
  Optional<Condition.Comparison> comparison(Members m) {
    Optional<Indicator> indicator = m.need("indicator").flatMap(this::read);
    Optional<Bar> bar = bar(m);
    return indicator.flatMap(i -> bar.map(b -> new Condition.Comparison(i, b)));
  }

  /** The one bar among the members of a condition, a target or a step. */
  Optional<Bar> bar(Members m) {
    List<String> found = m.among(BARS);
    if (found.size() != 1) {
      String but = found.isEmpty() ? "none" : String.join(" and ", found);
      String rule = "must have exactly one bar of " + String.join(", ", BARS) + ", but has " + but;
      faults.add(m.object().spot(), "", rule);
    }
    Optional<Bar> bar = Optional.empty();
    for (String key : found) {
      Json value = m.find(key).orElseThrow();
      Relation kind = Relation.values()[BARS.indexOf(key)];
      bar = kind == Relation.BETWEEN ? between(value) : bar(kind, value);
    }
    return found.size() == 1 ? bar : Optional.empty();
  }

  private Optional<Bar> bar(Relation kind, Json value) {
    if (value instanceof Json.Obj object && object.members().containsKey("growth")) {
      return growth(kind, value);
    }
    boolean isText = value instanceof Json.Str;
    if (value instanceof Json.Obj || isText && Fraction.find(value.text()).isEmpty()) {
      return read(value).map(i -> new Bar.Of(kind, i));
    }
    if (value instanceof Json.Num || isText) {
      return values.number(value).map(v -> new Bar.Value(kind, v));
    }
    faults.add(value, "must be a number, a text such as \"60%\" or \"3/5\", or an indicator");
    return Optional.empty();
  }

  private Optional<Bar> growth(Relation kind, Json value) {
    return Members.of(value, "a bar of growth", List.of("growth", "years"), faults)
        .flatMap(m -> {
          Optional<Fraction> yearly = m.need("growth").flatMap(values::number);
          Optional<Long> years = m.need("years").flatMap(values::whole);
          return yearly.flatMap(g ->
              years.flatMap(y ->
                  faults.attempt(value, () -> new Bar.Growth(kind, g, Ints.saturatedCast(y)))));
        });
  }

  private Optional<Bar> between(Json value) {
    Optional<List<Fraction>> ends = values.list(value, values::number);
    if (ends.isPresent() && ends.get().size() != 2) {
      faults.add(value, "must be a list of two values, from and to");
      return Optional.empty();
    }
    return ends.flatMap(e -> faults.attempt(value, () -> new Bar.Between(e.get(0), e.get(1))));
  }
}
