package org.planmetrics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.RegionKind.FUNCTIONAL;
import static org.planmetrics.indicator.Indicators.all;
import static org.planmetrics.indicator.Indicators.any;
import static org.planmetrics.indicator.Indicators.band;
import static org.planmetrics.indicator.Indicators.bands;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.onePer;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.stations;
import static org.planmetrics.indicator.Indicators.steps;
import static org.planmetrics.indicator.Indicators.workers;
import static org.planmetrics.reference.HandWorked.BEDS;
import static org.planmetrics.reference.HandWorked.CERTIFIED;
import static org.planmetrics.reference.HandWorked.ELDERLY;
import static org.planmetrics.reference.HandWorked.WORKERS;
import static org.planmetrics.reference.HandWorked.between;
import static org.planmetrics.reference.HandWorked.from;
import static org.planmetrics.reference.HandWorked.home;
import static org.planmetrics.reference.HandWorked.known;
import static org.planmetrics.reference.HandWorked.lacking;
import static org.planmetrics.reference.HandWorked.of;
import static org.planmetrics.reference.HandWorked.workersAt;
import static org.planmetrics.reference.HandWorked.world;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Certificate;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.FirstKnown;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.indicator.Norm;
import org.planmetrics.indicator.Ratio;
import org.planmetrics.indicator.Share;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Shortfall;
import org.planmetrics.number.Truth;
import org.planmetrics.number.UnitCounts;

/** Readings worked by hand from SPEC; each expectation says how it comes about. */
class ReferenceEvaluatorTest {
  @Test
  void count_workersOfClosedSite_countAtItsPlace() {
    ReferenceEvaluator at =
        of(
            world()
                .add(
                    home("open", "a1"),
                    home("closed", "a1").with(ElderCareFacility.CLOSED_ON, "2023-12-31"))
                .add(Worker.at("a"), Worker.at("a1"), Worker.at("open"), Worker.at("closed"))
                .add(Worker.at("open").with(Worker.FROM, "2024-01-01"), Worker.at("b1")));
    assertThat(at.reading(WORKERS, "open").value()).contains(known("1"));
    assertThat(at.reading(WORKERS, "closed").value()).contains(known("0"));
    // a1 itself 1 + open 1 + closed 1
    assertThat(at.reading(WORKERS, "a1").value()).contains(known("3"));
    // a1 3 + a itself 1 + b1 1
    assertThat(at.reading(WORKERS, "p").value()).contains(known("5"));
    // posted to a facility: open 1 + closed 1
    Indicator atHomes = count(workers().where("postedTo", "FACILITY"));
    assertThat(at.reading(atHomes, "p").value()).contains(known("2"));
    // a site sees itself and no other site
    assertThat(at.reading(count(facilities()), "open").value()).contains(known("1"));
    assertThat(at.reading(count(facilities()), "closed").value()).contains(known("0"));
  }

  @Test
  void count_certified_needsACertificateNotDatedLater() {
    ReferenceEvaluator at =
        of(
            world()
                .add(Worker.at("a1").certified("2023-12-31"))
                .add(Worker.at("a1").certified(Certificate.ASSISTANT, "2024-01-01"))
                .add(Worker.at("a1").with(Worker.TRAINED, true)));
    assertThat(at.reading(CERTIFIED, "p").value()).contains(known("1"));
    // the certified one and the trained one
    assertThat(at.reading(count(workers().trained()), "p").value()).contains(known("2"));
  }

  @Test
  void count_registerReturnedByAllChildren_isComplete() {
    ReferenceEvaluator at =
        of(
            world()
                .add(home("h", "b1"))
                .add(workersAt("a", 1))
                .add(workersAt("a1", 2))
                .add(workersAt("h", 1))
                .returned(Register.WORKERS, "a1", "a2", "a3", "b2"));
    // a has children and all of them are returned; what lies in a itself counts with them
    assertThat(at.reading(WORKERS, "a").value()).contains(known("3"));
    // b1 is missing, and with it its site, b and p
    assertThat(at.reading(WORKERS, "b1").value()).contains(from("1"));
    assertThat(at.reading(WORKERS, "h").value()).contains(from("1"));
    assertThat(at.reading(WORKERS, "b").value()).contains(from("1"));
    assertThat(at.reading(WORKERS, "p").value()).contains(from("4"));
    // the facilities have a file and no row of returns, the stations no file
    assertThat(at.reading(count(facilities()), "p").value()).contains(known("1"));
    assertThat(at.reading(count(stations()), "p").value()).contains(from("0"));
  }

  @Test
  void sum_blankAttributeOfACountedRecord_isUnbounded() {
    ReferenceEvaluator at =
        of(
            world()
                .add(
                    home("x", "a1").with(ElderCareFacility.BEDS, 100),
                    home("y", "a2"),
                    home("z", "b1")));
    assertThat(at.reading(BEDS, "a1").value()).contains(known("100"));
    assertThat(at.reading(BEDS, "a").value()).contains(from("100"));
    assertThat(at.reading(BEDS, "b").value()).contains(from("0"));
    // 150 − 100 at most; nothing at least, for y may have any number of beds
    assertThat(at.judge(BEDS.atLeast(150), "a").shortfall()).isEqualTo(lacking(0, 50));
  }

  @Test
  void figure_ownStandsForChildren_latestNotAfterTheDay() {
    ReferenceEvaluator at =
        of(
            world()
                .figure("a", "elderly", 9_999)
                .figure("a", "elderly", "2000", "2022-12-31")
                .figure("a", "elderly", "2100", "2023-12-31")
                .figure("a", "elderly", "2200", "2024-01-01")
                .figure("a1", "elderly", 7)
                .figure("b1", "elderly", "1500.5", "2020-01-01")
                .figure("b2", "elderly", "1", "2024-01-01"));
    assertThat(at.reading(ELDERLY, "a").value()).contains(known("2100"));
    // 1500.5 + nothing yet of b2
    assertThat(at.reading(ELDERLY, "b").value()).contains(from("1500.5"));
    // 2100 + 1500.5 + …
    assertThat(at.reading(ELDERLY, "p").value()).contains(from("3600.5"));
    assertThat(at.reading(ELDERLY, "a2").value()).contains(Interval.UNKNOWN);
    // n with 1500.5 + n ≥ 1502 is 2
    assertThat(at.judge(ELDERLY.atLeast(1_502), "b1").shortfall()).isEqualTo(lacking(2, 2));
  }

  @Test
  void ratio_isDividedBoundByBound() {
    ReferenceEvaluator at =
        of(
            world()
                .add(workersAt("a1", 3))
                .returned(Register.WORKERS, "a")
                .figure("a", "elderly", 2_000)
                .figure("b1", "elderly", 1_000));
    Ratio perThousand = WORKERS.per(1_000, ELDERLY);
    // 1000·3/2000
    Reading a = at.reading(perThousand, "a");
    assertThat(a.value()).contains(known("3/2"));
    assertThat(a.numerator()).contains(known("3"));
    assertThat(a.denominator()).contains(known("2000"));
    // workers [3, …) over elderly [3000, …)
    assertThat(at.reading(perThousand, "p").value()).contains(from("0"));
    // 1000(3 + n) ≥ 2·2000, n = 1; 1000(3 + n) > 1.5·2000, n = 1
    assertThat(at.judge(perThousand.atLeast("2"), "a").shortfall()).isEqualTo(lacking(1, 1));
    assertThat(at.judge(perThousand.moreThan("1.5"), "a").shortfall()).isEqualTo(lacking(1, 1));
    // at p nothing is missing at least, and there may be any number of elderly
    assertThat(at.judge(perThousand.atLeast("2"), "p").shortfall()).contains(Shortfall.UNBOUNDED);
  }

  @Test
  void ratio_denominatorThatMayBeZero_mayProveNotApplicable() {
    ReferenceEvaluator at =
        of(world().add(workersAt("a1", 3)).figure("a2", "elderly", 0).figure("a3", "elderly", 9));
    Ratio ratio = WORKERS.per(1, ELDERLY);
    // 3/[0, …)
    assertThat(at.reading(ratio, "a1").value()).contains(Interval.UNKNOWN);
    assertThat(at.reading(ratio, "a1").isSure()).isFalse();
    // 3/[9, …)
    assertThat(at.reading(ratio, "a").value()).contains(between("0", "1/3"));
    assertThat(at.judge(ratio.moreThan("1/3"), "a").truth()).isEqualTo(Truth.FALSE);
    // 0/[0, …) is 0 or nothing; though 0 < 1 it is not decided, and at least nothing is missing
    Judgement b1 = at.judge(ratio.atLeast("1"), "b1");
    assertThat(b1.reading().value()).contains(known("0"));
    assertThat(b1.truth()).isEqualTo(Truth.UNDECIDED);
    assertThat(b1.shortfall()).contains(Shortfall.UNBOUNDED);
    // 0/0
    Judgement a2 = at.judge(ratio.atLeast("1"), "a2");
    assertThat(a2.reading().isApplicable()).isFalse();
    assertThat(a2.truth()).isEqualTo(Truth.NOT_APPLICABLE);
    assertThat(a2.shortfall()).contains(Shortfall.NONE);
  }

  @Test
  void need_eachUnitIsRoundedByItself() {
    ReferenceEvaluator at =
        of(
            world()
                .add(
                    home("x", "a1").with(ElderCareFacility.BEDS, 250),
                    home("y", "a2").with(ElderCareFacility.BEDS, 101))
                .add(home("z", "b1"))
                .returned(Register.FACILITIES, "a"));
    Norm norm = onePer(100);
    // 250/100 and 101/100 rounded up: 3 + 2; as one pool 351/100: 4
    assertThat(at.reading(onePer(100).of(BEDS).each(facilities()), "a").value())
        .contains(known("5"));
    assertThat(at.reading(norm.of(BEDS), "a").value()).contains(known("4"));
    // no unit
    assertThat(at.reading(onePer(100).of(BEDS).each(counties()), "a1").value())
        .contains(known("0"));
    // 3 + 2 + at least 0, and maybe more homes
    assertThat(at.reading(onePer(100).of(BEDS).each(facilities()), "p").value())
        .contains(from("5"));
    // z needs 6 at most, but there may be more homes than z
    Norm.Bands bands = bands(band(1, 2), band(200, 6));
    assertThat(at.reading(bands.of(BEDS), "z").value()).contains(between("0", "6"));
    assertThat(at.reading(bands.of(BEDS).each(facilities()), "b").value()).contains(from("0"));
    // a need is no indicator that one adds to
    assertThat(at.judge(norm.of(BEDS).atLeast(9), "a").shortfall()).isEmpty();
  }

  @Test
  void norm_headCounts() {
    Map<Norm, List<Integer>> at0And65And150And455 =
        Map.of(
            onePer(100), List.of(0, 1, 2, 5),
            onePer(100).rounded(Norm.Rounding.DOWN).withMinimum(1), List.of(1, 1, 1, 4),
            onePer(100).rounded(Norm.Rounding.NEAREST), List.of(0, 1, 2, 5),
            // 65 − 0, 150 − 60 = 90 and 455 − 60 = 395 by parts of 65
            steps(6, 60, 65), List.of(6, 7, 8, 13),
            bands(band(65, 2), band(151, 9)), List.of(0, 2, 2, 9));
    at0And65And150And455.forEach((norm, expected) ->
        assertThat(List.of(0, 65, 150, 455))
            .extracting(amount -> ReferenceNorm.headCount(norm, Fraction.of(amount)))
            .isEqualTo(expected.stream().map(Fraction::of).toList()));
  }

  @Test
  void firstKnown_takesTheFirstThatIsKnownAndSure() {
    ReferenceEvaluator at =
        of(
            world()
                .add(workersAt("a1", 2))
                .returned(Register.WORKERS, "a")
                .figure("a1", "staff", 8)
                .figure("b", "staff", 9));
    FirstKnown staff = WORKERS.orElse(figure("staff"));
    assertThat(at.reading(staff, "a1").value()).contains(known("2"));
    assertThat(at.reading(staff, "b").value()).contains(known("9"));
    // neither is known: the first
    assertThat(at.reading(staff, "p").value()).contains(from("2"));
    // 10 − 9
    assertThat(at.judge(staff.atLeast(10), "b").shortfall()).isEqualTo(lacking(1, 1));
    // 0/[0, …) is known to be 0 but may prove not applicable
    Indicator ratio = count(facilities()).per(1, figure("staff")).orElse(figure("staff"));
    assertThat(at.reading(ratio, "b").value()).contains(known("9"));
    // a need that is read from has no shortfall, be it met or not
    FirstKnown need = new FirstKnown(List.of(onePer(1).of(WORKERS), WORKERS));
    assertThat(at.judge(need.atLeast(1), "a").truth()).isEqualTo(Truth.TRUE);
    assertThat(at.judge(need.atLeast(1), "a").shortfall()).isEmpty();
  }

  @Test
  void allAndAny_leaveOutWhatIsNotApplicable() {
    ReferenceEvaluator at =
        of(world().add(workersAt("a1", 1)).figure("a1", "elderly", 0).figure("a2", "elderly", 1));
    Condition ratio = WORKERS.per(1, ELDERLY).atLeast("1");
    Condition one = WORKERS.atLeast(1);
    // a1: 1/0 left out, 1 ≥ 1; a2: 0/1 < 1 and 0 < 1; b2: 0/[0, …) may prove so, 0 < 1
    assertThat(at.reading(share(communities(URBAN), all(ratio, one)), "p").units())
        .contains(new UnitCounts(1, 2, 0, 0, false));
    assertThat(at.reading(share(communities(URBAN), any(ratio, one)), "p").units())
        .contains(new UnitCounts(1, 1, 1, 0, false));
    // of the ratio alone a1 is left out
    assertThat(at.reading(share(communities(URBAN), any(ratio)), "p").units())
        .contains(new UnitCounts(0, 1, 1, 1, false));
    // b2 alone is not sure to be applicable, but under any it is through the other member
    assertThat(at.reading(share(communities(URBAN), any(ratio)), "b").isSure()).isFalse();
    assertThat(at.reading(share(communities(URBAN), any(ratio, one)), "b").isSure()).isTrue();
  }

  @Test
  void units_areStatutoryUnlessAskedFor() {
    ReferenceEvaluator at =
        of(
            world()
                .places(Region.of("z", "zone", COUNTY).in("p").with(Region.KIND, FUNCTIONAL))
                .add(workersAt("z", 1)));
    Condition staffed = WORKERS.atLeast(1);
    // the zone's worker counts at p, the zone does not
    assertThat(at.reading(WORKERS, "p").value()).contains(known("1"));
    assertThat(at.reading(share(counties(), staffed), "p").value()).contains(known("0"));
    Share zones = share(counties().ofKind(FUNCTIONAL), staffed);
    assertThat(at.reading(zones, "p").value()).contains(known("1"));
    // P included
    assertThat(at.reading(share(counties(), staffed), "a").units())
        .contains(new UnitCounts(0, 1, 0, 0, false));
  }
}
