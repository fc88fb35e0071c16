package org.planmetrics.bench;

import java.util.List;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Register;
import org.planmetrics.io.Plans;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;

/**
 * Jilin's fifteen targets, asked at every place of the country: as a plan for planmetrics, and as
 * plain constants for those who write loops and queries by hand.
 */
final class Jilin {
  static final List<Register> REGISTERS =
      List.of(Register.WORKERS, Register.FACILITIES, Register.STATIONS, Register.ORGANIZATIONS);
  static final int WORKERS = 0;
  static final int FACILITIES = 1;
  static final int STATIONS = 2;
  static final int ORGANIZATIONS = 3;

  /** What is counted or added up, and in which register. */
  enum Measure {
    CERTIFIED(WORKERS),
    CERTIFIED_STAFF(WORKERS),
    TRAINED(WORKERS),
    BEDS(FACILITIES),
    COUNTY_CENTRES(STATIONS),
    COUNTY_VOLUNTEERS(STATIONS),
    TOWNSHIP_STATIONS(STATIONS),
    TOWNSHIP_VOLUNTEERS(STATIONS),
    VILLAGE_POINTS(STATIONS),
    VILLAGE_VOLUNTEERS(STATIONS),
    AGENCIES(ORGANIZATIONS),
    BASES(ORGANIZATIONS);

    final int register;

    Measure(int register) {
      this.register = register;
    }
  }

  /** Which places are the units of a share; the first three are kinds of communities. */
  enum UnitSet {
    URBAN,
    TOWN,
    VILLAGES,
    COMMUNITIES,
    TOWNSHIPS,
    COUNTIES
  }

  /** What stands below the line of a ratio. */
  enum Per {
    THOUSAND_ELDERLY,
    HUNDRED_BEDS
  }

  /** A target: reached where what it measures is at least p/q. */
  sealed interface Goal {
    String id();

    /** A count of at least {@code bar}. */
    record Amount(String id, Measure measure, int bar) implements Goal {}

    /** At least p/q of the units with a measure of at least {@code enough}. */
    record Share(String id, UnitSet units, Measure measure, int enough, int p, int q)
        implements Goal {}

    /** At least one certified worker per so many. */
    record Ratio(String id, Per per) implements Goal {}
  }

  static final List<Goal> GOALS =
      List.of(
          new Goal.Amount("certified-workers", Measure.CERTIFIED, 20_000),
          new Goal.Amount("certified-community-staff", Measure.CERTIFIED_STAFF, 13_000),
          share("urban-community-workers", UnitSet.URBAN, Measure.CERTIFIED, 3),
          share("town-community-workers", UnitSet.TOWN, Measure.CERTIFIED, 1),
          share("village-professionals", UnitSet.VILLAGES, Measure.TRAINED, 1),
          share("county-agencies", UnitSet.COUNTIES, Measure.AGENCIES, 1),
          most("county-centres", UnitSet.COUNTIES, Measure.COUNTY_CENTRES),
          share("township-stations", UnitSet.TOWNSHIPS, Measure.TOWNSHIP_STATIONS, 1),
          most("village-points", UnitSet.COMMUNITIES, Measure.VILLAGE_POINTS),
          share("volunteer-county", UnitSet.COUNTIES, Measure.COUNTY_VOLUNTEERS, 1),
          share("volunteer-township", UnitSet.TOWNSHIPS, Measure.TOWNSHIP_VOLUNTEERS, 1),
          share("volunteer-village", UnitSet.COMMUNITIES, Measure.VILLAGE_VOLUNTEERS, 1),
          new Goal.Amount("incubation-bases", Measure.BASES, 50),
          new Goal.Ratio("workers-per-thousand-elderly", Per.THOUSAND_ELDERLY),
          new Goal.Ratio("workers-per-hundred-beds", Per.HUNDRED_BEDS));

  private Jilin() {}

  private static Goal share(String id, UnitSet units, Measure measure, int enough) {
    return new Goal.Share(id, units, measure, enough, 1, 1);
  }

  /** 60 %. */
  private static Goal most(String id, UnitSet units, Measure measure) {
    return new Goal.Share(id, units, measure, 1, 3, 5);
  }

  /** The deadline of the one target that is due by the end of 2024 has passed. */
  static boolean isDue(Goal goal) {
    return goal.id().equals("township-stations");
  }

  /** Jilin's plan for the country, each target at every place. */
  static Plan plan() {
    Plan jilin = Plans.jilin14();
    return everywhere(jilin, jilin.targets());
  }

  static Plan everywhere(Plan plan, List<Target> targets) {
    return new Plan(
        plan.id(),
        plan.title(),
        "0",
        plan.baselineDay(),
        plan.source(),
        plan.indicators(),
        targets.stream().map(t -> t.at(Level.values())).toList(),
        List.of());
  }
}
