package org.planmetrics.indicator;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.number.Fraction;

/**
 * The words of which formulas are made; import them statically.
 *
 * <pre>{@code
 * share(communities(URBAN), count(workers().certified()).atLeast(3))
 * onePer(1_000).of(figure("elderly")).each(counties())
 * }</pre>
 */
public final class Indicators {
  private Indicators() {}

  /**
   * The number of records.
   *
   * @param records such as {@code workers().certified()}
   * @return the indicator
   */
  public static Count count(Selection<?> records) {
    return new Count(records.records());
  }

  /**
   * A reported figure.
   *
   * @param name the figure's name, such as {@code elderly}
   * @return the indicator
   * @throws IllegalArgumentException if the name is blank
   */
  public static ReportedFigure figure(String name) {
    return new ReportedFigure(name);
  }

  /**
   * The share of units for which a condition holds.
   *
   * @param units such as {@code communities(URBAN)}
   * @param having the condition
   * @return the indicator
   */
  public static Share share(UnitSelection<?> units, Condition having) {
    return new Share(units.records(), having);
  }

  /**
   * The smallest reading over units.
   *
   * @param units such as {@code counties()}
   * @param of what is read at each
   * @return the indicator
   */
  public static Least least(UnitSelection<?> units, Indicator of) {
    return new Least(units.records(), of);
  }

  /**
   * The greatest reading over units.
   *
   * @param units such as {@code counties()}
   * @param of what is read at each
   * @return the indicator
   */
  public static Greatest greatest(UnitSelection<?> units, Indicator of) {
    return new Greatest(units.records(), of);
  }

  /**
   * A number that is the same everywhere (SPEC S29).
   *
   * @param value such as {@code 50}, {@code 1/2} or {@code 60%}
   * @return the number as an indicator
   * @throws IllegalArgumentException if it writes no number, or is below 0
   */
  public static Constant value(String value) {
    return new Constant(Fraction.parse(value));
  }

  /**
   * A number that is the same everywhere (SPEC S29).
   *
   * @param value such as 50
   * @return the number as an indicator
   * @throws IllegalArgumentException if it is below 0
   */
  public static Constant value(long value) {
    return new Constant(Fraction.of(value));
  }

  /**
   * An indicator of the plan, by its name.
   *
   * @param name the name
   * @return the reference
   * @throws IllegalArgumentException if the name is blank
   */
  public static Ref ref(String name) {
    return new Ref(name);
  }

  /**
   * The norm of one per so many, a part counting as a whole.
   *
   * @param divisor such as 1,000, above 0
   * @return the norm
   * @throws IllegalArgumentException if the divisor is not above 0
   */
  public static Norm.OnePer onePer(long divisor) {
    return new Norm.OnePer(Fraction.of(divisor), Norm.Rounding.UP, 0);
  }

  /**
   * The norm of a base, and one more for each further step or part of it.
   *
   * @param base such as 6, ≥ 0
   * @param upTo the amount that it covers, such as 390, ≥ 0
   * @param thenOnePer the step, such as 65, above 0
   * @return the norm
   * @throws IllegalArgumentException if the step is not above 0, or a value negative
   */
  public static Norm.Steps steps(long base, long upTo, long thenOnePer) {
    return new Norm.Steps(base, Fraction.of(upTo), Fraction.of(thenOnePer));
  }

  /**
   * The norm of bands of amounts.
   *
   * @param bands starts rising, values not falling
   * @return the norm
   * @throws IllegalArgumentException if there are none, a start does not rise or a value falls
   */
  public static Norm.Bands bands(Norm.Band... bands) {
    return new Norm.Bands(List.of(bands));
  }

  /**
   * A band of amounts.
   *
   * @param start the least amount of the band
   * @param value the head-count, ≥ 0
   * @return the band
   * @throws IllegalArgumentException if the value is negative
   */
  public static Norm.Band band(long start, long value) {
    return new Norm.Band(Fraction.of(start), value);
  }

  /**
   * Several conditions, all of which must hold.
   *
   * @param members at least one
   * @return the condition
   * @throws IllegalArgumentException if there are none
   */
  public static Condition all(Condition... members) {
    return new Condition.All(List.of(members));
  }

  /**
   * Several conditions, one of which must hold.
   *
   * @param members at least one
   * @return the condition
   * @throws IllegalArgumentException if there are none
   */
  public static Condition any(Condition... members) {
    return new Condition.Any(List.of(members));
  }

  /**
   * All workers in post.
   *
   * @return the selection
   */
  public static Workers workers() {
    return new Workers(Records.of(Register.WORKERS));
  }

  /**
   * All open elder-care facilities.
   *
   * @return the selection
   */
  public static Facilities facilities() {
    return new Facilities(Records.of(Register.FACILITIES));
  }

  /**
   * All open stations.
   *
   * @return the selection
   */
  public static Stations stations() {
    return new Stations(Records.of(Register.STATIONS));
  }

  /**
   * All open organizations.
   *
   * @return the selection
   */
  public static Organizations organizations() {
    return new Organizations(Records.of(Register.ORGANIZATIONS));
  }

  /**
   * The communities of some kinds.
   *
   * @param kinds such as URBAN; none for all
   * @return the selection
   */
  public static Communities communities(CommunityKind... kinds) {
    Communities all = new Communities(Records.of(Register.COMMUNITIES));
    boolean isEach = Set.of(CommunityKind.values()).equals(new HashSet<>(Arrays.asList(kinds)));
    return kinds.length == 0 || isEach ? all : all.where("kind", (Object[]) kinds);
  }

  /**
   * The villages.
   *
   * @return the selection
   */
  public static Communities villages() {
    return communities(CommunityKind.VILLAGE);
  }

  /**
   * The statutory regions of a level.
   *
   * @param level such as COUNTY
   * @return the selection
   * @throws IllegalArgumentException if the level is COMMUNITY
   */
  public static Regions regions(Level level) {
    if (level == Level.COMMUNITY) {
      throw new IllegalArgumentException(
          "level must be above COMMUNITY; communities are units of their own");
    }
    return new Regions(Records.of(Register.REGIONS).where("level", level))
        .ofKind(RegionKind.STATUTORY);
  }

  /**
   * The statutory prefectures.
   *
   * @return the selection
   */
  public static Regions prefectures() {
    return regions(Level.PREFECTURE);
  }

  /**
   * The statutory counties.
   *
   * @return the selection
   */
  public static Regions counties() {
    return regions(Level.COUNTY);
  }

  /**
   * The statutory townships and subdistricts.
   *
   * @return the selection
   */
  public static Regions townships() {
    return regions(Level.TOWNSHIP);
  }
}
