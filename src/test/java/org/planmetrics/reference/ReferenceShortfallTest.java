package org.planmetrics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.indicator.Indicators.all;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.least;
import static org.planmetrics.indicator.Indicators.onePer;
import static org.planmetrics.indicator.Indicators.ref;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.reference.HandWorked.BEDS;
import static org.planmetrics.reference.HandWorked.ELDERLY;
import static org.planmetrics.reference.HandWorked.WORKERS;
import static org.planmetrics.reference.HandWorked.between;
import static org.planmetrics.reference.HandWorked.effort;
import static org.planmetrics.reference.HandWorked.home;
import static org.planmetrics.reference.HandWorked.known;
import static org.planmetrics.reference.HandWorked.lacking;
import static org.planmetrics.reference.HandWorked.of;
import static org.planmetrics.reference.HandWorked.workersAt;
import static org.planmetrics.reference.HandWorked.world;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Register;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.indicator.Share;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Shortfall;
import org.planmetrics.number.Truth;
import org.planmetrics.number.UnitCounts;

/** Judgements worked by hand from SPEC; each expectation says how it comes about. */
class ReferenceShortfallTest {
  @Test
  void share_metFailedUndecided() {
    ReferenceEvaluator at =
        of(
            world()
                .add(workersAt("a1", 3))
                .add(workersAt("a2", 1))
                .add(workersAt("b2", 1))
                .returned(Register.WORKERS, "a"));
    Share staffed = share(communities(URBAN), WORKERS.atLeast(3));
    Judgement all = at.judge(staffed.atLeast("100%"), "p");
    // a1 has 3, a2 lacks 2, b2 is not returned: [1/3, (1 + 1)/3]
    assertThat(all.reading().units()).contains(new UnitCounts(1, 1, 1, 0, false));
    assertThat(all.reading().value()).contains(between("1/3", "2/3"));
    assertThat(all.truth()).isEqualTo(Truth.FALSE);
    // 3 − (1 + 1) at least, 3 − 1 at most
    assertThat(all.shortfall()).isEqualTo(lacking(1, 2));
    // a2 2 + b2 2
    assertThat(all.effort()).isEqualTo(effort(4));
    assertThat(at.judge(staffed.atLeast("60%"), "p").truth()).isEqualTo(Truth.UNDECIDED);
    // not even all units exceed 100 %
    assertThat(at.judge(staffed.moreThan("100%"), "p").shortfall()).isEmpty();
    assertThat(at.judge(staffed.moreThan("100%"), "p").effort()).isEmpty();
    // no urban community is within b1, and there is no more than b1
    assertThat(at.judge(staffed.atLeast("100%"), "b1").truth()).isEqualTo(Truth.NOT_APPLICABLE);
  }

  @Test
  void share_overSitesOfAnIncompleteRegister_saysNothing() {
    ReferenceEvaluator at =
        of(
            world()
                .add(
                    home("x", "a1").with(ElderCareFacility.BEDS, 100),
                    home("y", "b1").with(ElderCareFacility.BEDS, 0))
                .add(workersAt("x", 1))
                .returned(Register.FACILITIES, "a"));
    Indicator need = onePer(100).of(BEDS);
    Share staffed = share(facilities(), WORKERS.atLeast(need));
    // 1 ≥ 100/100
    assertThat(at.reading(staffed, "a").value()).contains(known("1"));
    assertThat(at.reading(staffed, "x").value()).contains(known("1"));
    // x 1 ≥ 1 and y 0 ≥ 0, but b may have more
    Judgement p = at.judge(staffed.atLeast("100%"), "p");
    assertThat(p.reading().value()).contains(between("0", "1"));
    assertThat(p.reading().units()).contains(new UnitCounts(2, 0, 0, 0, true));
    assertThat(p.reading().isSure()).isTrue();
    assertThat(p.shortfall()).contains(Shortfall.UNBOUNDED);
    assertThat(p.effort()).isEmpty();
    // none known and maybe some: it may prove not applicable
    Judgement b2 = at.judge(staffed.atLeast("0"), "b2");
    assertThat(b2.reading().value()).contains(between("0", "1"));
    assertThat(b2.truth()).isEqualTo(Truth.UNDECIDED);
  }

  @Test
  void least_shortfallsOfTheUnitsAreAdded() {
    ReferenceEvaluator at =
        of(world().add(workersAt("a1", 2)).add(workersAt("b1", 1)).returned(Register.WORKERS, "a"));
    // a 2, b [1, …): the smaller is [1, 2]
    Judgement p = at.judge(least(counties(), WORKERS).atLeast(5), "p");
    assertThat(p.reading().value()).contains(between("1", "2"));
    assertThat(p.truth()).isEqualTo(Truth.FALSE);
    // a lacks 3, b between 0 and 4
    assertThat(p.shortfall()).isEqualTo(lacking(3, 7));
    // up to the lower end: a 0, b between 0 and 1
    Judgement range = at.judge(least(counties(), WORKERS).between("2", "3"), "p");
    assertThat(range.truth()).isEqualTo(Truth.UNDECIDED);
    assertThat(range.shortfall()).isEqualTo(lacking(0, 1));
    // no home is known, and there may be some
    Reading homes = at.reading(least(facilities(), WORKERS), "p");
    assertThat(homes.value()).contains(Interval.UNKNOWN);
    assertThat(homes.isSure()).isFalse();
    // no county is within a community
    assertThat(at.reading(least(counties(), WORKERS), "a1").isApplicable()).isFalse();
  }

  @Test
  void effort_liftsTheCheapestFirst() {
    ReferenceEvaluator at =
        of(
            world()
                .add(workersAt("a1", 4))
                .add(workersAt("a2", 1))
                .add(workersAt("a3", 3))
                .add(workersAt("b2", 2)));
    Share staffed = share(communities(), WORKERS.atLeast(4));
    Judgement p = at.judge(staffed.atLeast("60%"), "p");
    // 60 % of 5 are 3, one is met: of the lacks 3, 1, 4 and 2 the two smallest, 1 + 2
    assertThat(p.shortfall()).isEqualTo(lacking(2, 2));
    assertThat(p.effort()).isEqualTo(effort(3));
    // 2 are 40 %; more than that are 3
    assertThat(at.judge(staffed.moreThan("40%"), "p").effort()).isEqualTo(effort(3));
    assertThat(at.judge(staffed.atLeast("20%"), "p").effort()).isEqualTo(effort(0));
    assertThat(at.judge(staffed.atMost("20%"), "p").effort()).isEmpty();
    // half of a's three: one more, 1; half of b's two: one, 2; both counties, 1 + 2
    Share half = share(counties(), staffed.atLeast("1/2"));
    assertThat(at.judge(half.atLeast("100%"), "p").effort()).isEqualTo(effort(3));
    // what has no cost cannot be lifted
    Share few = share(communities(), WORKERS.atMost("0"));
    assertThat(at.judge(few.atLeast("100%"), "p").effort()).isEmpty();
  }

  @Test
  void bar_indicatorIsReadAtTheSamePlace() {
    ReferenceEvaluator at =
        of(
            world()
                .add(workersAt("a1", 2))
                .figure("a", "elderly", 2_500)
                .figure("b1", "elderly", 100));
    Condition.Comparison enough = WORKERS.atLeast(onePer(1_000).of(ELDERLY));
    Judgement a = at.judge(enough, "a");
    // 2 < 3
    assertThat(a.bar()).contains(known("3"));
    assertThat(a.truth()).isEqualTo(Truth.FALSE);
    assertThat(a.shortfall()).isEqualTo(lacking(1, 1));
    // 0 against [1, …)
    Judgement b = at.judge(enough, "b");
    assertThat(b.truth()).isEqualTo(Truth.FALSE);
    assertThat(b.shortfall()).contains(new Shortfall(BigInteger.ONE, Optional.empty()));
    // at a1 2 against [0, …): undecided
    assertThat(at.judge(enough, "a1").truth()).isEqualTo(Truth.UNDECIDED);
  }

  @Test
  void between_isShortOfItsLowerEnd() {
    ReferenceEvaluator at = of(world().add(workersAt("a1", 2)).add(workersAt("b1", 7)));
    assertThat(at.judge(WORKERS.between("2", "5"), "a").truth()).isEqualTo(Truth.TRUE);
    // 3 − 2
    assertThat(at.judge(WORKERS.between("3", "5"), "a").shortfall()).isEqualTo(lacking(1, 1));
    // 7 > 5, and nothing to add helps
    Judgement b = at.judge(WORKERS.between("3", "5"), "b");
    assertThat(b.truth()).isEqualTo(Truth.FALSE);
    assertThat(b.shortfall()).isEmpty();
    assertThat(b.bar()).contains(between("3", "5"));
  }

  @Test
  void plus_isShortOnlyWhereItsTermsAreCounted() {
    Map<String, Indicator> definitions = Map.of("staff", WORKERS, "two", ref("staff").plus(BEDS));
    ReferenceEvaluator at =
        new ReferenceEvaluator(
            world()
                .add(workersAt("a1", 2))
                .add(home("x", "a1").with(ElderCareFacility.BEDS, 3))
                .build(),
            definitions);
    // 9 − (2 + 3)
    assertThat(at.judge(ref("two").atLeast(9), "a").shortfall()).isEqualTo(lacking(4, 4));
    Indicator mixed = ref("two").plus(WORKERS.per(1, BEDS));
    // 2 + 3 + 2/3
    assertThat(at.reading(mixed, "a").value()).contains(known("17/3"));
    assertThat(at.judge(mixed.atLeast(9), "a").shortfall()).isEmpty();
    assertThat(at.judge(mixed.atLeast(5), "a").shortfall()).contains(Shortfall.NONE);
    // beds are known to be 0 at a2
    assertThat(at.judge(mixed.is(bar(9)), "a2").truth()).isEqualTo(Truth.NOT_APPLICABLE);
  }

  private static Bar bar(long value) {
    return new Bar.Value(Relation.AT_LEAST, Fraction.of(value));
  }
}
