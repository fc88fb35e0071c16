package org.planmetrics.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.text.Spelling;

/**
 * What a column must hold for a record to be counted (SPEC S14). A blank satisfies only {@code
 * present: false}. Constants are a String, a {@link Labeled}, a BigDecimal, a LocalDate or a
 * Boolean.
 */
public sealed interface Match {
  /**
   * An answer for each kind of match.
   *
   * @param <R> the answers, such as words
   */
  interface Visitor<R> {
    /**
     * Answers for one of several values.
     *
     * @param any the match
     * @return the answer
     */
    R anyOf(AnyOf any);

    /**
     * Answers for all of several values.
     *
     * @param all the match
     * @return the answer
     */
    R allOf(AllOf all);

    /**
     * Answers for a range.
     *
     * @param range the match
     * @return the answer
     */
    R range(Range range);

    /**
     * Answers for a value that is there, or not.
     *
     * @param present the match
     * @return the answer
     */
    R present(Present present);
  }

  /**
   * What a visitor answers for this kind.
   *
   * @param visitor one answer for each kind
   * @param <R> the answers
   * @return the answer
   */
  <R> R accept(Visitor<R> visitor);

  /**
   * The values of which one is asked for.
   *
   * @return such as AGENCY; none if it asks otherwise
   */
  default List<Object> choices() {
    return List.of();
  }

  /**
   * Whether it asks for what the value is, which a blank does not tell.
   *
   * @return false if it asks whether there is a value at all
   */
  default boolean needsValue() {
    return true;
  }

  /**
   * Whether a value matches.
   *
   * @param value the column's value, empty for blank
   * @return true if it does
   */
  boolean matches(Optional<Object> value);

  /**
   * One of several constants; of a text that is a list separated by {@code ;} any element.
   *
   * @param values at least one
   */
  record AnyOf(List<Object> values) implements Match {
    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException if there are none
     */
    public AnyOf {
      values = notEmpty(values);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.anyOf(this);
    }

    @Override
    public List<Object> choices() {
      return values;
    }

    @Override
    public boolean matches(Optional<Object> value) {
      return value.isPresent() && values.stream().anyMatch(v -> holds(value.get(), v));
    }
  }

  /**
   * All of several constants, in a text that is a list separated by {@code ;}.
   *
   * @param values at least one
   */
  record AllOf(List<Object> values) implements Match {
    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException if there are none
     */
    public AllOf {
      values = notEmpty(values);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.allOf(this);
    }

    @Override
    public boolean matches(Optional<Object> value) {
      return value.isPresent() && values.stream().allMatch(v -> holds(value.get(), v));
    }
  }

  /**
   * A range of numbers or of days, both ends in; a text is read as what the ends are, and does not
   * match if it is no such thing.
   *
   * @param from the least, if any: a BigDecimal or LocalDate
   * @param to the most, if any: of the same type
   */
  record Range(Optional<Object> from, Optional<Object> to) implements Match {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if there are none, they differ in type, or from is after to
     */
    public Range {
      from = from.map(Match::canonical);
      to = to.map(Match::canonical);
      if (from.isEmpty() && to.isEmpty()) {
        throw new IllegalArgumentException("a range must have 'from' or 'to' or both");
      }
      from.ifPresent(f -> isOrdered(f, f));
      to.ifPresent(t -> isOrdered(t, t));
      if (from.isPresent() && to.isPresent() && !isOrdered(from.get(), to.get())) {
        throw new IllegalArgumentException(
            "'from' must not be after 'to', but they were " + from.get() + " and " + to.get());
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.range(this);
    }

    @Override
    public boolean matches(Optional<Object> value) {
      if (value.isEmpty()) {
        return false;
      }
      Optional<Object> read = like(from.or(() -> to).orElseThrow(), value.get());
      return read.isPresent()
          && from.map(f -> isOrdered(f, read.get())).orElse(true)
          && to.map(t -> isOrdered(read.get(), t)).orElse(true);
    }
  }

  /**
   * That the column is filled, or that it is blank.
   *
   * @param present true for filled
   */
  record Present(boolean present) implements Match {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.present(this);
    }

    @Override
    public boolean needsValue() {
      return false;
    }

    @Override
    public boolean matches(Optional<Object> value) {
      return value.isPresent() == present;
    }
  }

  /**
   * One of several constants.
   *
   * @param values at least one
   * @return the match
   * @throws IllegalArgumentException if there are none
   */
  static Match anyOf(Object... values) {
    return new AnyOf(Arrays.asList(values));
  }

  /**
   * All of several constants, in a list.
   *
   * @param values at least one
   * @return the match
   * @throws IllegalArgumentException if there are none
   */
  static Match allOf(Object... values) {
    return new AllOf(Arrays.asList(values));
  }

  /**
   * A number of at least so much.
   *
   * @param number the least
   * @return the match
   */
  static Match from(long number) {
    return new Range(Optional.of(BigDecimal.valueOf(number)), Optional.empty());
  }

  /**
   * A day not before another.
   *
   * @param day such as {@code 2021-01-01}
   * @return the match
   * @throws IllegalArgumentException if it is no date
   */
  static Match from(String day) {
    return new Range(Optional.of(Spelling.day("from", day)), Optional.empty());
  }

  /**
   * A column that is filled.
   *
   * @return the match
   */
  static Match present() {
    return new Present(true);
  }

  /**
   * A column that is blank.
   *
   * @return the match
   */
  static Match absent() {
    return new Present(false);
  }

  private static List<Object> notEmpty(List<Object> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a list of values must not be empty");
    }
    return values.stream().map(Match::canonical).toList();
  }

  private static Object canonical(Object value) {
    Objects.requireNonNull(value, "value");
    if (value instanceof BigDecimal d) {
      BigDecimal stripped = d.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
    return value instanceof Number n ? canonical(new BigDecimal(n.toString())) : value;
  }

  private static boolean holds(Object value, Object constant) {
    if (!(value instanceof String text)) {
      return value instanceof BigDecimal d && constant instanceof BigDecimal c
          ? d.compareTo(c) == 0
          : value.equals(constant);
    }
    return text.equals(constant)
        || Arrays.stream(text.split(";", -1)).anyMatch(e -> isElement(e.strip(), constant));
  }

  private static boolean isElement(String element, Object constant) {
    return like(constant, element)
        .map(v ->
            v instanceof BigDecimal d
                ? d.compareTo((BigDecimal) constant) == 0
                : v.equals(constant))
        .orElse(false);
  }

  /** A value as the type of a constant, where it can be read so. */
  private static Optional<Object> like(Object constant, Object value) {
    if (!(value instanceof String text) || constant instanceof String) {
      return value.getClass() == constant.getClass() ? Optional.of(value) : Optional.empty();
    }
    if (constant instanceof BigDecimal) {
      return Spelling.number(text).map(v -> v);
    }
    if (constant instanceof Boolean) {
      return Spelling.flag(text).map(v -> v);
    }
    return constant instanceof LocalDate ? Spelling.day(text).map(v -> v) : Optional.empty();
  }

  private static boolean isOrdered(Object first, Object second) {
    if (first instanceof BigDecimal a && second instanceof BigDecimal b) {
      return a.compareTo(b) <= 0;
    }
    if (first instanceof LocalDate a && second instanceof LocalDate b) {
      return !a.isAfter(b);
    }
    throw new IllegalArgumentException(
        "the ends of a range must be two numbers or two dates, but were "
            + first
            + " and "
            + second);
  }
}
