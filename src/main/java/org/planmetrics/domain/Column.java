package org.planmetrics.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.number.Fraction;
import org.planmetrics.text.Spelling;

/**
 * A column of a file, declared once, such as {@code beds} 床位 of the facilities: its names, what its
 * values are, whether it must be filled and what a blank stands for (SPEC section 5). Reading,
 * writing, asking in a {@code where} and {@link Row#with} follow from the declaration.
 *
 * @param <V> what its values are
 */
public abstract sealed class Column<V> {
  private final String name;
  private final String zh;
  private final boolean isRequired;
  private final Optional<V> standard;
  private int index = -1;

  private Column(String name, String zh, boolean isRequired, Optional<V> standard) {
    this.name = name;
    this.zh = zh;
    this.isRequired = isRequired;
    this.standard = standard;
  }

  /** Which of its file's columns it is, from 0. */
  final int index() {
    return index;
  }

  final void setIndex(int first) {
    index = first;
  }

  /** {@return the name in files and in a {@code where}, such as {@code beds}} */
  public final String name() {
    return name;
  }

  /** {@return the Chinese header, such as 床位} */
  public final String zh() {
    return zh;
  }

  /** {@return whether a file must have the column and every row a value, as a place's code} */
  public final boolean isRequired() {
    return isRequired;
  }

  /**
   * What a blank stands for.
   *
   * @return such as 1 for full-time equivalents; empty where blank is blank
   */
  public final Optional<V> standard() {
    return standard;
  }

  /**
   * The value that a text writes.
   *
   * @param text such as {@code 120}
   * @return the value, or empty if it writes none
   */
  public abstract Optional<V> read(String text);

  /**
   * What a text that writes no value breaks.
   *
   * @param text a text for which {@link #read} finds none
   * @return such as {@code must be a number such as 1200 or 0.5}
   */
  public abstract String rule(String text);

  /**
   * A value as a file writes it.
   *
   * @param value the value
   * @return such as {@code 120}
   */
  public String write(V value) {
    return value.toString();
  }

  /** What a constant of a {@code where} means here, empty if it fits no value. */
  Optional<?> constant(Object given) {
    return read(given.toString());
  }

  /** What a constant that fits no value breaks. */
  String constantRule() {
    return rule("");
  }

  /** What is wrong with a value, empty if nothing is. */
  Optional<String> fault(V value) {
    return Optional.empty();
  }

  /** One object for equal values, where they can be written in several ways. */
  V canonical(V value) {
    return value;
  }

  /** Whether rows hardly share values, as names. */
  boolean isMostlyDistinct() {
    return false;
  }

  /** Returns the name, such as {@code beds}. */
  @Override
  public final String toString() {
    return name;
  }

  /** Free text, perhaps a list separated by {@code ;}. */
  public static final class Words extends Column<String> {
    private final boolean isMostlyDistinct;

    private Words(String name, String zh, boolean isRequired, boolean isMostlyDistinct) {
      super(name, zh, isRequired, Optional.empty());
      this.isMostlyDistinct = isMostlyDistinct;
    }

    Words required() {
      return new Words(name(), zh(), true, isMostlyDistinct);
    }

    @Override
    boolean isMostlyDistinct() {
      return isMostlyDistinct;
    }

    @Override
    Optional<?> constant(Object given) {
      return Optional.of(given);
    }

    @Override
    Optional<String> fault(String value) {
      return value.isBlank() ? Optional.of(Columns.BLANK) : Optional.empty();
    }

    @Override
    public Optional<String> read(String text) {
      return Optional.of(text);
    }

    @Override
    public String rule(String text) {
      return "must be a text";
    }
  }

  /**
   * One of a closed list.
   *
   * @param <E> the list
   */
  public static final class Choice<E extends Labeled> extends Column<E> {
    private final List<E> values;
    private final Map<E, String> refused;

    private Choice(
        String name,
        String zh,
        boolean isRequired,
        Optional<E> standard,
        List<E> values,
        Map<E, String> refused) {
      super(name, zh, isRequired, standard);
      this.values = List.copyOf(values);
      this.refused = refused;
    }

    Choice<E> required() {
      return new Choice<>(name(), zh(), true, standard(), values, refused);
    }

    Choice<E> or(E blank) {
      return new Choice<>(name(), zh(), isRequired(), Optional.of(blank), values, refused);
    }

    /** Refuses one of the values with a rule of its own. */
    Choice<E> without(E value, String rule) {
      return new Choice<>(name(), zh(), isRequired(), standard(), values, Map.of(value, rule));
    }

    /** {@return the valid values, such as the kinds of a facility} */
    public List<E> values() {
      return values.stream().filter(v -> !refused.containsKey(v)).toList();
    }

    @Override
    public Optional<E> read(String text) {
      return Labeled.find(values, text);
    }

    @Override
    public String rule(String text) {
      return Labeled.rule(values);
    }

    @Override
    public String write(E value) {
      return value.key();
    }

    @Override
    Optional<?> constant(Object given) {
      return read(given instanceof Labeled label ? label.name() : given.toString());
    }

    @Override
    Optional<String> fault(E value) {
      return Optional.ofNullable(refused.get(value))
          .or(() -> values.contains(value) ? Optional.empty() : Optional.of(rule(value.key())));
    }
  }

  /** A day, {@code yyyy-MM-dd}. */
  public static final class Day extends Column<LocalDate> {
    private Day(String name, String zh, boolean isRequired) {
      super(name, zh, isRequired, Optional.empty());
    }

    Day required() {
      return new Day(name(), zh(), true);
    }

    @Override
    public Optional<LocalDate> read(String text) {
      return Spelling.day(text.strip());
    }

    @Override
    public String rule(String text) {
      return Spelling.DAY_RULE;
    }
  }

  /** An exact decimal, ≥ 0. */
  public static final class Decimal extends Column<BigDecimal> {
    private Decimal(String name, String zh, boolean isRequired, Optional<BigDecimal> standard) {
      super(name, zh, isRequired, standard);
    }

    Decimal or(BigDecimal blank) {
      return new Decimal(name(), zh(), isRequired(), Optional.of(blank));
    }

    @Override
    public Optional<BigDecimal> read(String text) {
      return Spelling.number(text.strip());
    }

    @Override
    public String rule(String text) {
      return Spelling.numberRule(text.strip());
    }

    @Override
    public String write(BigDecimal value) {
      return value.toPlainString();
    }

    @Override
    Optional<?> constant(Object given) {
      return Optional.of(given).filter(Number.class::isInstance);
    }

    @Override
    String constantRule() {
      return "must be a number";
    }

    @Override
    Optional<String> fault(BigDecimal value) {
      return value.signum() < 0 ? Optional.of("must not be negative") : Optional.empty();
    }

    @Override
    BigDecimal canonical(BigDecimal value) {
      BigDecimal stripped = value.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }

  /** What a figure states: a number or bounds, perhaps with a sign. */
  public static final class Measure extends Column<Quantity> {
    private Measure(String name, String zh) {
      super(name, zh, true, Optional.empty());
    }

    @Override
    public Optional<Quantity> read(String text) {
      return Quantity.find(text.strip());
    }

    @Override
    public String rule(String text) {
      return Quantity.rule(text);
    }
  }

  /** A part of a whole, exact, above 0 and at most 1. */
  public static final class Part extends Column<Fraction> {
    private Part(String name, String zh) {
      super(name, zh, false, Optional.empty());
    }

    @Override
    public Optional<Fraction> read(String text) {
      return Fraction.find(text.strip())
          .filter(f -> f.signum() > 0 && f.compareTo(Fraction.ONE) <= 0);
    }

    @Override
    public String rule(String text) {
      return "must be a part above 0 and at most 1, such as 0.6, 60% or 3/5";
    }
  }

  /** True or false. */
  public static final class Flag extends Column<Boolean> {
    private Flag(String name, String zh) {
      super(name, zh, false, Optional.empty());
    }

    @Override
    public Optional<Boolean> read(String text) {
      return Spelling.flag(text.strip());
    }

    @Override
    public String rule(String text) {
      return Spelling.FLAG_RULE;
    }

    @Override
    String constantRule() {
      return "must be true or false";
    }
  }

  static Words words(String name, String zh) {
    return new Words(name, zh, false, false);
  }

  /** Texts that rows hardly share. */
  static Words names(String name, String zh) {
    return new Words(name, zh, false, true);
  }

  static <E extends Labeled> Choice<E> choice(String name, String zh, List<E> values) {
    return new Choice<>(name, zh, false, Optional.empty(), values, Map.of());
  }

  static <E extends Enum<E> & Labeled> Choice<E> choice(String name, String zh, Class<E> type) {
    return choice(name, zh, List.of(type.getEnumConstants()));
  }

  static Day day(String name, String zh) {
    return new Day(name, zh, false);
  }

  static Decimal number(String name, String zh) {
    return new Decimal(name, zh, false, Optional.empty());
  }

  /** A column that must be filled with a number or bounds. */
  static Measure measure(String name, String zh) {
    return new Measure(name, zh);
  }

  static Part part(String name, String zh) {
    return new Part(name, zh);
  }

  static Flag flag(String name, String zh) {
    return new Flag(name, zh);
  }

  /**
   * A value of this column that is kept without its type.
   *
   * @param value one of its values
   * @return the same
   */
  @SuppressWarnings("unchecked")
  public final V cast(Object value) {
    return (V) value;
  }
}
