package org.planmetrics.io;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Certificate;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Employment;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Worker;

/** For each file the record that a row of it writes, or empty if the row has a problem. */
final class RowRecords {
  private RowRecords() {}

  static Optional<Region> region(Cells c) {
    Optional<String> code = c.text("code");
    Optional<String> name = c.text("name");
    Optional<Level> level = c.choice("level", Level.class);
    Optional<String> parent = c.text("parent");
    RegionKind kind = c.choice("kind", RegionKind.class).orElse(RegionKind.STATUTORY);
    Map<String, String> more = c.attributes();
    if (level.isPresent() && level.get() == Level.COMMUNITY) {
      c.add("level", level.get().name(), "must be above COMMUNITY; a community is no region");
    }
    return c.make(() ->
        new Region(
            code.orElseThrow(), name.orElseThrow(), level.orElseThrow(), parent, kind, more));
  }

  static Optional<Community> community(Cells c) {
    Optional<String> code = c.text("code");
    Optional<String> name = c.text("name");
    Optional<CommunityKind> kind = c.choice("kind", CommunityKind.class);
    Optional<String> parent = c.text("parent");
    Map<String, String> more = c.attributes();
    return c.make(() ->
        new Community(code.orElseThrow(), name.orElseThrow(), kind.orElseThrow(), parent, more));
  }

  static Optional<Worker> worker(Cells c) {
    Optional<String> id = c.text("id");
    Optional<String> place = c.text("place");
    Optional<Certificate> certificate = c.choice("certificate", Certificate.class);
    Optional<LocalDate> certifiedOn = c.day("certified_on");
    Optional<Boolean> trained = c.flag("trained");
    Optional<Employment> employment = c.choice("employment", Employment.class);
    BigDecimal fte = c.amount("fte").orElse(BigDecimal.ONE);
    Optional<LocalDate> from = c.day("from");
    Optional<LocalDate> until = c.day("until");
    c.order("from", from, "until", until);
    Map<String, String> more = c.attributes();
    return c.make(() ->
        new Worker(
            id.orElseThrow(),
            place.orElseThrow(),
            certificate,
            certifiedOn,
            trained,
            employment,
            fte,
            from,
            until,
            more));
  }

  static Optional<ElderCareFacility> facility(Cells c) {
    Optional<String> id = c.text("id");
    Optional<String> place = c.text("place");
    Optional<String> name = c.text("name");
    Optional<FacilityKind> kind = c.choice("kind", FacilityKind.class);
    Optional<BigDecimal> beds = c.amount("beds");
    Optional<BigDecimal> residents = c.amount("residents");
    Optional<LocalDate> opened = c.day("opened_on");
    Optional<LocalDate> closed = c.day("closed_on");
    c.order("opened_on", opened, "closed_on", closed);
    Map<String, String> more = c.attributes();
    return c.make(() ->
        new ElderCareFacility(
            id.orElseThrow(),
            place.orElseThrow(),
            name,
            kind,
            beds,
            residents,
            opened,
            closed,
            more));
  }

  static Optional<Station> station(Cells c) {
    Optional<String> id = c.text("id");
    Optional<String> place = c.text("place");
    Optional<String> name = c.text("name");
    Optional<Level> level = c.choice("level", Level.class);
    Optional<Service> service = c.choice("service", Service.class);
    Optional<String> operator = c.text("operator");
    Optional<LocalDate> opened = c.day("opened_on");
    Optional<LocalDate> closed = c.day("closed_on");
    c.order("opened_on", opened, "closed_on", closed);
    Map<String, String> more = c.attributes();
    return c.make(() ->
        new Station(
            id.orElseThrow(),
            place.orElseThrow(),
            name,
            level.orElseThrow(),
            service.orElseThrow(),
            operator,
            opened,
            closed,
            more));
  }

  static Optional<Organization> organization(Cells c) {
    Optional<String> id = c.text("id");
    Optional<String> place = c.text("place");
    Optional<String> name = c.text("name");
    Optional<OrganizationKind> kind = c.choice("kind", OrganizationKind.class);
    Optional<LocalDate> opened = c.day("opened_on");
    Optional<LocalDate> closed = c.day("closed_on");
    c.order("opened_on", opened, "closed_on", closed);
    Map<String, String> more = c.attributes();
    return c.make(() ->
        new Organization(
            id.orElseThrow(), place.orElseThrow(), name, kind.orElseThrow(), opened, closed, more));
  }

  static Optional<Figure> figure(Cells c) {
    Optional<String> place = c.text("place");
    Optional<String> figure = c.text("figure");
    Optional<BigDecimal> value = c.amount("value");
    Optional<LocalDate> asOf = c.day("as_of");
    Optional<String> source = c.text("source");
    return c.make(() ->
        new Figure(place.orElseThrow(), figure.orElseThrow(), value.orElseThrow(), asOf, source));
  }

  static Optional<Return> returned(Cells c) {
    Optional<Register> register = c.choice("register", Register.class);
    Optional<String> place = c.text("place");
    return c.make(() -> new Return(register.orElseThrow(), place.orElseThrow()));
  }

  static Optional<MilestoneReport> milestone(Cells c) {
    Optional<String> milestone = c.text("milestone");
    Optional<MilestoneState> state = c.choice("state", MilestoneState.class);
    Optional<LocalDate> on = c.day("on");
    Optional<String> evidence = c.text("evidence");
    return c.make(
        () -> new MilestoneReport(milestone.orElseThrow(), state.orElseThrow(), on, evidence));
  }
}
