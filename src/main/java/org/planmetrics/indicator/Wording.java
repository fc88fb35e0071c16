package org.planmetrics.indicator;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.During;
import org.planmetrics.domain.Moment;
import org.planmetrics.domain.Records;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Relation;
import org.planmetrics.text.Plural;

/**
 * Formulas in words, composed as they are composed: {@code certified workers per 1,000 elderly},
 * 持证社工 ≥ 3 的城市社区占比. Titles stand for what they name.
 */
final class Wording
    implements Indicator.Visitor<Wording.Phrase>,
        Condition.Visitor<Wording.Phrase>,
        Norm.Visitor<String> {
  /** Words, and whether they are composed, so that as a part they stand in parentheses. */
  record Phrase(String words, boolean isComposed) {
    static Phrase simple(String words) {
      return new Phrase(words, false);
    }

    static Phrase composed(String words) {
      return new Phrase(words, true);
    }
  }

  private static final int SHOWN = 4;

  private final Map<String, Indicator> names;
  private final Locale locale;
  private final boolean isChinese;

  private Wording(Map<String, Indicator> names, Locale locale) {
    this.names = names;
    this.locale = locale;
    this.isChinese = locale.getLanguage().equals("zh");
  }

  static String of(Indicator indicator, Locale locale) {
    return of(indicator, Map.of(), locale);
  }

  /** Names are written as the titles that they are defined with. */
  static String of(Indicator indicator, Map<String, Indicator> names, Locale locale) {
    return indicator.accept(new Wording(names, locale)).words();
  }

  static String of(Condition condition, Locale locale) {
    return condition.accept(new Wording(Map.of(), locale)).words();
  }

  static String of(Norm norm, Locale locale) {
    return norm.accept(new Wording(Map.of(), locale)).replace(" of {}", "");
  }

  @Override
  public Phrase count(Count c) {
    return Phrase.simple(c.records().describe(locale));
  }

  @Override
  public Phrase sum(Sum s) {
    String attribute = attribute(s);
    String records = s.records().describe(locale);
    boolean isOfAll = s.records().where().isEmpty();
    if (isChinese) {
      return Phrase.simple(glue(records, isOfAll ? "" : "的", attribute));
    }
    return Phrase.simple(isOfAll ? attribute : attribute + " of " + records);
  }

  private String attribute(Sum s) {
    return s.attribute().equals("fte") && !isChinese
        ? "full-time equivalents"
        : s.records().describeColumn(s.attribute(), locale);
  }

  @Override
  public Phrase figure(ReportedFigure f) {
    String days = f.during().map(this::days).orElse("");
    String part = f.stratum().map(s -> t("（" + s + "）", " (" + s + ")")).orElse("");
    return Phrase.simple(isChinese ? glue(days, f.figure()) + part : f.figure() + part + days);
  }

  private String days(During d) {
    return switch (d.kind()) {
      case PLAN -> t("规划期内", " during the plan");
      case YEAR -> t("当年", " during the year");
      case DAYS -> {
        String from = d.from().orElseThrow().toString();
        String to = d.to().orElseThrow().toString();
        yield isChinese ? from + " 至 " + to + " 的" : " from " + from + " to " + to;
      }
    };
  }

  /** Of days within days the years add up; a date and the baseline are what they are. */
  @Override
  public Phrase anotherDay(AnotherDay a) {
    Optional<Moment> base = Optional.empty();
    int years = 0;
    Indicator of = a;
    for (Optional<AnotherDay> at = Optional.of(a); at.isPresent(); at = of.as(AnotherDay.class)) {
      Moment moment = at.get().moment();
      base = moment.years() > 0 ? base : Optional.of(moment);
      years = moment.years() > 0 ? years + moment.years() : 0;
      of = at.get().of();
    }
    String when = isChinese ? zhMoment(base, years) : enMoment(base, years);
    return Phrase.simple(isChinese ? glue(when, "的", part(of)) : part(of) + " " + when);
  }

  private static String zhMoment(Optional<Moment> base, int years) {
    String then = base.map(m -> m.day().map(Object::toString).orElse("基期")).orElse("");
    return years == 0 ? then : glue(then, years + " 年前");
  }

  private static String enMoment(Optional<Moment> base, int years) {
    String then =
        base.map(m -> m.day().map(Object::toString).orElse("the baseline day")).orElse("");
    return years == 0
        ? "on " + then
        : Plural.of(years, "year") + " before" + (then.isEmpty() ? "" : " " + then);
  }

  @Override
  public Phrase ratio(Ratio r) {
    String numerator = part(r.numerator());
    String denominator = part(r.denominator());
    if (r.per().equals(Fraction.ONE)) {
      return Phrase.composed(spaced(numerator, "÷", denominator));
    }
    String per = Decimals.of(r.per(), false);
    if (!isChinese) {
      return Phrase.composed(numerator + " per " + per + " " + denominator);
    }
    boolean isPlain = !Character.isDigit(denominator.codePointAt(0));
    String below = isPlain ? " " + denominator : "“" + denominator + "”";
    return Phrase.composed(glue("每 " + per, below, "的", numerator));
  }

  @Override
  public Phrase share(Share s) {
    String units = s.units().describe(locale);
    String having = s.having().accept(this).words();
    if (s.weight().isPresent()) {
      String weight = part(s.weight().get());
      return Phrase.composed(
          isChinese
              ? glue(having, "的", units, "所占", weight, "比重")
              : "share of " + weight + " at " + units + " with " + having);
    }
    return Phrase.composed(
        isChinese ? glue(having, "的", units, "占比") : "share of " + units + " with " + having);
  }

  @Override
  public Phrase least(Least l) {
    return extreme(l.units(), l.of(), t("的最小值", "smallest "));
  }

  @Override
  public Phrase greatest(Greatest g) {
    return extreme(g.units(), g.of(), t("的最大值", "greatest "));
  }

  private Phrase extreme(Records units, Indicator of, String word) {
    String unit = units.describeOne(locale);
    if (isChinese && part(of).startsWith(unit)) {
      return Phrase.composed(glue("各", part(of), word));
    }
    return Phrase.composed(
        isChinese ? glue("各", unit, part(of), word) : word + part(of) + " at any " + unit);
  }

  @Override
  public Phrase need(Need n) {
    String amount = part(n.of());
    String norm = n.norm().accept(this);
    String unit = n.each().map(u -> u.describeOne(locale)).orElse("");
    if (isChinese) {
      String each = unit.isEmpty() ? "" : glue("，按", unit, "分别计算");
      return Phrase.composed(glue(amount, norm) + each);
    }
    String of = amount + (unit.isEmpty() ? "" : " at each " + unit);
    return Phrase.composed(norm.replace("{}", of));
  }

  /** Such as {@code a + b}, {@code a − b} or {@code 0.4 × a + 0.6 × b}. */
  @Override
  public Phrase plus(Plus p) {
    StringBuilder sum = new StringBuilder();
    for (int t = 0; t < p.terms().size(); t++) {
      Fraction weight = p.weights().get(t);
      boolean isMinus = weight.signum() < 0;
      Fraction factor = isMinus ? Fraction.ZERO.minus(weight) : weight;
      sum.append(t == 0 ? isMinus ? "−" : "" : isMinus ? " − " : " + ");
      sum.append(factor.equals(Fraction.ONE) ? "" : Decimals.exact(factor, false) + " × ");
      sum.append(part(p.terms().get(t)));
    }
    return new Phrase(sum.toString(), p.terms().size() > 1 || !p.isPlain());
  }

  @Override
  public Phrase constant(Constant c) {
    return Phrase.simple(Decimals.exact(c.value(), false));
  }

  @Override
  public Phrase firstKnown(FirstKnown f) {
    List<String> members = f.members().stream().map(this::member).toList();
    return list(members, t("，未知时取", ", or else "));
  }

  /** A member of a firstKnown; a figure says that it is one. */
  private String member(Indicator i) {
    boolean isFigure = i.as(ReportedFigure.class).isPresent();
    return (isFigure ? t("上报数字 ", "the figure ") : "") + part(i);
  }

  private static Phrase list(List<String> words, String between) {
    return new Phrase(String.join(between, words), words.size() > 1);
  }

  @Override
  public Phrase titled(Titled t) {
    return Phrase.simple(t.title().in(locale));
  }

  @Override
  public Phrase named(Named n) {
    return Phrase.simple(title(n.of()).orElse(n.name()));
  }

  /** The title that a name leads to, or else the name. */
  @Override
  public Phrase ref(Ref r) {
    Optional<Indicator> at = Optional.ofNullable(names.get(r.name()));
    Optional<Ref> next = at.flatMap(i -> i.as(Ref.class));
    while (next.isPresent()) {
      at = Optional.ofNullable(names.get(next.get().name()));
      next = at.flatMap(i -> i.as(Ref.class));
    }
    return Phrase.simple(at.flatMap(this::title).orElse(r.name()));
  }

  private Optional<String> title(Indicator indicator) {
    return indicator.as(Titled.class).map(t -> t.title().in(locale));
  }

  @Override
  public String onePer(Norm.OnePer o) {
    String minimum = o.minimum() == 0 ? "" : t("，至少 ", ", at least ") + o.minimum();
    String divisor = Decimals.of(o.divisor(), false);
    return isChinese
        ? "每 " + divisor + " 配 1，" + rounding(o.rounding()) + minimum
        : "one per " + divisor + " of {}, " + rounding(o.rounding()) + minimum;
  }

  @Override
  public String steps(Norm.Steps s) {
    String upTo = Decimals.of(s.upTo(), false);
    String step = Decimals.of(s.thenOnePer(), false);
    return isChinese
        ? "在 " + upTo + " 以内配 " + s.base() + "，其后每 " + step + " 加 1"
        : s.base() + " up to " + upTo + " of {}, then one per " + step;
  }

  @Override
  public String bands(Norm.Bands b) {
    List<Norm.Band> bands = b.bands();
    String some =
        bands.stream().limit(SHOWN).map(this::band).collect(joining(t("，", ", ")))
            + (bands.size() > SHOWN ? t("……", ", …") : "");
    return isChinese ? "分档配备：" + some : "by bands of {}: " + some;
  }

  private String band(Norm.Band band) {
    String start = Decimals.of(band.start(), false);
    return isChinese ? start + " 起 " + band.value() : band.value() + " from " + start;
  }

  private String rounding(Norm.Rounding rounding) {
    return switch (rounding) {
      case UP -> t("向上取整", "rounded up");
      case DOWN -> t("向下取整", "rounded down");
      case NEAREST -> t("四舍五入", "rounded half up");
    };
  }

  @Override
  public Phrase comparison(Condition.Comparison c) {
    return Phrase.simple(spaced(part(c.indicator()), bar(c)));
  }

  @Override
  public Phrase all(Condition.All all) {
    return members(all.members(), t("且", "and"));
  }

  @Override
  public Phrase any(Condition.Any any) {
    return members(any.members(), t("或", "or"));
  }

  private Phrase members(List<Condition> members, String word) {
    return members.stream()
        .map(m -> part(m.accept(this)))
        .reduce((a, b) -> spaced(a, word, b))
        .map(Phrase::composed)
        .orElseThrow();
  }

  private String bar(Condition.Comparison c) {
    boolean asPercent = Percentages.isPercentage(c, names);
    return c.bar()
        .either(fixed -> bounds(c.bar(), fixed, asPercent), of -> sign(c.bar(), part(of)));
  }

  private String bounds(Bar bar, Interval fixed, boolean asPercent) {
    String from = Decimals.of(fixed.lower().orElseThrow(), asPercent);
    if (bar instanceof Bar.Growth g) {
      String yearly = Decimals.exact(g.yearly(), true);
      return sign(bar, from)
          + (isChinese
              ? "（年均增长 " + yearly + "，" + g.years() + " 年）"
              : " (" + yearly + " a year over " + Plural.of(g.years(), "year") + ")");
    }
    if (bar.relation() != Relation.BETWEEN) {
      return sign(bar, from);
    }
    String to = Decimals.of(fixed.upper().orElseThrow(), asPercent);
    return isChinese ? "在 " + from + " 至 " + to + " 之间" : "between " + from + " and " + to;
  }

  private static String sign(Bar bar, String words) {
    return spaced(bar.relation().sign(), words);
  }

  /** Composed formulas that are part of another stand in parentheses. */
  private String part(Indicator i) {
    return part(i.accept(this));
  }

  private String part(Phrase phrase) {
    return phrase.isComposed() ? inParentheses(phrase.words()) : phrase.words();
  }

  private String inParentheses(String words) {
    return t("（", "(") + words + t("）", ")");
  }

  /** Joins Chinese texts, with a space between a character and a Latin letter or digit. */
  private static String glue(String... parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      if (text.length() > 0 && !part.isEmpty()) {
        char before = text.charAt(text.length() - 1);
        char after = part.charAt(0);
        boolean isSeam = isLatin(before) && isHan(after) || isHan(before) && isLatin(after);
        text.append(isSeam ? " " : "");
      }
      text.append(part);
    }
    return text.toString();
  }

  /** Joins with spaces, but none beside full-width parentheses. */
  private static String spaced(String... parts) {
    return String.join(" ", parts).replace("） ", "）").replace(" （", "（");
  }

  private static boolean isLatin(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '%' || c == ')');
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private String t(String zh, String en) {
    return isChinese ? zh : en;
  }
}
