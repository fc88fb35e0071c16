package org.planmetrics.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Table;
import org.planmetrics.domain.Worker;

/** The values of a record in the order of its file's columns, those of attributes after them. */
final class RowValues {
  private RowValues() {}

  static List<Object> of(Region r, Table table) {
    return row(table, r.attributes(), r.code(), r.name(), r.level(), r.parent(), r.kind());
  }

  static List<Object> of(Community c, Table table) {
    return row(table, c.attributes(), c.code(), c.name(), c.kind(), c.parent());
  }

  static List<Object> of(Worker w, Table table) {
    return row(
        table,
        w.attributes(),
        w.id(),
        w.place(),
        w.certificate(),
        w.certifiedOn(),
        w.trained(),
        w.employment(),
        w.fte(),
        w.from(),
        w.until());
  }

  static List<Object> of(ElderCareFacility f, Table table) {
    return row(
        table,
        f.attributes(),
        f.id(),
        f.place(),
        f.name(),
        f.kind(),
        f.beds(),
        f.residents(),
        f.openedOn(),
        f.closedOn());
  }

  static List<Object> of(Station s, Table table) {
    return row(
        table,
        s.attributes(),
        s.id(),
        s.place(),
        s.name(),
        s.level(),
        s.service(),
        s.operator(),
        s.openedOn(),
        s.closedOn());
  }

  static List<Object> of(Organization o, Table table) {
    return row(
        table, o.attributes(), o.id(), o.place(), o.name(), o.kind(), o.openedOn(), o.closedOn());
  }

  static List<Object> of(Figure f) {
    return List.of(f.place(), f.figure(), f.value(), f.asOf(), f.source());
  }

  static List<Object> of(Return r) {
    return List.of(r.register(), r.place());
  }

  static List<Object> of(MilestoneReport m) {
    return List.of(m.milestone(), m.state(), m.on(), m.evidence());
  }

  private static List<Object> row(Table table, Map<String, String> attributes, Object... known) {
    List<Object> row = new ArrayList<>(Arrays.asList(known));
    for (String name : table.attributeNames()) {
      row.add(Optional.ofNullable(attributes.get(name)));
    }
    return row;
  }
}
