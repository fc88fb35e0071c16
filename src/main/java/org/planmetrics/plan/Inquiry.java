package org.planmetrics.plan;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Interval;
import org.planmetrics.text.Plural;

/**
 * Whom to ask first where a finding is UNDECIDED, and how many answers it takes at least (SPEC
 * S36). Of a share an answer is what becomes of one undecided unit, TRUE or FALSE; of a count, sum
 * or ratio it is the return, the figure or the blank values of one of the places.
 *
 * @param places who owes a return, figure or value that bears on it, those that could move it most
 *     first
 * @param beforeMet the least number of answers before it can be MET; empty where no number of them
 *     can bring that about, and where none follows: there may be more units, rows were set aside, a
 *     figure is known within bounds or reported by nobody, one answer is one for numerator and
 *     denominator, or the bar is not known
 * @param beforeNotMet the least number before it can be not met, empty likewise
 */
public record Inquiry(
    List<Asked> places, Optional<BigInteger> beforeMet, Optional<BigInteger> beforeNotMet) {
  private static final int SHOWN = 5;

  /**
   * A place that owes an answer.
   *
   * @param place the place
   * @param what the registers and figures that are missing there
   * @param units of a share how many undecided units lie within it, or it within them; else empty
   * @param denominator of a ratio what its denominator reads there, else empty
   */
  public record Asked(
      Place place, List<Text> what, Optional<Integer> units, Optional<Interval> denominator) {
    /** Copies the texts. */
    public Asked {
      Objects.requireNonNull(place, "place");
      what = ImmutableList.copyOf(what);
    }

    private String describe(Locale locale, boolean isChinese) {
      String missing =
          what.stream().map(w -> w.in(locale)).collect(Collectors.joining(isChinese ? "、" : ", "));
      String undecided =
          units.map(u -> isChinese ? "；待定单位 " + u + " 个" : "; " + undecided(u)).orElse("");
      String counts =
          denominator
              .map(d -> (isChinese ? "；分母 " : "; denominator ") + Decimals.of(d, false))
              .orElse("");
      String name = place.name() + " " + place.code();
      return isChinese
          ? name + "（" + missing + undecided + counts + "）"
          : name + " (" + missing + undecided + counts + ")";
    }

    private static String undecided(int units) {
      return units + " undecided " + Plural.noun(units, "unit");
    }

    /** Returns such as {@code 榆树市 220182 (stations; 1 undecided unit)}. */
    @Override
    public String toString() {
      return describe(Locale.ENGLISH, false);
    }
  }

  /** Copies the places. */
  public Inquiry {
    places = ImmutableList.copyOf(places);
    Objects.requireNonNull(beforeMet, "beforeMet");
    Objects.requireNonNull(beforeNotMet, "beforeNotMet");
  }

  boolean isBlank() {
    return places.isEmpty() && beforeMet.isEmpty() && beforeNotMet.isEmpty();
  }

  /**
   * In one sentence, with the first five places.
   *
   * @param locale Chinese or English
   * @return such as 先问：榆树市 220182（站点名册；待定单位 1 个）；至少再有 5 个待定单位的答复才可能达标
   */
  public String describe(Locale locale) {
    boolean isChinese = locale.getLanguage().equals("zh");
    String some =
        places.stream()
            .limit(SHOWN)
            .map(p -> p.describe(locale, isChinese))
            .collect(Collectors.joining(isChinese ? "、" : ", "));
    String more =
        places.size() <= SHOWN
            ? ""
            : isChinese ? "等 " + places.size() + " 处" : ", … (" + places.size() + " in all)";
    String whom = isChinese ? "先问：" + some + more : "ask first: " + some + more;
    return (places.isEmpty() ? isChinese ? "没有可问的地方" : "no place to ask" : whom)
        + beforeMet.map(n -> isChinese ? zhAtLeast(n) + "达标" : atLeast(n) + "be met").orElse("")
        + beforeNotMet
            .map(n -> isChinese ? zhAtLeast(n) + "判为未达标" : atLeast(n) + "be not met")
            .orElse("");
  }

  private boolean isOfUnits() {
    return places.stream().anyMatch(p -> p.units().isPresent());
  }

  private String zhAtLeast(BigInteger number) {
    return "；至少再有 " + number + (isOfUnits() ? " 个待定单位" : " 项") + "的答复才可能";
  }

  private String atLeast(BigInteger number) {
    String noun = isOfUnits() ? "undecided unit" : "answer";
    String many = number.equals(BigInteger.ONE) ? noun : Plural.many(noun);
    return "; at least " + number + " " + many + " before it can ";
  }

  /** Returns the sentence in English. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
