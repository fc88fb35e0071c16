package org.planmetrics.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.CommunityKind.VILLAGE;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PREFECTURE;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.least;
import static org.planmetrics.indicator.Indicators.onePer;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.villages;
import static org.planmetrics.indicator.Indicators.workers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Posting;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/**
 * On small random trees, with the engine as the judge: the additions meet every chosen floor, none
 * can be left out and, where at most one share asks for a part, no fewer would do anywhere.
 */
class StaffingLawsTest {
  private static final int EXAMPLES = 400;
  private static final int MOST = 5;

  private final List<String> nodes = new ArrayList<>();

  @Test
  void fewest_meetsEveryFloorAndIsMinimal() {
    Random random = new Random(20251231);
    int solved = 0;
    int searched = 0;
    for (int i = 0; i < EXAMPLES; i++) {
      Assessment assessment = plan(random).assess(world(random));
      Optional<Staffing> staffing = fewest(assessment);
      if (staffing.isPresent()) {
        solved++;
        assertThat(isMet(assessment.plan(), staffing.get().applied())).as("example %s", i).isTrue();
        assertNoneCanBeLeftOut(staffing.get(), i);
        if (staffing.get().total() > 0 && staffing.get().total() <= MOST) {
          searched++;
          boolean canDo = canDoWith(staffing.get().total() - 1, 0, assessment, new ArrayList<>());
          assertThat(canDo).as("example %s with fewer than %s", i, staffing.get()).isFalse();
        }
      }
    }
    assertThat(solved).isGreaterThan(EXAMPLES / 2);
    assertThat(searched).isGreaterThan(EXAMPLES / 6);
  }

  private static Optional<Staffing> fewest(Assessment assessment) {
    String[] ids = assessment.plan().targets().stream().map(Target::id).toArray(String[]::new);
    try {
      return Optional.of(Staffing.fewest(assessment, Profile.certifiedWorker(), ids));
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("no number of certified workers meets these targets:\n");
      return Optional.empty();
    }
  }

  private static boolean isMet(Plan plan, Snapshot snapshot) {
    return plan.assess(snapshot).findings().stream()
        .map(Finding::status)
        .allMatch(s -> s == Status.MET || s == Status.NOT_APPLICABLE);
  }

  private static void assertNoneCanBeLeftOut(Staffing staffing, int example) {
    Assessment assessment = staffing.assessment();
    for (Addition left : staffing.additions()) {
      List<Entry> others = new ArrayList<>();
      for (Addition addition : staffing.additions()) {
        long number = addition.number() - (addition.equals(left) ? 1 : 0);
        for (long i = 0; i < number; i++) {
          others.add(staffing.profile().at(addition.code()));
        }
      }
      Snapshot fewer = assessment.snapshot().change().add(others.stream()).build();
      assertThat(isMet(assessment.plan(), fewer)).as("example %s: %s", example, left).isFalse();
    }
  }

  /** Whether some way to post so many from a node on meets everything. */
  private boolean canDoWith(long total, int from, Assessment assessment, List<Entry> posted) {
    if (total == 0 || from == nodes.size()) {
      return total == 0
          && isMet(assessment.plan(), assessment.snapshot().change().add(posted.stream()).build());
    }
    if (canDoWith(total, from + 1, assessment, posted)) {
      return true;
    }
    posted.add(Profile.certifiedWorker().at(nodes.get(from)));
    boolean canDo = canDoWith(total - 1, from, assessment, posted);
    posted.remove(posted.size() - 1);
    return canDo;
  }

  private Snapshot world(Random random) {
    nodes.clear();
    SnapshotBuilder world =
        Snapshot.asOf("2023-12-31")
            .places(Region.of("a", "-", PROVINCE), Region.of("p", "-", PREFECTURE).in("a"))
            .empty(Register.WORKERS, Register.FACILITIES);
    nodes.addAll(List.of("a", "p"));
    for (int k = 0; k < 2; k++) {
      String county = "k" + k;
      world.places(Region.of(county, "-", COUNTY).in(random.nextBoolean() ? "a" : "p"));
      world.figure(county, "elderly", 1_000L * random.nextInt(4));
      nodes.add(county);
      for (int c = random.nextInt(3); c > 0; c--) {
        String code = county + "c" + c;
        world.places(Community.of(code, "-", random.nextBoolean() ? URBAN : VILLAGE).in(county));
        addWorkers(world, code, random);
        nodes.add(code);
      }
      addWorkers(world, county, random);
    }
    if (random.nextBoolean()) {
      String at = nodes.get(random.nextInt(nodes.size()));
      world.add(
          ElderCareFacility.of("F", at, FacilityKind.INSTITUTION)
              .with(ElderCareFacility.BEDS, 100L * random.nextInt(3)));
      nodes.add("F");
    }
    if (random.nextInt(4) == 0) {
      world.returned(Register.WORKERS, "k0");
    }
    return world.build();
  }

  private static void addWorkers(SnapshotBuilder world, String code, Random random) {
    for (int w = random.nextInt(3) - 1; w > 0; w--) {
      Worker worker = Worker.at(code);
      world.add(random.nextBoolean() ? worker : worker.certified("2021-01-01"));
    }
  }

  private static Plan plan(Random random) {
    List<Target> targets = new ArrayList<>();
    targets.add(target("part", part(random), random));
    for (int t = random.nextInt(3); t > 0; t--) {
      targets.add(target("t" + t, floor(random), random));
    }
    return Plan.of("random", "a", targets.toArray(Target[]::new));
  }

  private static Target target(String id, Condition.Comparison condition, Random random) {
    Target target = Target.of(id, condition).by("2025-12-31");
    return switch (random.nextInt(3)) {
      case 0 -> target;
      case 1 -> target.at(PROVINCE, PREFECTURE, COUNTY);
      default -> target.at(COUNTY);
    };
  }

  private static Condition.Comparison part(Random random) {
    Indicator certified = count(workers().certified());
    return switch (random.nextInt(4)) {
      case 0 -> share(communities(), count(workers()).atLeast(1)).atLeast("60%");
      case 1 -> share(communities(), certified.atLeast(2)).moreThan("1/3");
      case 2 ->
          share(
                  org.planmetrics.indicator.Indicators.counties(),
                  certified.per(1_000, figure("elderly")).atLeast(1))
              .atLeast("50%");
      default -> share(communities(URBAN), certified.atLeast(2)).atLeast("1/2");
    };
  }

  private static Condition.Comparison floor(Random random) {
    Indicator certified = count(workers().certified());
    Indicator beds = facilities().beds();
    return switch (random.nextInt(9)) {
      case 0 -> certified.atLeast(random.nextInt(5));
      case 1 -> certified.per(1_000, figure("elderly")).atLeast(1);
      case 2 -> certified.per(1_000, figure("elderly")).moreThan("1/2");
      case 3 -> share(facilities(), count(workers()).atLeast(onePer(100).of(beds))).atLeast("100%");
      case 4 -> least(communities(), count(workers())).atLeast(1);
      case 5 -> share(villages(), count(workers().trained()).atLeast(1)).atLeast("100%");
      case 6 -> certified.per(1, count(workers())).atLeast("60%");
      case 7 -> count(workers().where("postedTo", Posting.COMMUNITY)).atLeast(random.nextInt(3));
      default -> certified.atLeast(onePer(100).of(beds));
    };
  }
}
