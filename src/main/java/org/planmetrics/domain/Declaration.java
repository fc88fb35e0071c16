package org.planmetrics.domain;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is: an amount or a rate, its unit and, of a rate, what it is weighted by (SPEC S25,
 * S26), such as {@code Declaration.rate("schooling").with(Declaration.WEIGHT, "people")}.
 */
public final class Declaration extends Row<Declaration> {
  /** The columns of {@code catalogue.csv}. */
  public static final Columns<Declaration> COLUMNS = Columns.of("declaration", Declaration::new);

  /** The figure's name. */
  public static final Column.Words FIGURE = COLUMNS.add(Column.words("figure", "指标").required());

  /** Whether it adds up over places. */
  public static final Column.Choice<FigureKind> KIND =
      COLUMNS.add(Column.choice("kind", "性质", FigureKind.class).required());

  /** The unit in which it reads. */
  public static final Column.Words UNIT = COLUMNS.add(Column.words("unit", "单位"));

  /** Of a rate the amount that it is weighted by. */
  public static final Column.Words WEIGHT = COLUMNS.add(Column.words("weight", "权重"));

  /** Whether values may be negative; blank is no. */
  public static final Column.Flag SIGNED = COLUMNS.add(Column.flag("signed", "可负"));

  /** What readers call it, in Chinese. */
  public static final Column.Words TITLE = COLUMNS.add(Column.words("title", "名称"));

  /** What readers call it, in English. */
  public static final Column.Words TITLE_EN = COLUMNS.add(Column.words("title_en", "英文名称"));

  private Declaration(@Nullable Object[] values, Map<String, String> attributes) {
    super(values, attributes);
  }

  /**
   * A figure that adds up over places.
   *
   * @param figure its name, such as {@code elderly}
   * @return the declaration
   * @throws IllegalArgumentException if the name is blank
   */
  public static Declaration amount(String figure) {
    return of(COLUMNS, figure, FigureKind.AMOUNT);
  }

  /**
   * A figure that never adds up.
   *
   * @param figure its name, such as {@code life-expectancy}
   * @return the declaration
   * @throws IllegalArgumentException if the name is blank
   */
  public static Declaration rate(String figure) {
    return of(COLUMNS, figure, FigureKind.RATE);
  }

  /**
   * Declares a flow, an amount per period such as people trained (SPEC S31).
   *
   * @param figure the figure's name
   * @return the declaration
   * @throws IllegalArgumentException if the name is blank
   */
  public static Declaration flow(String figure) {
    return of(COLUMNS, figure, FigureKind.FLOW);
  }

  @Override
  public Columns<Declaration> columns() {
    return COLUMNS;
  }

  /**
   * The figure.
   *
   * @return its name
   */
  public String figure() {
    return need(FIGURE);
  }

  /**
   * Whether it adds up over places.
   *
   * @return AMOUNT or RATE
   */
  public FigureKind kind() {
    return need(KIND);
  }

  /**
   * The unit in which it reads.
   *
   * @return the unit, if it is declared
   */
  public Optional<Unit> unit() {
    return get(UNIT).map(Unit::parse);
  }

  /**
   * What it is weighted by.
   *
   * @return the name of an amount, if one is declared
   */
  public Optional<String> weight() {
    return get(WEIGHT);
  }

  /**
   * Whether values may be negative.
   *
   * @return false unless declared
   */
  public boolean isSigned() {
    return get(SIGNED).orElse(false);
  }
}
