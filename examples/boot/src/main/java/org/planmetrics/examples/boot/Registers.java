package org.planmetrics.examples.boot;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.planmetrics.domain.Columns;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Row;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Worker;
import org.planmetrics.io.Rows;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Streaming;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The database: places and sites are held, the staff goes by row by row. */
@Component
class Registers {
  private static final String STAFF =
      """
      SELECT staff_no AS id, office AS place, certificate, certified_on, trained, employment, fte,
        hired AS "from", left_on AS "until" FROM staff ORDER BY staff_no\
      """;

  private final JdbcTemplate jdbc;

  Registers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One transaction: with repeatable reads all queries see the same data, and PostgreSQL has a
   * cursor. Findings come in the order of the places, so every query says its order.
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Assessment assess(Plan plan, LocalDate asOf) {
    SnapshotBuilder base = Snapshot.asOf(asOf);
    read("regions ORDER BY code", Region.COLUMNS, base::places);
    read("communities ORDER BY code", Community.COLUMNS, base::places);
    read("facilities ORDER BY id", ElderCareFacility.COLUMNS, base::add);
    read("stations ORDER BY id", Station.COLUMNS, base::add);
    read("organizations ORDER BY id", Organization.COLUMNS, base::add);
    read("catalogue ORDER BY figure", Declaration.COLUMNS, base::declare);
    read("figures ORDER BY place, figure, as_of", Figure.COLUMNS, base::add);
    read("returns ORDER BY register, place", Return.COLUMNS, base::add);
    read("milestones ORDER BY milestone", MilestoneReport.COLUMNS, base::add);
    Streaming streaming = plan.streaming(base.build(), Register.WORKERS);
    ResultSetExtractor<Assessment> assess =
        staff -> streaming.assess(streaming.tally(Rows.from(staff, Worker.COLUMNS)));
    return jdbc.query(STAFF, assess);
  }

  private <R extends Row<R>> void read(String rows, Columns<R> columns, Consumer<R> taker) {
    ResultSetExtractor<Void> read =
        cursor -> {
          Rows.from(cursor, columns).forEach(taker);
          return null;
        };
    jdbc.query("SELECT * FROM " + rows, read);
  }
}
