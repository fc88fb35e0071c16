package org.planmetrics.domain;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is counted, or the units that a share is taken over: the records of a register that satisfy
 * every match of a {@code where} (SPEC S8, S9, S14), such as certified workers or urban
 * communities.
 *
 * @param register what the records are
 * @param where for each column what it must hold; empty for all records
 */
public record Records(Register register, Map<String, Match> where) {
  /**
   * Brings the constants to the types of their columns. Columns that SPEC does not name are
   * accepted here and looked up in the data.
   *
   * @throws IllegalArgumentException if a constant does not fit its column; the message lists what
   *     is valid
   */
  public Records {
    ImmutableMap.Builder<String, Match> typed = ImmutableMap.builder();
    for (Map.Entry<String, Match> entry : where.entrySet()) {
      Optional<Column<?>> column = register.column(entry.getKey());
      String name = column.<String>map(Column::name).orElse(entry.getKey());
      typed.put(name, column.map(c -> typed(c, entry.getValue())).orElse(entry.getValue()));
    }
    where = typed.buildOrThrow();
  }

  /**
   * All records of a register.
   *
   * @param register such as WORKERS
   * @return the records
   */
  public static Records of(Register register) {
    return new Records(register, Map.of());
  }

  /**
   * Those of them whose column matches.
   *
   * @param column such as {@code beds}
   * @param match such as {@code from(50)}; it replaces an earlier one on the column
   * @return the records
   * @throws IllegalArgumentException if the match does not fit the column
   */
  public Records where(String column, Match match) {
    ImmutableMap.Builder<String, Match> more = ImmutableMap.builder();
    more.putAll(where).put(register.column(column).<String>map(Column::name).orElse(column), match);
    return new Records(register, more.buildKeepingLast());
  }

  /**
   * Those of them whose column holds one of the values.
   *
   * @param column such as {@code kind}
   * @param values such as {@code AGENCY}
   * @return the records
   * @throws IllegalArgumentException if a value does not fit the column
   */
  public Records where(String column, Object... values) {
    return where(column, Match.anyOf(values));
  }

  /**
   * The same as units, over which a share is taken, their kinds spelt out (SPEC S3, S8).
   *
   * @return the units
   * @throws IllegalArgumentException if they are workers, or regions of no one level
   */
  public Records asUnits() {
    if (register == Register.WORKERS) {
      throw new IllegalArgumentException(
          "units must be regions of one level, communities or sites, but were workers;"
              + " for a share of workers divide one count by another");
    }
    if (register == Register.REGIONS && !isOfOneLevel()) {
      throw new IllegalArgumentException(
          "units that are regions must be of one level, such as counties()");
    }
    if (where.containsKey("kind") || register.isOfSites()) {
      return this;
    }
    return register == Register.REGIONS
        ? where("kind", RegionKind.STATUTORY)
        : where("kind", (Object[]) CommunityKind.values());
  }

  /**
   * The values of which one is asked of a column.
   *
   * @param column such as {@code level}
   * @return such as COUNTY; none if the column is not asked so
   */
  public List<Object> choices(String column) {
    return Optional.ofNullable(where.get(column)).map(Match::choices).orElse(List.of());
  }

  private boolean isOfOneLevel() {
    List<Object> levels = choices("level");
    return levels.size() == 1 && levels.get(0) != Level.COMMUNITY;
  }

  /**
   * The records in words.
   *
   * @param locale Chinese or English
   * @return such as {@code urban communities}
   */
  public String describe(Locale locale) {
    return RecordsWording.many(register, where, locale);
  }

  /**
   * One of the records in words.
   *
   * @param locale Chinese or English
   * @return such as {@code urban community}
   */
  public String describeOne(Locale locale) {
    return RecordsWording.one(register, where, locale);
  }

  /**
   * A column of theirs in words.
   *
   * @param column such as {@code beds}
   * @param locale Chinese or English
   * @return such as 床位
   */
  public String describeColumn(String column, Locale locale) {
    return RecordsWording.column(register, column, locale);
  }

  private static Match typed(Column<?> column, Match match) {
    return match.accept(
        new Match.Visitor<>() {
          @Override
          public Match anyOf(Match.AnyOf any) {
            return new Match.AnyOf(typed(column, any.values()));
          }

          @Override
          public Match allOf(Match.AllOf all) {
            return new Match.AllOf(typed(column, all.values()));
          }

          @Override
          public Match range(Match.Range range) {
            if (column instanceof Column.Choice || column instanceof Column.Flag) {
              throw new IllegalArgumentException("'" + column + "' takes values, not a range");
            }
            return new Match.Range(
                range.from().map(v -> typed(column, v)), range.to().map(v -> typed(column, v)));
          }

          @Override
          public Match present(Match.Present present) {
            return present;
          }
        });
  }

  private static List<Object> typed(Column<?> column, List<Object> values) {
    return values.stream().map(v -> typed(column, v)).toList();
  }

  /** A constant as the values of a column are. */
  private static Object typed(Column<?> column, Object constant) {
    return column
        .constant(constant)
        .orElseThrow(() -> {
          String text = constant instanceof BigDecimal d ? d.toPlainString() : constant.toString();
          return new IllegalArgumentException(
              "where " + column + ": '" + text + "' " + column.constantRule());
        });
  }

  /** Returns such as {@code certified workers}. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
