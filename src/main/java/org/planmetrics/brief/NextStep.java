package org.planmetrics.brief;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Shortfall;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Inquiry;
import org.planmetrics.plan.Target;
import org.planmetrics.text.Plural;

/** Something to do next: to add, to close a gap, or to ask. */
public sealed interface NextStep {
  /**
   * So many at a place.
   *
   * @param place the place
   * @param number above 0
   */
  record At(Place place, BigInteger number) {
    /** Checks that nothing is null. */
    public At {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(number, "number");
    }

    private static String describe(List<At> where, Locale locale) {
      String most =
          where.stream()
              .map(a -> a.place().name() + " " + Decimals.of(whole(a.number()), false))
              .collect(Collectors.joining(Words.in(locale, "、", ", ")));
      return where.isEmpty() ? "" : Words.in(locale, "；最多的：", "; most in ") + most;
    }

    /** Returns such as {@code 南关区 220102: 3}. */
    @Override
    public String toString() {
      return place.name() + " " + place.code() + ": " + number;
    }
  }

  /**
   * The fewest additions that meet chosen targets together, as far as they lie within the place.
   *
   * @param staffing the additions
   * @param newlyMet the targets among its own that are not met without them: at the place or, if
   *     they do not apply there, anywhere within, or else anywhere
   * @param number how many lie within the place, above 0
   * @param atPlace how many of them are posted to the place itself
   * @param where up to three places within that take most of the others, in descending order
   */
  record Add(Staffing staffing, List<Target> newlyMet, long number, long atPlace, List<At> where)
      implements NextStep {
    /** Copies the targets and places. */
    public Add {
      Objects.requireNonNull(staffing, "staffing");
      newlyMet = List.copyOf(newlyMet);
      where = List.copyOf(where);
    }

    @Override
    public Text subject() {
      return Words.both(l -> Words.in(l, "增加", "add ") + staffing.profile().label().in(l));
    }

    @Override
    public Text text() {
      return Words.both(l -> {
        String here = Decimals.of(Fraction.of(number), false);
        String total = Decimals.of(Fraction.of(staffing.total()), false);
        boolean isAll = number == staffing.total();
        String of = isAll ? "" : Words.in(l, "（全部 " + total + " 中）", " (of " + total + " in all)");
        int met = newlyMet.size();
        String itself = Decimals.of(Fraction.of(atPlace), false);
        return Words.in(l, "最少 ", "at least ")
            + here
            + of
            + (met == 0
                ? ""
                : Words.in(l, "，新达标 " + met + " 项", ", to meet " + Plural.of(met, "more target")))
            + (atPlace == 0 ? "" : Words.in(l, "；本级 " + itself, "; at the place itself " + itself))
            + At.describe(where, l);
      });
    }

    /** Returns such as {@code add certified workers: at least 9, to meet 2 more targets}. */
    @Override
    public String toString() {
      return subject().en() + ": " + text().en();
    }
  }

  /**
   * The gap of a target that is behind, or, where none is defined, its reading and bar.
   *
   * @param finding how the place stands to it
   * @param within the place within, where it is one and no target applies at the place itself
   * @param where up to three places that lack most by their own findings, as far as their
   *     shortfalls are known, in descending order; of a share without findings at the level the
   *     units that all have to hold
   */
  record Close(Finding finding, Optional<Place> within, List<At> where) implements NextStep {
    /** Copies the places. */
    public Close {
      Objects.requireNonNull(finding, "finding");
      Objects.requireNonNull(within, "within");
      where = List.copyOf(where);
    }

    @Override
    public Text subject() {
      Text label = finding.target().label();
      return within
          .map(p -> Text.of(p.name() + " " + label.zh(), p.name() + " " + label.en()))
          .orElse(label);
    }

    @Override
    public Text text() {
      return Words.both(l -> lack(l) + At.describe(where, l));
    }

    private String lack(Locale locale) {
      if (finding.shortfall().isEmpty()) {
        String reading = finding.shown().value();
        String bar = finding.shown().bar();
        return Words.in(locale, "现 " + reading + "，须 " + bar, "from " + reading + " to " + bar);
      }
      String effort =
          finding
              .effort()
              .filter(e -> finding.shortfall().filter(s -> isKnown(s, e)).isPresent())
              .map(e -> Decimals.of(whole(e), false))
              .map(e -> Words.in(locale, "，合计至少增加 " + e, ", by adding at least " + e + " in all"))
              .orElse("");
      return Words.in(locale, "还差 ", "lacks ") + Words.lack(finding, locale) + effort;
    }

    /** Returns such as {@code agencies: lacks 3 units; most in 南关区 1}. */
    @Override
    public String toString() {
      return subject().en() + ": " + text().en();
    }
  }

  /** Whether a shortfall is known, and another number than the effort. */
  private static boolean isKnown(Shortfall shortfall, BigInteger effort) {
    return shortfall.max().equals(Optional.of(shortfall.min())) && !shortfall.min().equals(effort);
  }

  /**
   * Whom to ask first about what is undecided, or else what is missing.
   *
   * @param finding how the place stands: UNDECIDED
   * @param inquiry whom to ask (SPEC S36), if anybody can be
   */
  record Ask(Finding finding, Optional<Inquiry> inquiry) implements NextStep {
    /** Checks that nothing is null. */
    public Ask {
      Objects.requireNonNull(finding, "finding");
      Objects.requireNonNull(inquiry, "inquiry");
    }

    @Override
    public Text subject() {
      return finding.target().label();
    }

    @Override
    public Text text() {
      return Words.both(l -> inquiry.map(i -> whom(i, l)).orElseGet(() -> missing(l)));
    }

    private static String whom(Inquiry inquiry, Locale locale) {
      boolean isOfUnits = inquiry.places().stream().anyMatch(p -> p.units().isPresent());
      String zh = isOfUnits ? " 个待定单位有答复" : " 份答复";
      String en = isOfUnits ? "undecided unit" : "answer";
      return new Inquiry(inquiry.places(), Optional.empty(), Optional.empty()).describe(locale)
          + least(inquiry.beforeMet(), zh, "达标", en, "is met", locale)
          + least(inquiry.beforeNotMet(), zh, "未达标", en, "is not met", locale);
    }

    private static String least(
        Optional<BigInteger> number, String zh, String met, String en, String isMet, Locale l) {
      return number
          .map(n ->
              Words.in(
                  l,
                  "；最少 " + n + zh + "，才能确定" + met,
                  "; to be sure that it "
                      + isMet
                      + " takes at least "
                      + Plural.of(n.longValue(), en)))
          .orElse("");
    }

    private String missing(Locale locale) {
      return Words.in(locale, "尚缺：", "missing: ")
          + finding.missing().stream()
              .map(m -> m.describe(locale))
              .collect(Collectors.joining(Words.in(locale, "；", "; ")));
    }

    /** Returns such as {@code towns: ask first: 南乡 S (workers)}. */
    @Override
    public String toString() {
      return subject().en() + ": " + text().en();
    }
  }

  /**
   * What it is about.
   *
   * @return such as 增加持证社工, or the target
   */
  Text subject();

  /**
   * What to do.
   *
   * @return such as 还差 3 个单位；最多的：南关区 1
   */
  Text text();

  /**
   * The one target that it is about.
   *
   * @return the finding of the target, empty for additions
   */
  default Optional<Finding> about() {
    return this instanceof Close close
        ? Optional.of(close.finding())
        : this instanceof Ask ask ? Optional.of(ask.finding()) : Optional.empty();
  }

  private static Fraction whole(BigInteger number) {
    return Fraction.of(number, BigInteger.ONE);
  }
}
