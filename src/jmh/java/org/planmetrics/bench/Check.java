package org.planmetrics.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import org.planmetrics.io.Snapshots;
import org.planmetrics.snapshot.Snapshot;

/** Has every contender find, and compares place by place: what is not right is not timed. */
final class Check {
  private Check() {}

  static void run(Country country, Path dir, boolean withTablesaw) throws SQLException {
    LimitColumns columns = new LimitColumns(country);
    CrossCheck check = new CrossCheck(country, Limit.assess(columns));
    check.check("limit, rows sorted by place", Limit.assess(columns.sorted()));
    duckDb(check, country, dir);
    records(check, country, withTablesaw);
    Snapshot read = Snapshots.read(dir);
    check.check("planmetrics from CSV", Jilin.plan().assess(read));
    if (!read.equals(CountryRecords.snapshot(country))) {
      throw new IllegalStateException("records and CSV files give different snapshots");
    }
    System.out.println("  agrees: planmetrics from records");
  }

  private static void duckDb(CrossCheck check, Country country, Path dir) throws SQLException {
    try (DuckDb duck = DuckDb.withTexts(dir)) {
      duck.assess();
      check.check("DuckDB", DuckFindings.ofTexts(duck, country));
    }
    try (DuckDb duck = DuckDb.withInts(dir)) {
      duck.assess();
      check.check("DuckDB, codes as ints", DuckFindings.ofInts(duck, country));
    }
    try (DuckDb duck = DuckDb.empty()) {
      duck.assess(dir);
      check.check("DuckDB from CSV", DuckFindings.ofTexts(duck, country));
    }
  }

  private static void records(CrossCheck check, Country country, boolean withTablesaw) {
    CountryRecords records = CountryRecords.of(country);
    check.check("loops over records", RecordLoops.assess(records));
    Kinship kinship = new Kinship(country);
    check.check("streams", Streams.assess(records, kinship));
    if (withTablesaw) {
      check.check("Tablesaw", new Tablesaw(records, kinship).assess());
    }
  }
}
