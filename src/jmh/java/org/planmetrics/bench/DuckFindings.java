package org.planmetrics.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.planmetrics.bench.Jilin.Goal;
import org.planmetrics.bench.Jilin.Measure;
import org.planmetrics.bench.Jilin.Per;
import org.planmetrics.plan.Status;

/** What DuckDB found, fetched for comparison only. */
final class DuckFindings implements Findings {
  private final byte[][] statuses;
  private final long[][][] parts;

  private DuckFindings(int places) {
    statuses = new byte[Jilin.GOALS.size()][places];
    parts = new long[Jilin.GOALS.size()][PARTS][places];
  }

  /** Fetches the findings where codes are texts. */
  static DuckFindings ofTexts(DuckDb duck, Country country) throws SQLException {
    return fetch(duck, country, Map.of());
  }

  /** Fetches the findings where codes are ints. */
  static DuckFindings ofInts(DuckDb duck, Country country) throws SQLException {
    Map<String, String> codes = new HashMap<>();
    try (ResultSet rows = duck.nodes()) {
      while (rows.next()) {
        codes.put(rows.getString("node"), rows.getString("code"));
      }
    }
    return fetch(duck, country, codes);
  }

  private static DuckFindings fetch(DuckDb duck, Country country, Map<String, String> codes)
      throws SQLException {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < country.places().size(); i++) {
      places.put(country.places().codes()[i], i);
    }
    DuckFindings findings = new DuckFindings(places.size());
    int count = 0;
    try (ResultSet row = duck.findings()) {
      while (row.next()) {
        String code = row.getString("code");
        findings.put(places.get(codes.getOrDefault(code, code)), row);
        count++;
      }
    }
    if (count != places.size()) {
      throw new IllegalStateException("DuckDB found " + count + " of " + places.size() + " places");
    }
    return findings;
  }

  private void put(int place, ResultSet row) throws SQLException {
    for (int g = 0; g < statuses.length; g++) {
      statuses[g][place] = row.getByte("status_" + g);
      long[][] into = parts[g];
      Goal goal = Jilin.GOALS.get(g);
      if (goal instanceof Goal.Amount amount) {
        put(amount.measure(), place, row, into, 0);
      } else if (goal instanceof Goal.Share share) {
        putUnits(share, g, place, row, into);
      } else {
        put(Measure.CERTIFIED, place, row, into, 0);
        putDenominator(((Goal.Ratio) goal).per(), place, row, into);
      }
    }
  }

  /** A community is a unit itself, or there is none. */
  private void putUnits(Goal.Share share, int g, int place, ResultSet row, long[][] into)
      throws SQLException {
    long total = row.getLong("total_" + share.units());
    if (row.wasNull()) {
      Status status = status(g, place);
      into[0][place] = status == Status.MET ? 1 : 0;
      into[1][place] = status.isShort() ? 1 : 0;
      into[2][place] = status == Status.UNDECIDED ? 1 : 0;
    } else {
      into[0][place] = row.getLong("met_" + g);
      into[2][place] = row.getLong("open_" + g);
      into[1][place] = total - into[0][place] - into[2][place];
    }
  }

  private static void putDenominator(Per per, int place, ResultSet row, long[][] into)
      throws SQLException {
    if (per == Per.HUNDRED_BEDS) {
      put(Measure.BEDS, place, row, into, 2);
      into[3][place] = row.getLong("blanks") > 0 ? UNBOUNDED : into[3][place];
    } else {
      into[2][place] = row.getLong("elderly_low");
      into[3][place] = row.getBoolean("elderly_open") ? UNBOUNDED : into[2][place];
    }
  }

  private static void put(Measure measure, int place, ResultSet row, long[][] into, int at)
      throws SQLException {
    into[at][place] = row.getLong(measure.name());
    boolean isComplete = (row.getInt("done") & 1 << measure.register) != 0;
    into[at + 1][place] = isComplete ? into[at][place] : UNBOUNDED;
  }

  @Override
  public Status status(int goal, int place) {
    return Status.values()[statuses[goal][place]];
  }

  @Override
  public long part(int goal, int place, int part) {
    return parts[goal][part][place];
  }
}
