package org.planmetrics.indicator;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Employment;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.text.Names;

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

  static Records all(Register register) {
    return new Records(register, Map.of());
  }

  static Records regions(Level level) {
    if (level == Level.COMMUNITY) {
      throw new IllegalArgumentException(
          "level must be above COMMUNITY; communities are units of their own");
    }
    return all(Register.REGIONS)
        .where("level", Match.anyOf(level))
        .where("kind", Match.anyOf(RegionKind.STATUTORY));
  }

  static Records communities(CommunityKind... kinds) {
    Records all = all(Register.COMMUNITIES);
    boolean isEach = Set.of(CommunityKind.values()).equals(new HashSet<>(Arrays.asList(kinds)));
    return kinds.length == 0 || isEach ? all : all.where("kind", Match.anyOf((Object[]) kinds));
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
   * Those of the workers who are certified (SPEC S5).
   *
   * @return the records
   */
  public Records certified() {
    return where("certified", true);
  }

  /**
   * Those of the workers who are trained or certified (SPEC S5).
   *
   * @return the records
   */
  public Records trained() {
    return where("trained", true);
  }

  /**
   * Those of the workers in a kind of post.
   *
   * @param posts such as COMMUNITY
   * @return the records
   */
  public Records employed(Employment... posts) {
    return where("employment", (Object[]) posts);
  }

  /**
   * Those of some kinds.
   *
   * @param kinds such as INSTITUTION; for regions such as FUNCTIONAL
   * @return the records
   */
  public Records ofKind(Labeled... kinds) {
    return where("kind", (Object[]) kinds);
  }

  /**
   * The sum of their licensed beds.
   *
   * @return the indicator
   * @throws IllegalArgumentException if they are no facilities
   */
  public Sum beds() {
    return new Sum(this, "beds");
  }

  /**
   * The sum of the people they care for.
   *
   * @return the indicator
   * @throws IllegalArgumentException if they are no facilities
   */
  public Sum residents() {
    return new Sum(this, "residents");
  }

  /**
   * The sum of their full-time equivalents.
   *
   * @return the indicator
   * @throws IllegalArgumentException if they are no workers
   */
  public Sum fte() {
    return new Sum(this, "fte");
  }

  /** The level of units that are regions. */
  Level level() {
    return where.get("level") instanceof Match.AnyOf one && one.values().size() == 1
        ? (Level) one.values().get(0)
        : Level.COMMUNITY;
  }

  /** The same as units, their kinds spelt out; refuses what cannot be units (SPEC S3, S8). */
  Records asUnits() {
    if (register == Register.WORKERS) {
      throw new IllegalArgumentException(
          "units must be regions of one level, communities or sites, but were workers;"
              + " for a share of workers divide one count by another");
    }
    if (register == Register.REGIONS && level() == Level.COMMUNITY) {
      throw new IllegalArgumentException(
          "units that are regions must be of one level, such as counties()");
    }
    if (where.containsKey("kind") || register.isOfSites()) {
      return this;
    }
    return register == Register.REGIONS
        ? ofKind(RegionKind.STATUTORY)
        : ofKind(CommunityKind.values());
  }

  private static Match typed(Field field, Match match) {
    if (match instanceof Match.AnyOf any) {
      return new Match.AnyOf(any.values().stream().map(v -> typed(field, v)).toList());
    }
    if (match instanceof Match.AllOf all) {
      return new Match.AllOf(all.values().stream().map(v -> typed(field, v)).toList());
    }
    if (match instanceof Match.Range range) {
      if (field.type() == Field.Type.CHOICE || field.type() == Field.Type.FLAG) {
        throw new IllegalArgumentException("'" + field + "' takes values, not a range");
      }
      return new Match.Range(
          range.from().map(v -> typed(field, v)), range.to().map(v -> typed(field, v)));
    }
    return match;
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

  /**
   * Refuses columns that the data do not have; where a register has no file, every one is accepted
   * (SPEC S14).
   */
  void check(Set<String> columns) {
    for (String column : where.keySet()) {
      if (!columns.contains(column)) {
        throw new IllegalArgumentException(
            Names.unknown("column of the " + register, column, columns));
      }
    }
  }

  /** Returns such as {@code certified workers}. */
  @Override
  public String toString() {
    return Wording.of(this, Locale.ENGLISH);
  }
}
