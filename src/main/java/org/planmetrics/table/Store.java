package org.planmetrics.table;

import com.google.common.cache.CacheBuilder;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.text.Names;
import org.planmetrics.text.Plural;

/**
 * What a snapshot holds, as flat arrays: the tree, a table for each register, figures and returns,
 * seen on a day. Immutable; what follows from it alone is made once.
 */
public final class Store {
  private final LocalDate asOf;
  private final Tree tree;
  private final Map<Register, Table> tables;
  private final FigureTable figures;
  private final List<Return> returns;
  private final Aside aside;
  private final History history;
  private final Optional<Heritage> heritage;
  private final ConcurrentMap<LocalDate, Store> others;
  private final OnDay onDay;
  private final Nodes nodes;
  private final Derived derived;
  private final Map<Class<?>, Object> once = new ConcurrentHashMap<>();

  public Store(
      LocalDate asOf,
      Tree tree,
      Map<Register, Table> tables,
      FigureTable figures,
      List<Return> returns,
      Aside aside,
      History history) {
    this(asOf, tree, tables, figures, returns, aside, history, Optional.empty(), byDay());
  }

  /** Rows of a store as it was in a later tree. */
  Store(
      LocalDate asOf,
      Tree tree,
      Map<Register, Table> tables,
      FigureTable figures,
      List<Return> returns,
      Aside aside,
      History history,
      Heritage heritage) {
    this(asOf, tree, tables, figures, returns, aside, history, Optional.of(heritage), byDay());
  }

  private static ConcurrentMap<LocalDate, Store> byDay() {
    return CacheBuilder.newBuilder().softValues().<LocalDate, Store>build().asMap();
  }

  private Store(
      LocalDate asOf,
      Tree tree,
      Map<Register, Table> tables,
      FigureTable figures,
      List<Return> returns,
      Aside aside,
      History history,
      Optional<Heritage> heritage,
      ConcurrentMap<LocalDate, Store> others) {
    this.asOf = asOf;
    this.tree = tree;
    this.tables = tables;
    this.figures = figures;
    this.returns = returns;
    this.aside = aside;
    this.history = history;
    this.heritage = heritage;
    this.others = others;
    this.onDay = new OnDay(asOf);
    this.nodes = new Nodes(this);
    this.derived = new Derived(this);
  }

  /** The same data seen on another day, made once while there is room. */
  public Store on(LocalDate day) {
    return day.equals(asOf) ? this : others.computeIfAbsent(day, this::seenOn);
  }

  private Store seenOn(LocalDate day) {
    Optional<Heritage> then = heritage.map(h -> h.on(day));
    return new Store(day, tree, tables, figures, returns, aside, history, then, others);
  }

  Store with(Map<Register, Table> others, FigureTable otherFigures) {
    return new Store(asOf, tree, others, otherFigures, returns, aside, history);
  }

  public LocalDate asOf() {
    return asOf;
  }

  public Tree tree() {
    return tree;
  }

  /** The numbering of places and sites. */
  public Nodes nodes() {
    return nodes;
  }

  /** What counts on the day. */
  public OnDay onDay() {
    return onDay;
  }

  /** The rows of a register. */
  public Table table(Register register) {
    return switch (register) {
      case REGIONS -> tree.regions();
      case COMMUNITIES -> tree.communities();
      default -> Objects.requireNonNull(tables.get(register));
    };
  }

  public FigureTable figures() {
    return figures;
  }

  /** For each node the row of a figure that counts on the day, −1 where there is none (SPEC S7). */
  public int[] latest(String figure) {
    return latest(figure, Optional.empty(), FigureDay.asOf(asOf));
  }

  /** The same of a part, or on another day. */
  public int[] latest(String figure, Optional<String> stratum, FigureDay on) {
    return figures.latest(figure, stratum, on, nodes.count());
  }

  public List<Return> returns() {
    return returns;
  }

  /** The rows set aside. */
  public Aside aside() {
    return aside;
  }

  /** What it has from the store as it was, where it is expressed in a later tree. */
  public Optional<Heritage> heritage() {
    return heritage;
  }

  /** What is known of the tree in time. */
  public History history() {
    return history;
  }

  /** The columns of a register that a {@code where} may ask about, derived ones among them. */
  public Set<String> columns(Register register) {
    Set<String> names = new LinkedHashSet<>(table(register).columnNames());
    register.columns().derived().forEach(c -> names.add(c.name()));
    return names;
  }

  /**
   * A column of a register, derived ones too.
   *
   * @throws IllegalArgumentException if there is none; the message lists the valid names
   */
  public Vector vector(Register register, String name) {
    return derived
        .vector(register, name)
        .or(() -> table(register).find(name))
        .orElseThrow(() ->
            new IllegalArgumentException(
                Names.unknown("column of the " + register, name, columns(register))));
  }

  /** Whether a site counts on the day (SPEC S5). */
  public boolean isOpen(int siteNode) {
    return derived.isOpen(siteNode);
  }

  /** Something that follows from this store alone: made when it is first asked for, and kept. */
  public <T> T once(Class<T> type, Function<Store, T> maker) {
    Object known = once.get(type);
    return type.cast(known != null ? known : once.computeIfAbsent(type, t -> maker.apply(this)));
  }

  /** The figures as records. */
  public List<Figure> figureRows() {
    return figures.rows();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Store s
        && asOf.equals(s.asOf)
        && tree.equals(s.tree)
        && tables.entrySet().stream().allMatch(e -> e.getValue().sameRows(s.table(e.getKey())))
        && figures.rows().equals(s.figures.rows())
        && figures.catalogue().declared().equals(s.figures.catalogue().declared())
        && returns.equals(s.returns)
        && aside.equals(s.aside)
        && history.isSame(s.history)
        && heritage.isPresent() == s.heritage.isPresent()
        && heritage.map(h -> h.isLike(s.heritage.orElseThrow())).orElse(true);
  }

  @Override
  public int hashCode() {
    return Objects.hash(asOf, tree, figures.size(), returns);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(tree.name(0)).append(" on ").append(asOf).append(": ");
    text.append(Plural.of(tree.size(), "place"));
    for (Register register : Register.returned()) {
      text.append(", ").append(table(register));
    }
    return text.toString();
  }
}
