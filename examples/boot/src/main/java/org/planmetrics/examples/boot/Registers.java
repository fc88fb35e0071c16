package org.planmetrics.examples.boot;

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
import org.springframework.transaction.annotation.Transactional;

/** The database: places and sites are held, the staff goes by row by row. */
@Component
class Registers {
  private static final String STAFF =
      """
      SELECT staff_no AS id, office AS place, certificate, certified_on, trained, employment, fte,
        hired AS "from", left_on AS "until" FROM staff\
      """;

  private final JdbcTemplate jdbc;

  Registers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** One transaction: all queries see the same data, and PostgreSQL has a cursor. */
  @Transactional(readOnly = true)
  public Assessment assess(Plan plan, String asOf) {
    SnapshotBuilder base = Snapshot.asOf(asOf);
    read("regions", Region.COLUMNS, base::places);
    read("communities", Community.COLUMNS, base::places);
    read("facilities", ElderCareFacility.COLUMNS, base::add);
    read("stations", Station.COLUMNS, base::add);
    read("organizations", Organization.COLUMNS, base::add);
    read("catalogue", Declaration.COLUMNS, base::declare);
    read("figures", Figure.COLUMNS, base::add);
    read("returns", Return.COLUMNS, base::add);
    read("milestones", MilestoneReport.COLUMNS, base::add);
    Streaming streaming = plan.streaming(base.build(), Register.WORKERS);
    ResultSetExtractor<Assessment> assess =
        staff -> streaming.assess(streaming.tally(Rows.from(staff, Worker.COLUMNS)));
    return jdbc.query(STAFF, assess);
  }

  private <R extends Row<R>> void read(String table, Columns<R> columns, Consumer<R> taker) {
    ResultSetExtractor<Void> read =
        rows -> {
          Rows.from(rows, columns).forEach(taker);
          return null;
        };
    jdbc.query("SELECT * FROM " + table, read);
  }
}
