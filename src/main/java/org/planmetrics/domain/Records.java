package org.planmetrics.domain;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
      Optional<Field> field = register.field(entry.getKey());
      String name = field.map(Field::name).orElse(entry.getKey());
      typed.put(name, field.map(f -> typed(f, entry.getValue())).orElse(entry.getValue()));
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
    more.putAll(where).put(register.field(column).map(Field::name).orElse(column), match);
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

  private static Match typed(Field field, Match match) {
    return match.accept(
        new Match.Visitor<>() {
          @Override
          public Match anyOf(Match.AnyOf any) {
            return new Match.AnyOf(typed(field, any.values()));
          }

          @Override
          public Match allOf(Match.AllOf all) {
            return new Match.AllOf(typed(field, all.values()));
          }

          @Override
          public Match range(Match.Range range) {
            if (field.type() == Field.Type.CHOICE || field.type() == Field.Type.FLAG) {
              throw new IllegalArgumentException("'" + field + "' takes values, not a range");
            }
            return new Match.Range(
                range.from().map(v -> typed(field, v)), range.to().map(v -> typed(field, v)));
          }

          @Override
          public Match present(Match.Present present) {
            return present;
          }
        });
  }

  private static List<Object> typed(Field field, List<Object> values) {
    return values.stream().map(v -> typed(field, v)).toList();
  }

  private static Object typed(Field field, Object value) {
    return switch (field.type()) {
      case CHOICE ->
          Labeled.find(field.choices(), value instanceof Labeled l ? l.name() : value.toString())
              .orElseThrow(() -> misfit(field, value, Labeled.rule(field.choices())));
      case FLAG ->
          flag(value.toString()).orElseThrow(() -> misfit(field, value, "must be true or false"));
      case DATE -> date(field, value);
      case NUMBER -> {
        if (!(value instanceof Number)) {
          throw misfit(field, value, "must be a number");
        }
        yield value;
      }
      case TEXT -> value;
    };
  }

  private static Object date(Field field, Object value) {
    try {
      return value instanceof LocalDate ? value : LocalDate.parse(value.toString());
    } catch (DateTimeException e) {
      throw misfit(field, value, "must be a date such as 2023-12-31");
    }
  }

  private static IllegalArgumentException misfit(Field field, Object value, String rule) {
    String text = value instanceof BigDecimal d ? d.toPlainString() : value.toString();
    return new IllegalArgumentException("where " + field + ": '" + text + "' " + rule);
  }

  static Optional<Boolean> flag(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (Set.of("true", "1", "yes", "是").contains(lower)) {
      return Optional.of(true);
    }
    return Set.of("false", "0", "no", "否").contains(lower) ? Optional.of(false) : Optional.empty();
  }

  /** Returns such as {@code certified workers}. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
