package org.planmetrics.io;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.text.Spelling;

/** Values of a JSON tree as what they stand for; a value that cannot be read so is a problem. */
final class Values {
  private static final int MOST_DIGITS = 100;
  private static final int LONGEST = 200;

  private static final List<String> BOUNDS = List.of("lower", "upper");

  private final Faults faults;

  Values(Faults faults) {
    this.faults = faults;
  }

  Optional<String> text(Json value) {
    if (value instanceof Json.Str text) {
      return Optional.of(text.text());
    }
    faults.add(value, "must be a text, but is " + value.noun());
    return Optional.empty();
  }

  /** A text that is not blank. */
  Optional<String> name(Json value) {
    Optional<String> text = text(value);
    if (text.isPresent() && text.get().isBlank()) {
      faults.add(value, "must not be blank");
      return Optional.empty();
    }
    return text;
  }

  Optional<LocalDate> day(Json value) {
    Optional<LocalDate> day =
        value instanceof Json.Str text ? Spelling.day(text.text()) : Optional.empty();
    if (day.isEmpty()) {
      faults.add(value, "must be a date such as \"2023-12-31\"");
    }
    return day;
  }

  <E extends Labeled> Optional<E> choice(Json value, List<E> choices) {
    Optional<E> found =
        value instanceof Json.Str text ? Labeled.find(choices, text.text()) : Optional.empty();
    if (found.isEmpty()) {
      faults.add(value, Labeled.rule(choices));
    }
    return found;
  }

  Optional<Boolean> flag(Json value) {
    if (value instanceof Json.Word word && !word.text().equals("null")) {
      return Optional.of(word.text().equals("true"));
    }
    faults.add(value, "must be true or false");
    return Optional.empty();
  }

  /** The decimal that a JSON number writes, exactly. */
  Optional<BigDecimal> decimal(Json.Num number) {
    Optional<BigDecimal> value = finite(number.text());
    if (value.isEmpty()) {
      faults.add(number, "must have at most " + MOST_DIGITS + " digits");
    }
    return value;
  }

  private static Optional<BigDecimal> finite(String text) {
    try {
      if (text.length() > LONGEST) {
        return Optional.empty();
      }
      BigDecimal value = new BigDecimal(text);
      boolean isShort =
          Math.abs((long) value.scale()) <= MOST_DIGITS
              && Math.abs((long) value.precision() - value.scale()) <= MOST_DIGITS
              && value.precision() <= MOST_DIGITS;
      return Optional.of(value).filter(v -> isShort);
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A number, or a text that writes one, such as {@code "60%"} or {@code "200/3"}. */
  Optional<Fraction> number(Json value) {
    if (value instanceof Json.Num number) {
      return decimal(number).map(Fraction::of);
    }
    Optional<Fraction> found =
        value instanceof Json.Str text ? Fraction.find(text.text()) : Optional.empty();
    if (found.isEmpty()) {
      faults.add(value, "must be a number such as 20000, 0.5, \"60%\" or \"3/5\"");
    }
    return found;
  }

  /** A whole number that a {@code long} holds. */
  Optional<Long> whole(Json value) {
    if (!(value instanceof Json.Num number)) {
      faults.add(value, "must be a whole number, but is " + value.noun());
      return Optional.empty();
    }
    return decimal(number)
        .flatMap(d -> {
          try {
            return Optional.of(d.longValueExact());
          } catch (ArithmeticException e) {
            faults.add(value, "must be a whole number of at most 18 digits");
            return Optional.empty();
          }
        });
  }

  /** A list with at least one item; items that cannot be read are left out. */
  <T> Optional<List<T>> list(Json value, Function<Json, Optional<T>> item) {
    if (!(value instanceof Json.Arr list)) {
      faults.add(value, "must be a list, but is " + value.noun());
      return Optional.empty();
    }
    if (list.items().isEmpty()) {
      faults.add(value, "must not be an empty list");
      return Optional.empty();
    }
    List<T> read = new ArrayList<>();
    list.items().forEach(i -> item.apply(i).ifPresent(read::add));
    return Optional.of(read).filter(r -> r.size() == list.items().size()).map(List::copyOf);
  }

  /** A title: an object with {@code zh}, {@code en} or both. */
  Optional<Text> title(Json value) {
    return Members.of(value, "a title", List.of("zh", "en"), faults)
        .flatMap(m -> {
          Optional<String> zh = m.has("zh") ? m.find("zh").flatMap(this::text) : Optional.of("");
          Optional<String> en = m.has("en") ? m.find("en").flatMap(this::text) : Optional.of("");
          return zh.flatMap(z -> en.flatMap(e -> faults.attempt(value, () -> Text.of(z, e))));
        });
  }

  /** The {@code format} of a file, which may be left out. */
  void format(Members members) {
    members
        .find("format")
        .filter(
            f -> !(f instanceof Json.Num n && finite(n.text()).filter(Values::isOne).isPresent()))
        .ifPresent(f -> faults.add(f, "must be 1, the only format there is"));
  }

  private static boolean isOne(BigDecimal value) {
    return value.compareTo(BigDecimal.ONE) == 0;
  }

  /** A list that may be empty. */
  <T> List<T> rows(Optional<Json> list, Function<Json, Optional<T>> row) {
    boolean isEmpty = list.filter(l -> l instanceof Json.Arr a && a.items().isEmpty()).isPresent();
    return isEmpty ? List.of() : list.flatMap(l -> list(l, row)).orElse(List.of());
  }

  /** A value, unless it is {@code null}. */
  static Optional<Json> given(Json value) {
    return Optional.of(value).filter(v -> !v.noun().equals("null"));
  }

  /** Bounds, of which an end that is {@code null} is open. */
  Optional<Interval> interval(Json value) {
    return Members.of(value, "bounds", BOUNDS, faults).flatMap(this::interval);
  }

  Optional<Interval> interval(Members m) {
    Optional<Fraction> lower = end(m, "lower");
    Optional<Fraction> upper = end(m, "upper");
    return faults.attempt(m.object(), () -> new Interval(lower, upper));
  }

  private Optional<Fraction> end(Members m, String key) {
    return m.need(key).flatMap(Values::given).flatMap(this::number);
  }

  /** A whole number of any size. */
  Optional<BigInteger> integer(Json value) {
    Optional<Fraction> number =
        value instanceof Json.Num n ? decimal(n).map(Fraction::of) : Optional.empty();
    if (number.filter(Fraction::isWhole).isEmpty()) {
      faults.add(value, "must be a whole number");
      return Optional.empty();
    }
    return number.map(Fraction::numerator);
  }
}
