package org.planmetrics.domain;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.planmetrics.access.Fault;
import org.planmetrics.access.Held;
import org.planmetrics.access.Making;

/**
 * The columns of one file in its order, such as those of {@code workers.csv}: the first names a
 * row. A class of records declares its columns once, each by one constant, and all that reads,
 * writes and asks for them follows.
 *
 * @param <R> the records
 */
@SuppressWarnings("exports")
public final class Columns<R extends Row<R>> extends Held<Making<R>> {
  static final String BLANK = "must not be blank";

  private final String noun;
  private final boolean isNumbered;
  private final List<Column<?>> all;
  private final List<Column<?>> derived = new ArrayList<>();
  private Optional<Column.Words> where = Optional.empty();
  private Optional<Column<?>> later = Optional.empty();
  private Optional<Span> span = Optional.empty();

  /**
   * The days on which a record counts.
   *
   * @param first the first day
   * @param end the first day on which it counts no more
   */
  public record Span(Column.Day first, Column.Day end) {}

  private Columns(String noun, boolean isNumbered, Made<R> making) {
    super(making);
    this.noun = noun;
    this.isNumbered = isNumbered;
    this.all = making.columns;
    making.owner = this;
  }

  /** Columns of records of that noun, whose key must be given. */
  static <R extends Row<R>> Columns<R> of(
      String noun, BiFunction<@Nullable Object[], Map<String, String>, R> maker) {
    return new Columns<>(noun, false, new Made<>(maker));
  }

  /** Columns of records that a snapshot numbers where they bring no id. */
  static <R extends Row<R>> Columns<R> numbered(
      String noun, BiFunction<@Nullable Object[], Map<String, String>, R> maker) {
    return new Columns<>(noun, true, new Made<>(maker));
  }

  /** Declares the next column. */
  <C extends Column<?>> C add(C column) {
    column.setIndex(all.size());
    all.add(column);
    return column;
  }

  /** Declares the column that says where a record is: the code of a place or the id of a site. */
  Column.Words addWhere(Column.Words column) {
    where = Optional.of(add(column));
    return column;
  }

  /** Says that a record may lack a column that its file must fill, such as a parent. */
  void later(Column<?> column) {
    later = Optional.of(column);
  }

  /** Declares what follows from other columns on a day. */
  <C extends Column<?>> C derive(C column) {
    derived.add(column);
    return column;
  }

  /** Says that records count from one day until another. */
  void lasting(Column.Day first, Column.Day end) {
    span = Optional.of(new Span(first, end));
  }

  /**
   * The columns.
   *
   * @return in the file's order
   */
  public List<Column<?>> all() {
    return Collections.unmodifiableList(all);
  }

  /**
   * What a {@code where} may ask beside the columns of the file (SPEC S14).
   *
   * @return such as {@code certified} of workers
   */
  public List<Column<?>> derived() {
    return Collections.unmodifiableList(derived);
  }

  /**
   * The column that names a row.
   *
   * @return such as {@code id}
   */
  public Column<?> key() {
    return all.get(0);
  }

  /**
   * The column that says where a record is.
   *
   * @return {@code place} or {@code parent}, if there is one
   */
  public Optional<Column.Words> where() {
    return where;
  }

  /**
   * The days on which a record counts (SPEC S5).
   *
   * @return such as {@code from} and {@code until}, if it does not count always
   */
  public Optional<Span> span() {
    return span;
  }

  /**
   * The column of that name or Chinese header.
   *
   * @param header such as {@code beds} or 床位, in any case
   * @return the column, or empty
   */
  public Optional<Column<?>> find(String header) {
    return find(all, header);
  }

  static Optional<Column<?>> find(List<Column<?>> columns, String header) {
    for (Column<?> column : columns) {
      if (column.name().equalsIgnoreCase(header) || column.zh().equals(header)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /**
   * The names of the columns.
   *
   * @return such as {@code id, place, name}
   */
  public List<String> names() {
    return all.stream().map(Column::name).toList();
  }

  boolean has(Column<?> column) {
    return column.index() >= 0 && column.index() < all.size() && all.get(column.index()) == column;
  }

  private boolean isLater(Column<?> column) {
    return later.filter(c -> c == column).isPresent();
  }

  String noun() {
    return noun;
  }

  /** A row of blanks but for what blanks stand for. */
  @Nullable Object[] blank() {
    @Nullable Object[] values = new @Nullable Object[all.size()];
    all.forEach(c -> values[c.index()] = c.standard().orElse(null));
    return values;
  }

  /** Brings a row to its one spelling, or refuses it. */
  void check(@Nullable Object[] values) {
    for (Fault fault : Held.of(this).faults(values)) {
      boolean isBlank = fault.rule().equals(BLANK);
      int more = fault.rule().indexOf(';');
      String rule = more < 0 ? fault.rule() : fault.rule().substring(0, more);
      throw new IllegalArgumentException(
          fault.column()
              + " "
              + rule
              + (isBlank || more >= 0 ? "" : ", but was " + fault.found())
              + " in "
              + owner(values)
              + (more < 0 ? "" : fault.rule().substring(more)));
    }
  }

  private String owner(@Nullable Object[] values) {
    String id = values[0] == null ? "" : values[0].toString();
    return id.isBlank() && !isNumbered ? "a " + noun : noun + " '" + id + "'";
  }

  /** Returns such as {@code worker: id, place, certificate, …}. */
  @Override
  public String toString() {
    return noun + ": " + String.join(", ", names());
  }

  /** Makes records of rows. */
  private static final class Made<R extends Row<R>> implements Making<R> {
    private final BiFunction<@Nullable Object[], Map<String, String>, R> maker;
    private final List<Column<?>> columns = new ArrayList<>();
    private @Nullable Columns<R> owner;

    Made(BiFunction<@Nullable Object[], Map<String, String>, R> maker) {
      this.maker = maker;
    }

    @Override
    public boolean isMostlyDistinct(int column) {
      return columns.get(column).isMostlyDistinct();
    }

    @Override
    public List<Fault> faults(@Nullable Object[] values) {
      List<Fault> faults = new ArrayList<>();
      columns.forEach(c -> fault(c, values).ifPresent(faults::add));
      if (owner != null) {
        owner.span.flatMap(s -> order(s, values)).ifPresent(faults::add);
      }
      return faults;
    }

    private <V> Optional<Fault> fault(Column<V> column, @Nullable Object[] values) {
      Object value = values[column.index()];
      if (value == null) {
        return mayLack(column)
            ? Optional.empty()
            : Optional.of(new Fault(column.name(), "", BLANK));
      }
      V of = column.canonical(column.cast(value));
      values[column.index()] = of;
      return column.fault(of).map(rule -> new Fault(column.name(), column.write(of), rule));
    }

    private boolean mayLack(Column<?> column) {
      return !column.isRequired()
          || owner != null && (owner.isNumbered && column == owner.key() || owner.isLater(column));
    }

    private static Optional<Fault> order(Span span, @Nullable Object[] values) {
      LocalDate first = (LocalDate) values[span.first().index()];
      LocalDate end = (LocalDate) values[span.end().index()];
      if (first == null || end == null || !end.isBefore(first)) {
        return Optional.empty();
      }
      String rule = "must not be before " + span.first() + " " + first;
      return Optional.of(new Fault(span.end().name(), end.toString(), rule));
    }

    @Override
    public R make(@Nullable Object[] values, Map<String, String> attributes) {
      return maker.apply(values, ImmutableMap.copyOf(attributes));
    }
  }
}
