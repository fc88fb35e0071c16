package org.planmetrics.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** DuckDB in process; what it finds stays inside as a table. */
final class DuckDb implements AutoCloseable {
  private static final String ID = "'id': 'VARCHAR', 'place': 'VARCHAR', ";
  private static final String OPEN = ", 'opened_on': 'DATE', 'closed_on': 'DATE'";

  /** How many threads it has. */
  static final int THREADS = 2;

  private final Connection connection;

  private DuckDb() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    execute("SET threads = " + THREADS);
    execute("SET preserve_insertion_order = false");
  }

  /** With the files loaded as they are, codes as texts. */
  static DuckDb withTexts(Path dir) throws SQLException {
    DuckDb duck = new DuckDb();
    duck.load(dir, "TABLE");
    duck.execute(DuckQuery.places());
    return duck;
  }

  /** With the files loaded and each code replaced by an int beforehand, as in a snapshot. */
  static DuckDb withInts(Path dir) throws SQLException {
    DuckDb duck = new DuckDb();
    duck.load(dir, "TABLE");
    duck.execute(
        """
        CREATE TABLE nodes AS SELECT code, (row_number() OVER ())::INTEGER - 1 AS node FROM (
          SELECT code FROM regions UNION ALL SELECT code FROM communities
          UNION ALL SELECT id FROM facilities UNION ALL SELECT id FROM stations
          UNION ALL SELECT id FROM organizations)\
        """);
    for (String table : List.of("regions", "communities")) {
      duck.recode(table, "code", "parent");
    }
    for (String table : List.of("facilities", "stations", "organizations")) {
      duck.recode(table, "id", "place");
    }
    duck.recode("workers", "place", "place");
    duck.recode("returns", "place", "place");
    duck.recode("elderly", "code", "code");
    duck.execute(DuckQuery.places());
    return duck;
  }

  /** With nothing loaded. */
  static DuckDb empty() throws SQLException {
    return new DuckDb();
  }

  /** Finds straight from the files: what is read once is never stored. */
  void assess(Path dir) throws SQLException {
    load(dir, "VIEW");
    execute(DuckQuery.places());
    assess();
  }

  /** Finds anew. */
  void assess() throws SQLException {
    execute(DuckQuery.findings());
  }

  private void load(Path dir, String once) throws SQLException {
    String place = "'code': 'VARCHAR', 'name': 'VARCHAR', ";
    String worker =
        "'certificate': 'VARCHAR', 'certified_on': 'DATE', 'trained': 'BOOLEAN',"
            + " 'employment': 'VARCHAR', 'fte': 'VARCHAR', 'from': 'DATE', 'until': 'DATE'";
    String region = place + "'level': 'VARCHAR', 'parent': 'VARCHAR', 'kind': 'VARCHAR'";
    load(once, dir, "regions", region);
    load(once, dir, "communities", place + "'kind': 'VARCHAR', 'parent': 'VARCHAR'");
    load(once, dir, "workers", ID + worker);
    load("TABLE", dir, "facilities", ID + "'kind': 'VARCHAR', 'beds': 'INTEGER'" + OPEN);
    load("TABLE", dir, "stations", ID + "'level': 'VARCHAR', 'service': 'VARCHAR'" + OPEN);
    load("TABLE", dir, "organizations", ID + "'kind': 'VARCHAR'" + OPEN);
    load(once, dir, "returns", "'register': 'VARCHAR', 'place': 'VARCHAR'");
    load(once, dir, "figures", "'place': 'VARCHAR', 'figure': 'VARCHAR', 'value': 'BIGINT'");
    execute(
        "CREATE OR REPLACE TEMP TABLE elderly AS"
            + " SELECT place AS code, value FROM figures WHERE figure = 'elderly'");
  }

  private void load(String kind, Path dir, String name, String columns) throws SQLException {
    execute(
        ("CREATE OR REPLACE TEMP %s %s AS FROM read_csv('%s', header = true, delim = ',',"
                + " quote = '\"', auto_detect = false, columns = {%s})")
            .formatted(kind, name, dir.resolve(name + ".csv"), columns));
  }

  private void recode(String table, String first, String second) throws SQLException {
    boolean isOne = first.equals(second);
    String columns = isOne ? first : first + ", " + second;
    execute(
        ("CREATE OR REPLACE TEMP TABLE %s AS SELECT a.node AS %s, %s t.* EXCLUDE (%s)"
                + " FROM %s t JOIN nodes a ON t.%s = a.code %s")
            .formatted(
                table,
                first,
                isOne ? "" : "b.node AS " + second + ",",
                columns,
                table,
                first,
                isOne ? "" : "LEFT JOIN nodes b ON t." + second + " = b.code"));
  }

  /** What was found, in no order, one row for each place. */
  ResultSet findings() throws SQLException {
    return connection.createStatement().executeQuery("SELECT * FROM findings");
  }

  /** The code that stands for each place where codes are ints. */
  ResultSet nodes() throws SQLException {
    return connection.createStatement().executeQuery("SELECT node, code FROM nodes");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
