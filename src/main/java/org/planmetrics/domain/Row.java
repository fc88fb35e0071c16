package org.planmetrics.domain;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planmetrics.access.Held;
import org.planmetrics.text.Names;
import org.planmetrics.text.Spelling;

/**
 * A row of a file: a value or nothing for each of its {@link Columns}, and further columns as
 * attributes. Immutable; equal if all values are.
 *
 * <p>{@code worker.with(Worker.FTE, "0.5").with("phone", "…")}: days and numbers may be given as
 * texts.
 *
 * @param <R> the kind of record
 */
@SuppressWarnings("exports")
public abstract sealed class Row<R extends Row<R>> extends Held<@Nullable Object[]>
    permits Region,
        Community,
        Worker,
        ElderCareFacility,
        Station,
        Organization,
        Figure,
        Declaration,
        Return,
        MilestoneReport,
        Succession {
  private final Map<String, String> attributes;

  Row(@Nullable Object[] values, Map<String, String> attributes) {
    super(values);
    this.attributes = attributes;
  }

  /**
   * The columns of its file.
   *
   * @return the columns
   */
  public abstract Columns<R> columns();

  /**
   * The value of a column.
   *
   * @param <V> what its values are
   * @param column one of {@link #columns()}
   * @return the value, empty for blank
   * @throws IllegalArgumentException if it is a column of other records
   */
  public final <V> Optional<V> get(Column<V> column) {
    return Optional.ofNullable(Held.of(this)[index(column)]).map(column::cast);
  }

  /** The value of a column that is never blank. */
  final <V> V need(Column<V> column) {
    return column.cast(Objects.requireNonNull(Held.of(this)[column.index()], column.name()));
  }

  /** The text of a column, empty where it is blank. */
  final String text(Column.Words column) {
    Object value = Held.of(this)[column.index()];
    return value == null ? "" : (String) value;
  }

  /**
   * Columns that planmetrics does not know, as the file has them.
   *
   * @return the attributes by column name, without blank ones
   */
  public final Map<String, String> attributes() {
    return attributes;
  }

  /**
   * The same record with another value.
   *
   * @param column such as {@code OPENED_ON}
   * @param day such as {@code 2021-03-01}
   * @return the record
   * @throws IllegalArgumentException if it is no date, or not in the order that the record needs
   */
  public final R with(Column.Day column, String day) {
    return changed(column, Spelling.day(column.name(), day));
  }

  /**
   * The same record with another value.
   *
   * @param column such as {@code OPENED_ON}
   * @param day the day
   * @return the record
   * @throws IllegalArgumentException if it is not in the order that the record needs
   */
  public final R with(Column.Day column, LocalDate day) {
    return changed(column, day);
  }

  /**
   * The same record with another value.
   *
   * @param column such as {@code BEDS}
   * @param number such as 120
   * @return the record
   * @throws IllegalArgumentException if the column does not take it
   */
  public final R with(Column.Decimal column, long number) {
    return changed(column, BigDecimal.valueOf(number));
  }

  /**
   * The same record with another value.
   *
   * @param column such as {@code FTE}
   * @param number such as {@code 0.5}, exact as written
   * @return the record
   * @throws IllegalArgumentException if it is no number, or the column does not take it
   */
  public final R with(Column.Decimal column, String number) {
    return changed(column, parsed(column, number));
  }

  /**
   * The same record with another value.
   *
   * @param column such as {@code SHARE}
   * @param part such as {@code 1/3}, {@code 60%} or {@code 0.6}, exact as written
   * @return the record
   * @throws IllegalArgumentException if it is no number above 0 and at most 1
   */
  public final R with(Column.Part column, String part) {
    return changed(column, parsed(column, part));
  }

  /**
   * The same record with another value.
   *
   * @param column such as {@code VALUE}
   * @param quantity such as {@code 1890010}, {@code <5} or {@code 60%}
   * @return the record
   * @throws IllegalArgumentException if it is no number and no bounds
   */
  public final R with(Column.Measure column, String quantity) {
    return changed(column, parsed(column, quantity));
  }

  /**
   * The same record with another value.
   *
   * @param column such as {@code VALUE}
   * @param quantity the number or bounds
   * @return the record
   */
  public final R with(Column.Measure column, Quantity quantity) {
    return changed(column, quantity);
  }

  /**
   * The same record with another value.
   *
   * @param <E> the list of choices
   * @param column such as {@code KIND}
   * @param choice such as INSTITUTION
   * @return the record
   * @throws IllegalArgumentException if the column does not take it
   */
  public final <E extends Labeled> R with(Column.Choice<E> column, E choice) {
    return changed(column, choice);
  }

  /**
   * The same record with another value.
   *
   * @param column such as {@code NAME}
   * @param text not blank
   * @return the record
   * @throws IllegalArgumentException if the text is blank
   */
  public final R with(Column.Words column, String text) {
    return changed(column, text);
  }

  /**
   * The same record with another value.
   *
   * @param column such as {@code TRAINED}
   * @param flag true or false
   * @return the record
   */
  public final R with(Column.Flag column, boolean flag) {
    return changed(column, flag);
  }

  /**
   * The same record with one more attribute.
   *
   * @param attribute the name of a column that planmetrics does not know
   * @param value the value, not blank
   * @return the record
   * @throws IllegalArgumentException if one of them is blank
   */
  public final R with(String attribute, String value) {
    notBlank("attribute", attribute);
    notBlank(attribute, value);
    Map<String, String> more =
        ImmutableMap.<String, String>builder()
            .putAll(attributes)
            .put(attribute, value)
            .buildKeepingLast();
    return Held.of(columns()).make(Held.of(this), more);
  }

  private static void notBlank(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank in an attribute");
    }
  }

  /** An id, or nothing where the snapshot is to give one. */
  static @Nullable String filled(String id) {
    return id.isEmpty() ? null : id;
  }

  private static <V> V parsed(Column<V> column, String text) {
    return column
        .read(text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                column + " " + column.rule(text) + ", but was '" + text + "'"));
  }

  private R changed(Column<?> column, Object value) {
    @Nullable Object[] values = Held.of(this).clone();
    values[index(column)] = Objects.requireNonNull(value, column.name());
    return checked(columns(), values, attributes);
  }

  private int index(Column<?> column) {
    if (!columns().has(column)) {
      throw new IllegalArgumentException(
          Names.unknown("column of a " + columns().noun(), column.name(), columns().names()));
    }
    return column.index();
  }

  /** A record of some values, each in its column, and of what blanks stand for. */
  static <R extends Row<R>> R of(Columns<R> columns, @Nullable Object... first) {
    @Nullable Object[] values = columns.blank();
    System.arraycopy(first, 0, values, 0, first.length);
    return checked(columns, values, Map.of());
  }

  private static <R extends Row<R>> R checked(
      Columns<R> columns, @Nullable Object[] values, Map<String, String> attributes) {
    columns.check(values);
    return Held.of(columns).make(values, attributes);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Row<?> row
        && row.getClass() == getClass()
        && Arrays.equals(Held.of(this), Held.of(row))
        && attributes.equals(row.attributes);
  }

  @Override
  public final int hashCode() {
    return 31 * Arrays.hashCode(Held.of(this)) + attributes.hashCode();
  }

  /** Returns the filled columns, such as {@code worker w1: place c1, fte 1}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    columns().all().stream().skip(1).forEach(c -> part(c).ifPresent(parts::add));
    attributes.forEach((name, value) -> parts.add(name + " " + value));
    return columns().noun()
        + " "
        + part(columns().key()).map(p -> p.substring(p.indexOf(' ') + 1)).orElse("")
        + ": "
        + String.join(", ", parts);
  }

  private <V> Optional<String> part(Column<V> column) {
    return get(column).map(v -> column.name() + " " + column.write(v));
  }
}
