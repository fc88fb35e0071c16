package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.workers;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetMetaDataImpl;
import javax.sql.rowset.RowSetProvider;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Certificate;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Streaming;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;

class RowsTest {
  private static final List<String> WORKER =
      List.of("ID", "PLACE", "CERTIFIED_ON", "TRAINED", "fte", "until");

  /** The rows of a query as a driver gives them. */
  private static CachedRowSet rows(List<String> labels, Object[]... rows) throws SQLException {
    RowSetMetaDataImpl data = new RowSetMetaDataImpl();
    data.setColumnCount(labels.size());
    for (int c = 1; c <= labels.size(); c++) {
      data.setColumnName(c, "c" + c);
      data.setColumnLabel(c, labels.get(c - 1));
      data.setColumnType(c, java.sql.Types.JAVA_OBJECT);
    }
    CachedRowSet set = RowSetProvider.newFactory().createCachedRowSet();
    set.setMetaData(data);
    for (int r = rows.length - 1; r >= 0; r--) { // each goes before the others
      set.moveToInsertRow();
      for (int c = 1; c <= labels.size(); c++) {
        set.updateObject(c, rows[r][c - 1]);
      }
      set.insertRow();
      set.moveToCurrentRow();
    }
    set.beforeFirst();
    return set;
  }

  private static Object[] row(Object... values) {
    return values;
  }

  @Test
  void from_readsWhatSqlHas() throws SQLException {
    ResultSet rows =
        rows(
            WORKER,
            row(
                new BigDecimal("12"),
                "220000  ",
                Date.valueOf("2021-03-01"),
                true,
                new BigDecimal("0.50"),
                Timestamp.valueOf("2024-01-01 00:00:00")),
            row(13L, "220000", null, null, 0.5, LocalDateTime.parse("2024-01-01T00:00")),
            row("14", "220000", "2021-03-01", 0, null, null));
    assertThat(Rows.from(rows, Worker.COLUMNS))
        .containsExactly(
            Worker.at("220000")
                .with(Worker.ID, "12")
                .with(Worker.CERTIFIED_ON, "2021-03-01")
                .with(Worker.TRAINED, true)
                .with(Worker.FTE, "0.5")
                .with(Worker.UNTIL, "2024-01-01"),
            Worker.at("220000")
                .with(Worker.ID, "13")
                .with(Worker.FTE, "0.5")
                .with(Worker.UNTIL, "2024-01-01"),
            Worker.at("220000")
                .with(Worker.ID, "14")
                .with(Worker.CERTIFIED_ON, "2021-03-01")
                .with(Worker.TRAINED, false));
  }

  @Test
  void from_knowsChineseNames_andKeepsOthersAsAttributes() throws SQLException {
    List<String> labels =
        Stream.of(Worker.ID, Worker.PLACE, Worker.CERTIFICATE).map(Column::zh).toList();
    ResultSet rows =
        rows(
            Stream.concat(labels.stream(), Stream.of("TEAM")).toList(),
            row("w1", "a", Certificate.SENIOR.label().zh(), "甲组"),
            row("w2", "a", "senior", null));
    Worker worker = Worker.at("a").with(Worker.CERTIFICATE, Certificate.SENIOR);
    assertThat(Rows.from(rows, Worker.COLUMNS))
        .containsExactly(
            worker.with(Worker.ID, "w1").with("TEAM", "甲组"), worker.with(Worker.ID, "w2"));
  }

  @Test
  void from_withBadRows_tellsAllAfterTheLast() throws SQLException {
    ResultSet rows =
        rows(
            WORKER,
            row("w1", null, null, null, null, null),
            row("w2", "a", null, null, null, null),
            row("w3", "a", Timestamp.valueOf("2021-03-01 08:30:00"), "vielleicht", -1, null),
            row("w4", "a", OffsetDateTime.parse("2021-03-01T00:00+08:00"), 2, Double.NaN, null));
    Stream<Worker> workers = Rows.from(rows, Worker.COLUMNS);
    assertThatThrownBy(workers::toList)
        .isInstanceOf(DataException.class)
        .hasMessage(
            """
            7 problems:
              workers, record 1, place: must be given
              workers, record 3, certified_on: '2021-03-01T08:30' must be a date such as 2023-12-31
              workers, record 3, trained: 'vielleicht' must be one of true, false, 1, 0, yes, no, 是, 否
              workers, record 3, fte: '-1' must not be negative
              workers, record 4, certified_on: '2021-03-01T00:00+08:00' must be a date such as 2023-12-31
              workers, record 4, trained: '2' must be one of true, false, 1, 0, yes, no, 是, 否
              workers, record 4, fte: 'NaN' must be a number such as 1200 or 0.5\
            """);
  }

  @Test
  void from_withoutAColumn_tellsAllAtOnce() throws SQLException {
    ResultSet rows = rows(List.of("name", "beds", "BEDS", ""));
    assertThatThrownBy(() -> Rows.from(rows, ElderCareFacility.COLUMNS))
        .isInstanceOf(DataException.class)
        .hasMessage(
            """
            4 problems:
              facilities, beds: 'BEDS' is a second column 'beds'; a column must be there once
              facilities: column 4 has no name; every column must have one
              facilities, id: is missing: the query must select it, as id or 编号
              facilities, place: is missing: the query must select it, as place or 所在\
            """);
  }

  /** A name that is nearly a column's would count nothing without a word. */
  @Test
  void from_withNamesThatAreNearlyThoseOfColumns_tellsAllAtOnce() throws SQLException {
    ResultSet rows = rows(List.of("id", "place", "CERTIFIEDON", "certificat", "TEAM", "取证日"));
    assertThatThrownBy(() -> Rows.from(rows, Worker.COLUMNS))
        .isInstanceOf(DataException.class)
        .hasMessage(
            """
            3 problems:
              workers, CERTIFIEDON: is no column of workers; the nearest is certified_on: select it as that, or under a name that is not so near
              workers, certificat: is no column of workers; the nearest is certificate: select it as that, or under a name that is not so near
              workers, 取证日: is no column of workers; the nearest is 取证日期: select it as that, or under a name that is not so near\
            """);
  }

  /** Where the query has the column itself, nothing is taken for it. */
  @Test
  void from_withNamesNearColumnsThatAreThere_keepsAttributes() throws SQLException {
    ResultSet rows = rows(List.of("id", "place", "places"), row("w1", "a", "b"));
    assertThat(Rows.from(rows, Worker.COLUMNS))
        .containsExactly(Worker.at("a").with(Worker.ID, "w1").with("places", "b"));
  }

  @Test
  void from_noRows() throws SQLException {
    assertThat(Rows.from(rows(List.of("id", "place")), Worker.COLUMNS)).isEmpty();
  }

  @Test
  void from_aCursorThatFails() throws SQLException {
    ResultSet good = staff();
    ResultSet bad =
        (ResultSet)
            Proxy.newProxyInstance(
                ResultSet.class.getClassLoader(),
                new Class<?>[] {ResultSet.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("next")) {
                    throw new SQLException("connection reset");
                  }
                  return method.invoke(good, arguments);
                });
    Stream<Worker> workers = Rows.from(bad, Worker.COLUMNS);
    assertThatThrownBy(workers::toList)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the database failed: connection reset")
        .hasCauseInstanceOf(SQLException.class);
  }

  @Test
  void snapshot_andStream_giveTheSame() throws SQLException {
    Place[] places =
        Stream.of(
                Rows.from(
                    rows(List.of("code", "name", "level"), row("a", "甲省", "PROVINCE")),
                    Region.COLUMNS),
                Rows.from(
                    rows(List.of("code", "name", "kind", "parent"), row("c", "一社区", "URBAN", "a")),
                    Community.COLUMNS))
            .flatMap(s -> s)
            .toArray(Place[]::new);
    assertThat(places[0]).isEqualTo(Region.of("a", "甲省", PROVINCE));
    Figure[] figures =
        Rows.from(
                rows(List.of("place", "figure", "value"), row("a", "elderly", 1_000L)),
                Figure.COLUMNS)
            .toArray(Figure[]::new);
    Snapshot base = Snapshot.asOf("2023-12-31").places(places).add(figures).build();
    Snapshot all =
        Snapshot.asOf("2023-12-31")
            .places(places)
            .add(figures)
            .add(Rows.from(staff(), Worker.COLUMNS))
            .build();
    Plan plan = Plan.of("p", "a", Target.of("t", count(workers()).atLeast(3)).by("2025-12-31"));
    Streaming streaming = plan.streaming(base, Register.WORKERS);
    assertThat(
            Assessments.format(
                streaming.assess(streaming.tally(Rows.from(staff(), Worker.COLUMNS)))))
        .isEqualTo(Assessments.format(plan.assess(all)))
        .contains("\"reading\": {\"lower\": \"2\", \"upper\": \"2\"}");
    assertThat(all.figureRows()).hasSize(1);
    assertThat(Optional.of(all.workers().get(0).id())).contains("w1");
  }

  private static ResultSet staff() throws SQLException {
    return rows(List.of("id", "place"), row("w1", "c"), row("w2", "a"));
  }
}
