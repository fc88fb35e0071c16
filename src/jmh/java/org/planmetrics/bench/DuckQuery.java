package org.planmetrics.bench;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planmetrics.bench.Jilin.Goal;
import org.planmetrics.bench.Jilin.Measure;
import org.planmetrics.bench.Jilin.Per;
import org.planmetrics.bench.Jilin.UnitSet;
import org.planmetrics.domain.Level;

/**
 * Jilin's targets at every place as SQL for DuckDB: each register grouped once, joined to the
 * places, added up level by level, scored.
 */
final class DuckQuery {
  private static final int LEAVES = Level.COMMUNITY.ordinal();
  private static final String TODAY = "DATE '" + Country.AS_OF + "'";

  private DuckQuery() {}

  /** Places with the registers complete there as bits: down from what is listed, then up again. */
  static String places() {
    String bits =
        IntStream.range(0, Jilin.REGISTERS.size())
            .mapToObj(r -> "WHEN '" + Jilin.REGISTERS.get(r) + "' THEN " + (1 << r))
            .collect(joining(" ", "bit_or(CASE register ", " END)"));
    String levels =
        Arrays.stream(Level.values())
            .map(l -> "WHEN '" + l.name() + "' THEN " + l.ordinal())
            .collect(joining(" ", "CASE level ", " END"));
    String down =
        IntStream.rangeClosed(1, LEAVES)
            .mapToObj(l ->
                "d%d AS MATERIALIZED (SELECT p.*, p.listed | a.done AS done FROM own p JOIN d%d a"
                        .formatted(l, l - 1)
                    + " ON p.parent = a.code WHERE p.level = "
                    + l
                    + ")")
            .collect(joining(",\n"));
    String up =
        IntStream.iterate(LEAVES - 1, l -> l >= 0, l -> l - 1)
            .mapToObj(l ->
                ("u%d AS MATERIALIZED (SELECT d.* EXCLUDE (done), d.done | coalesce(c.done, 0) AS done"
                        + " FROM d%d d LEFT JOIN (SELECT parent, bit_and(done) AS done FROM u%d"
                        + " GROUP BY parent) c ON c.parent = d.code)")
                    .formatted(l, l, l + 1))
            .collect(joining(",\n"));
    return """
    CREATE OR REPLACE TEMP TABLE places AS
    WITH r AS (SELECT place AS code, %s AS listed FROM returns GROUP BY place),
    own AS MATERIALIZED (SELECT p.*, coalesce(listed, 0)::INTEGER AS listed FROM (
      SELECT code, parent, %s AS level, kind FROM regions
      UNION ALL SELECT code, parent, %d AS level, kind FROM communities) p
      LEFT JOIN r USING (code)),
    d0 AS MATERIALIZED (SELECT *, listed AS done FROM own WHERE level = 0),
    %s,
    u%d AS (SELECT * FROM d%d),
    %s
    """
            .formatted(bits, levels, LEAVES, down, LEAVES, LEAVES, up)
        + levels(l -> "SELECT code, parent, level, kind, done::INTEGER AS done FROM u" + l);
  }

  /** Communities are told by their own measures; only regions keep counts of units. */
  static String findings() {
    return "CREATE OR REPLACE TEMP TABLE findings AS WITH\n"
        + registers()
        + ",\n"
        + IntStream.iterate(LEAVES - 1, l -> l >= 0, l -> l - 1)
            .mapToObj(DuckQuery::level)
            .collect(joining(",\n"))
        + "\nSELECT code, done, "
        + measures(Measure::name)
        + ", blanks, coalesce(elderly, 0) AS elderly_low, elderly IS NULL AS elderly_open, "
        + statuses(true)
        + " FROM base WHERE level = "
        + LEAVES
        + IntStream.range(0, LEAVES)
            .mapToObj(l -> " UNION ALL BY NAME SELECT *, " + statuses(false) + " FROM l" + l)
            .collect(joining());
  }

  private static String levels(Function<Integer, String> query) {
    return IntStream.rangeClosed(0, LEAVES).mapToObj(query::apply).collect(joining(" UNION ALL "));
  }

  private static String isCurrent(String from, String until) {
    return "(%s IS NULL OR %s <= %s) AND (%s IS NULL OR %s > %s)"
        .formatted(from, from, TODAY, until, until, TODAY);
  }

  private static String registers() {
    String certified =
        "(certificate IS NOT NULL AND (certified_on IS NULL OR certified_on <= " + TODAY + "))";
    String isOpen = isCurrent("opened_on", "closed_on");
    return """
    sites AS (SELECT id, place FROM facilities UNION ALL SELECT id, place FROM stations
      UNION ALL SELECT id, place FROM organizations),
    w AS (SELECT coalesce(s.place, w.place) AS code, %s, %s, %s
      FROM workers w LEFT JOIN sites s ON w.place = s.id WHERE %s GROUP BY ALL),
    f AS (SELECT place AS code, sum(beds)::INTEGER AS BEDS,
      (count(*) - count(beds))::INTEGER AS blanks
      FROM facilities WHERE kind = 'INSTITUTION' AND %s GROUP BY ALL),
    s AS (SELECT place AS code, %s FROM stations WHERE %s GROUP BY ALL),
    o AS (SELECT place AS code, %s, %s FROM organizations WHERE %s GROUP BY ALL),
    base AS MATERIALIZED (SELECT p.*, %s, coalesce(blanks, 0) AS blanks, value AS elderly
      FROM places p LEFT JOIN w USING (code) LEFT JOIN f USING (code) LEFT JOIN s USING (code)
      LEFT JOIN o USING (code) LEFT JOIN elderly USING (code))\
    """
        .formatted(
            count(Measure.CERTIFIED, certified),
            count(Measure.CERTIFIED_STAFF, certified + " AND employment = 'COMMUNITY'"),
            count(Measure.TRAINED, certified + " OR trained"),
            isCurrent("\"from\"", "until"),
            isOpen,
            stations(),
            isOpen,
            count(Measure.AGENCIES, "kind = 'AGENCY'"),
            count(Measure.BASES, "kind = 'INCUBATION_BASE'"),
            isOpen,
            measures(m -> "coalesce(" + m + ", 0) AS " + m));
  }

  private static String count(Measure measure, String where) {
    return "(count(*) FILTER (WHERE " + where + "))::INTEGER AS " + measure;
  }

  private static String stations() {
    Measure[] measures = Measure.values();
    int first = Measure.COUNTY_CENTRES.ordinal();
    return IntStream.range(0, 6)
        .mapToObj(k ->
            count(
                measures[first + k],
                "level = '%s' AND service = '%s'"
                    .formatted(
                        Level.values()[Level.COUNTY.ordinal() + k / 2].name(),
                        k % 2 == 0 ? "SOCIAL_WORK" : "VOLUNTEER")))
        .collect(joining(", "));
  }

  private static String measures(Function<Measure, String> text) {
    return Arrays.stream(Measure.values()).map(text).collect(joining(", "));
  }

  private static Stream<Integer> shares() {
    return IntStream.range(0, Jilin.GOALS.size())
        .filter(g -> Jilin.GOALS.get(g) instanceof Goal.Share)
        .boxed();
  }

  /** One level of regions: what is there, with the children's sums, then its own units. */
  private static String level(int level) {
    return """
    g%d AS (SELECT parent, %s, sum(blanks) AS c_blanks, %s FROM %s GROUP BY parent),
    b%d AS (SELECT b.* REPLACE (%s, (blanks + coalesce(c_blanks, 0))::INTEGER AS blanks),
      g.* EXCLUDE (parent) FROM base b LEFT JOIN g%d g ON g.parent = b.code
      WHERE b.level = %d),
    l%d AS MATERIALIZED (SELECT code, parent, done, %s, blanks,
      coalesce(elderly, c_elderly_low, 0)::BIGINT AS elderly_low,
      elderly IS NULL AND coalesce(c_elderly_open, true) AS elderly_open,
      %s, %s FROM b%d)\
    """
        .formatted(
            level,
            measures(m -> "sum(" + m + ") AS c_" + m),
            level + 1 == LEAVES ? sumsOfLeaves() : sums(),
            level + 1 == LEAVES ? "base WHERE level = " + LEAVES : "l" + (level + 1),
            level,
            measures(m -> "(%s + coalesce(c_%s, 0))::INTEGER AS %s".formatted(m, m, m)),
            level,
            level,
            level,
            measures(Measure::name),
            shares().map(g -> units(g, level)).collect(joining(", ")),
            unitSets(u ->
                "(coalesce(c_total_%s, 0) + (%s)::INTEGER)::INTEGER AS total_%s"
                    .formatted(u, isUnit(u, level), u)),
            level);
  }

  private static String sums() {
    return "sum(elderly_low) AS c_elderly_low, bool_or(elderly_open) AS c_elderly_open, "
        + shares()
            .map(g -> "sum(met_%d) AS c_met_%d, sum(open_%d) AS c_open_%d".formatted(g, g, g, g))
            .collect(joining(", "))
        + ", "
        + unitSets(u -> "sum(total_" + u + ") AS c_total_" + u);
  }

  private static String sumsOfLeaves() {
    return "sum(elderly) AS c_elderly_low, bool_or(elderly IS NULL) AS c_elderly_open, "
        + shares().map(DuckQuery::unitsOfLeaves).collect(joining(", "))
        + ", "
        + unitSets(u -> countIf(isUnit(u, LEAVES)) + " AS c_total_" + u);
  }

  private static String unitsOfLeaves(int g) {
    Goal.Share goal = (Goal.Share) Jilin.GOALS.get(g);
    String isUnit = isUnit(goal.units(), LEAVES);
    return countIf(isUnit + " AND " + reached(goal))
        + " AS c_met_%d, ".formatted(g)
        + countIf(isUnit + " AND NOT " + reached(goal) + " AND NOT " + isComplete(goal))
        + " AS c_open_"
        + g;
  }

  private static String countIf(String where) {
    return where.startsWith("false") ? "0" : "count(*) FILTER (WHERE " + where + ")";
  }

  private static String units(int g, int level) {
    Goal.Share goal = (Goal.Share) Jilin.GOALS.get(g);
    String isUnit = isUnit(goal.units(), level);
    String isOpen = "NOT " + reached(goal) + " AND NOT " + isComplete(goal);
    return "(coalesce(c_met_%d, 0) + (%s AND %s)::INTEGER)::INTEGER AS met_%d, "
            .formatted(g, isUnit, reached(goal), g)
        + "(coalesce(c_open_%d, 0) + (%s AND %s)::INTEGER)::INTEGER AS open_%d"
            .formatted(g, isUnit, isOpen, g);
  }

  private static String unitSets(Function<UnitSet, String> text) {
    return Arrays.stream(UnitSet.values()).map(text).collect(joining(", "));
  }

  private static String reached(Goal.Share goal) {
    return "(" + goal.measure() + " >= " + goal.enough() + ")";
  }

  private static String isUnit(UnitSet units, int level) {
    boolean isLeaf = level == LEAVES;
    return switch (units) {
      case URBAN -> isLeaf ? "(kind = 'URBAN')" : "false";
      case TOWN -> isLeaf ? "(kind = 'TOWN')" : "false";
      case VILLAGES -> isLeaf ? "(kind = 'VILLAGE')" : "false";
      case COMMUNITIES -> isLeaf ? "true" : "false";
      case TOWNSHIPS -> level == Level.TOWNSHIP.ordinal() ? "(kind = 'STATUTORY')" : "false";
      case COUNTIES -> level == Level.COUNTY.ordinal() ? "(kind = 'STATUTORY')" : "false";
    };
  }

  private static String isComplete(Goal.Share goal) {
    return isComplete(goal.measure().register);
  }

  private static String isComplete(int register) {
    return "((done & " + (1 << register) + ") <> 0)";
  }

  private static String statuses(boolean isOfLeaves) {
    return IntStream.range(0, Jilin.GOALS.size())
        .mapToObj(g -> status(Jilin.GOALS.get(g), g, isOfLeaves) + "::TINYINT AS status_" + g)
        .collect(joining(", "));
  }

  /** By the ordinal of a status: 0 met, 1 pending, 2 missed, 3 undecided, 4 not applicable. */
  private static String status(Goal goal, int g, boolean isOfLeaves) {
    int missed = Jilin.isDue(goal) ? 2 : 1;
    if (goal instanceof Goal.Amount a) {
      return "(CASE WHEN %s >= %d THEN 0 WHEN %s THEN %d ELSE 3 END)"
          .formatted(a.measure(), a.bar(), isComplete(a.measure().register), missed);
    }
    if (goal instanceof Goal.Share s && isOfLeaves) {
      return "(CASE WHEN NOT %s THEN 4 WHEN %s THEN 0 WHEN %s THEN %d ELSE 3 END)"
          .formatted(isUnit(s.units(), LEAVES), reached(s), isComplete(s), missed);
    }
    if (goal instanceof Goal.Share s) {
      return ("(CASE WHEN total_%s = 0 THEN 4 WHEN %d * met_%d >= %d * total_%s THEN 0"
              + " WHEN %d * (met_%d + open_%d) < %d * total_%s THEN %d ELSE 3 END)")
          .formatted(s.units(), s.q(), g, s.p(), s.units(), s.q(), g, g, s.p(), s.units(), missed);
    }
    boolean isPerBeds = ((Goal.Ratio) goal).per() == Per.HUNDRED_BEDS;
    String below = isPerBeds ? "BEDS" : "elderly_low";
    String isOpen =
        isPerBeds ? "(blanks > 0 OR NOT " + isComplete(Jilin.FACILITIES) + ")" : "elderly_open";
    int k = isPerBeds ? 100 : 1_000;
    return ("(CASE WHEN %s = 0 THEN CASE WHEN %s THEN 3 ELSE 4 END"
            + " WHEN NOT %s AND %d * CERTIFIED::BIGINT >= %s THEN 0"
            + " WHEN %s AND %d * CERTIFIED::BIGINT < %s THEN %d ELSE 3 END)")
        .formatted(below, isOpen, isOpen, k, below, isComplete(Jilin.WORKERS), k, below, missed);
  }
}
