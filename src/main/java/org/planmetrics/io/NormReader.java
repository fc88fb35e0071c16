package org.planmetrics.io;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.indicator.Norm;
import org.planmetrics.number.Fraction;

/** Reads norms, such as {@code {"onePer": 100}} (SPEC S13). */
final class NormReader {
  private static final List<String> KINDS = List.of("onePer", "base", "bands");
  private static final List<String> ONE_PER = List.of("onePer", "rounding", "minimum");
  private static final List<String> STEPS = List.of("base", "upTo", "thenOnePer");
  private static final List<String> BANDS = List.of("bands");

  private final Faults faults;
  private final Values values;

  NormReader(Faults faults) {
    this.faults = faults;
    this.values = new Values(faults);
  }

  Optional<Norm> read(Json value) {
    if (!(value instanceof Json.Obj object)) {
      faults.add(value, "must be an object, a norm, but is " + value.noun());
      return Optional.empty();
    }
    List<String> found = object.members().keySet().stream().filter(KINDS::contains).toList();
    if (found.size() != 1) {
      String but = found.isEmpty() ? "none" : String.join(" and ", found);
      String rule = "must have exactly one of onePer, base, bands, but has ";
      faults.add(value.spot(), "", rule + but + Documented.at("a norm"));
      return Optional.empty();
    }
    return switch (found.get(0)) {
      case "onePer" -> Members.of(value, "a norm onePer", ONE_PER, faults).flatMap(this::onePer);
      case "base" -> Members.of(value, "a norm with base", STEPS, faults).flatMap(this::steps);
      default -> Members.of(value, "a norm of bands", BANDS, faults).flatMap(this::bands);
    };
  }

  private Optional<Norm> onePer(Members m) {
    Optional<Fraction> divisor = m.need("onePer").flatMap(values::number);
    Optional<Norm.Rounding> rounding = or(m.find("rounding"), Norm.Rounding.UP, this::rounding);
    Optional<Long> minimum = or(m.find("minimum"), 0L, values::whole);
    if (divisor.isEmpty() || rounding.isEmpty() || minimum.isEmpty()) {
      return Optional.empty();
    }
    return faults.attempt(
        m.object(), () -> new Norm.OnePer(divisor.get(), rounding.get(), minimum.get()));
  }

  private Optional<Norm> steps(Members m) {
    Optional<Long> base = m.need("base").flatMap(values::whole);
    Optional<Fraction> upTo = m.need("upTo").flatMap(values::number);
    Optional<Fraction> step = m.need("thenOnePer").flatMap(values::number);
    if (base.isEmpty() || upTo.isEmpty() || step.isEmpty()) {
      return Optional.empty();
    }
    return faults.attempt(m.object(), () -> new Norm.Steps(base.get(), upTo.get(), step.get()));
  }

  private Optional<Norm> bands(Members m) {
    Optional<Json> list = m.need("bands");
    return list.flatMap(l -> values.list(l, this::band))
        .flatMap(bands -> faults.attempt(list.orElseThrow(), () -> new Norm.Bands(bands)));
  }

  private Optional<Norm.Band> band(Json value) {
    if (!(value instanceof Json.Arr pair && pair.items().size() == 2)) {
      faults.add(value, "must be a list of two numbers, where the band starts and its head-count");
      return Optional.empty();
    }
    Optional<Fraction> start = values.number(pair.items().get(0));
    Optional<Long> head = values.whole(pair.items().get(1));
    return start.flatMap(s -> head.flatMap(h -> faults.attempt(value, () -> new Norm.Band(s, h))));
  }

  private Optional<Norm.Rounding> rounding(Json value) {
    Optional<Norm.Rounding> found =
        Arrays.stream(Norm.Rounding.values())
            .filter(r -> r.name().equals(value.text().toUpperCase(Locale.ROOT)))
            .findFirst();
    if (found.isEmpty()) {
      faults.add(value, "must be one of UP, DOWN, NEAREST");
    }
    return found;
  }

  private static <T> Optional<T> or(
      Optional<Json> value, T otherwise, Function<Json, Optional<T>> read) {
    return value.isEmpty() ? Optional.of(otherwise) : read.apply(value.get());
  }
}
