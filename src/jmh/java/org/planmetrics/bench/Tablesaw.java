package org.planmetrics.bench;

import static tech.tablesaw.aggregate.AggregateFunctions.count;
import static tech.tablesaw.aggregate.AggregateFunctions.sum;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.planmetrics.bench.Jilin.Measure;
import org.planmetrics.domain.Level;
import tech.tablesaw.aggregate.AggregateFunction;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/** Tablesaw: each register a data frame, filtered and summarized for each indicator and level. */
final class Tablesaw {
  private final Kinship kinship;
  private final Table workers;
  private final Table facilities;
  private final Table stations;
  private final Table organizations;

  Tablesaw(CountryRecords records, Kinship kinship) {
    this.kinship = kinship;
    this.workers = TablesawFrames.workers(records.workers(), kinship);
    this.facilities = TablesawFrames.facilities(records.facilities(), kinship);
    this.stations = TablesawFrames.stations(records.stations(), kinship);
    this.organizations = TablesawFrames.organizations(records.organizations(), kinship);
  }

  Findings assess() {
    Map<Measure, Map<String, Long>> measures = new EnumMap<>(Measure.class);
    measures.put(Measure.CERTIFIED, count(workers, certified()));
    measures.put(
        Measure.CERTIFIED_STAFF,
        count(workers, certified().and(is(workers, "employment", "COMMUNITY"))));
    Selection trained = certified().or(workers.booleanColumn("trained").isTrue());
    measures.put(Measure.TRAINED, count(workers, trained));
    for (Measure measure : Measure.values()) {
      if (measure.register == Jilin.STATIONS) {
        measures.put(measure, count(stations, station(measure)));
      }
    }
    measures.put(Measure.AGENCIES, count(organizations, is(organizations, "kind", "AGENCY")));
    measures.put(Measure.BASES, count(organizations, is(organizations, "kind", "INCUBATION_BASE")));
    Table homes = current(facilities, is(facilities, "kind", "INSTITUTION"));
    Selection known = homes.intColumn("beds").isNotMissing();
    measures.put(Measure.BEDS, byPlace(homes.where(known), "beds", sum));
    Table blanks = homes.dropWhere(homes.intColumn("beds").isNotMissing());
    return new MapScores(kinship, measures, byPlace(blanks, "at_0", count));
  }

  private Selection certified() {
    return workers
        .stringColumn("certificate")
        .isNotMissing()
        .and(isUpTo(workers.dateColumn("certified_on")));
  }

  private Selection station(Measure measure) {
    int k = measure.ordinal() - Measure.COUNTY_CENTRES.ordinal();
    String level = Level.values()[Level.COUNTY.ordinal() + k / 2].name();
    return is(stations, "level", level)
        .and(is(stations, "service", k % 2 == 0 ? "SOCIAL_WORK" : "VOLUNTEER"));
  }

  private static Selection is(Table table, String column, String value) {
    return table.stringColumn(column).isEqualTo(value);
  }

  private static Selection isUpTo(DateColumn day) {
    return day.isMissing().or(day.isOnOrBefore(Country.AS_OF));
  }

  private static Table current(Table table, Selection where) {
    DateColumn closed = table.dateColumn("closed_on");
    return table.where(
        where
            .and(isUpTo(table.dateColumn("opened_on")))
            .and(closed.isMissing().or(closed.isAfter(Country.AS_OF))));
  }

  private static Map<String, Long> count(Table table, Selection where) {
    return byPlace(current(table, where), "at_0", count);
  }

  private static Map<String, Long> byPlace(
      Table table, String column, AggregateFunction<?, ?> function) {
    Map<String, Long> all = new HashMap<>();
    for (int level = 0; level < Level.values().length; level++) {
      String above = "at_" + level;
      Table there = table.where(table.stringColumn(above).isNotMissing());
      if (there.rowCount() > 0) {
        for (Row row : there.summarize(column, function).by(above)) {
          all.put(row.getString(0), (long) row.getDouble(1));
        }
      }
    }
    return all;
  }
}
