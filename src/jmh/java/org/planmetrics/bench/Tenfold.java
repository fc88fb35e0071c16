package org.planmetrics.bench;

import static org.planmetrics.domain.CommunityKind.TOWN;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.Level.COMMUNITY;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.TOWNSHIP;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.organizations;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.stations;
import static org.planmetrics.indicator.Indicators.townships;
import static org.planmetrics.indicator.Indicators.villages;
import static org.planmetrics.indicator.Indicators.workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.planmetrics.domain.Certificate;
import org.planmetrics.domain.Employment;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Service;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.Facilities;
import org.planmetrics.indicator.Organizations;
import org.planmetrics.indicator.Selection;
import org.planmetrics.indicator.Stations;
import org.planmetrics.indicator.Workers;
import org.planmetrics.io.Plans;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;

/** Ten times as many targets: Jilin's, and nine variants that ask for other records and bars. */
final class Tenfold {
  private final List<Target> targets = new ArrayList<>(Plans.jilin14().targets());
  private int variant;

  private Tenfold() {}

  static Plan plan() {
    Tenfold tenfold = new Tenfold();
    for (int v = 1; v < 10; v++) {
      tenfold.variant = v;
      tenfold.add();
    }
    return Jilin.everywhere(Plans.jilin14(), tenfold.targets);
  }

  private void add() {
    Workers certified = but(workers().certified(), "certificate", Certificate.values());
    Workers posted = but(certified, "employment", Employment.values());
    Workers trained = but(workers().trained(), "employment", Employment.values());
    Organizations agencies = but(organizations(), "kind", OrganizationKind.values());
    Facilities homes = facilities().where("kind", (Object) FacilityKind.values()[variant % 2]);
    int few = 1 + variant % 3;
    String bar = 100 - 5 * variant + "%";
    add("certified", count(posted).atLeast(20_000 + variant));
    add("staff", count(certified.employed(Employment.COMMUNITY)).atLeast(13_000 + variant));
    add("urban", share(communities(URBAN), count(posted).atLeast(few)).atLeast(bar));
    add("town", share(communities(TOWN), count(posted).atLeast(few)).atLeast(bar));
    add("village", share(villages(), count(trained).atLeast(few)).atLeast(bar));
    add("agencies", share(counties(), count(agencies).atLeast(few)).atLeast(bar));
    add("county-1", share(counties(), open(COUNTY, 0).atLeast(1)).atLeast(bar));
    add("township-1", share(townships(), open(TOWNSHIP, 0).atLeast(1)).atLeast(bar));
    add("point-1", share(communities(), open(COMMUNITY, 0).atLeast(1)).atLeast(bar));
    add("county-2", share(counties(), open(COUNTY, 1).atLeast(few)).atLeast(bar));
    add("township-2", share(townships(), open(TOWNSHIP, 1).atLeast(few)).atLeast(bar));
    add("point-2", share(communities(), open(COMMUNITY, 1).atLeast(few)).atLeast(bar));
    add("bases", count(agencies).atLeast(50 + variant));
    add("elderly", count(posted).per(1_000, figure("elderly")).atLeast(few));
    add("beds", count(posted).per(100, homes.beds()).atLeast(few));
  }

  private void add(String id, Condition.Comparison condition) {
    targets.add(Target.of(id + "-variant-" + variant, condition).by("2025-12-31"));
  }

  /** All but one of the values of a column. */
  private <S extends Selection<S>> S but(S records, String column, Object[] values) {
    Object left = values[variant % values.length];
    return records.where(column, Arrays.stream(values).filter(v -> v != left).toArray());
  }

  private Count open(Level level, int service) {
    Stations some = but(stations().where("level", level), "service", Service.values());
    Object one = Service.values()[(variant + service) % Service.values().length];
    return count(service == 0 ? some : some.where("service", one));
  }
}
