package org.planmetrics.indicator;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;

/**
 * Formulas in words, composed as they are composed: {@code certified workers per 1,000 elderly},
 * 持证社工 ≥ 3 的城市社区占比. Titles stand for what they name.
 */
final class Wording {
  private static final Definitions NONE = Definitions.of(Map.of(), List.of());
  private static final int SHOWN = 4;

  private final Definitions definitions;
  private final Locale locale;
  private final boolean isChinese;

  private Wording(Definitions definitions, Locale locale) {
    this.definitions = definitions;
    this.locale = locale;
    this.isChinese = isChinese(locale);
  }

  static String of(Indicator indicator, Locale locale) {
    return of(indicator, NONE, locale);
  }

  /** Names are written as the titles that they are defined with. */
  static String of(Indicator indicator, Definitions definitions, Locale locale) {
    return new Wording(definitions, locale).words(indicator);
  }

  static String of(Condition condition, Locale locale) {
    return of(condition, NONE, locale);
  }

  static String of(Condition condition, Definitions definitions, Locale locale) {
    return new Wording(definitions, locale).words(condition);
  }

  private String words(Indicator i) {
    if (i instanceof Count c) {
      return c.records().describe(locale);
    }
    if (i instanceof Sum s) {
      return sum(s);
    }
    if (i instanceof ReportedFigure f) {
      return f.figure();
    }
    if (i instanceof Ratio r) {
      return ratio(r);
    }
    if (i instanceof Share s) {
      String units = s.units().describe(locale);
      return isChinese
          ? glue(words(s.having()), "的", units, "占比")
          : "share of " + units + " with " + words(s.having());
    }
    if (i instanceof Least l) {
      String unit = l.units().describeOne(locale);
      return isChinese
          ? glue("各", unit, part(l.of()), "的最小值")
          : "smallest " + part(l.of()) + " at any " + unit;
    }
    if (i instanceof Need n) {
      return need(n);
    }
    if (i instanceof Plus p) {
      return p.terms().stream().map(this::part).collect(joining(" + "));
    }
    if (i instanceof FirstKnown f) {
      return f.members().stream().map(this::member).collect(joining(t("，未知时取", ", or else ")));
    }
    if (i instanceof Titled t) {
      return t.title().in(locale);
    }
    if (i instanceof Named n) {
      return n.of() instanceof Titled t ? t.title().in(locale) : n.name();
    }
    return name(((Ref) i).name());
  }

  /** A member of a firstKnown; a figure says that it is one. */
  private String member(Indicator i) {
    return (i instanceof ReportedFigure ? t("上报数字 ", "the figure ") : "") + part(i);
  }

  /** The title that a name leads to, or else the name. */
  private String name(String name) {
    Optional<Indicator> at = Optional.ofNullable(definitions.table().get(name));
    while (at.isPresent() && at.get() instanceof Ref r) {
      at = Optional.ofNullable(definitions.table().get(r.name()));
    }
    return at.isPresent() && at.get() instanceof Titled t ? t.title().in(locale) : name;
  }

  private String sum(Sum s) {
    String attribute = attribute(s);
    String records = s.records().describe(locale);
    if (isChinese) {
      return glue(records, s.records().where().isEmpty() ? "" : "的", attribute);
    }
    return s.records().where().isEmpty() ? attribute : attribute + " of " + records;
  }

  private String attribute(Sum s) {
    return s.attribute().equals("fte") && !isChinese
        ? "full-time equivalents"
        : s.records().describeColumn(s.attribute(), locale);
  }

  private String ratio(Ratio r) {
    String numerator = part(r.numerator());
    String denominator = part(r.denominator());
    if (r.per().equals(Fraction.ONE)) {
      return spaced(numerator, "÷", denominator);
    }
    String per = Decimals.of(r.per(), false);
    if (!isChinese) {
      return numerator + " per " + per + " " + denominator;
    }
    boolean isPlain = !Character.isDigit(denominator.codePointAt(0));
    return glue("每 " + per, isPlain ? " " + denominator : "“" + denominator + "”", "的", numerator);
  }

  private String need(Need n) {
    String amount = part(n.of());
    String unit = n.each().map(u -> u.describeOne(locale)).orElse("");
    if (isChinese) {
      return glue(amount, norm(n.norm())) + (unit.isEmpty() ? "" : glue("，按", unit, "分别计算"));
    }
    return norm(n.norm()).replace("{}", amount + (unit.isEmpty() ? "" : " at each " + unit));
  }

  private String norm(Norm norm) {
    if (norm instanceof Norm.OnePer o) {
      String minimum = o.minimum() == 0 ? "" : t("，至少 ", ", at least ") + o.minimum();
      String divisor = Decimals.of(o.divisor(), false);
      return isChinese
          ? "每 " + divisor + " 配 1，" + rounding(o.rounding()) + minimum
          : "one per " + divisor + " of {}, " + rounding(o.rounding()) + minimum;
    }
    if (norm instanceof Norm.Steps s) {
      String upTo = Decimals.of(s.upTo(), false);
      String step = Decimals.of(s.thenOnePer(), false);
      return isChinese
          ? "在 " + upTo + " 以内配 " + s.base() + "，其后每 " + step + " 加 1"
          : s.base() + " up to " + upTo + " of {}, then one per " + step;
    }
    List<Norm.Band> bands = ((Norm.Bands) norm).bands();
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

  private String words(Condition condition) {
    if (condition instanceof Condition.Comparison c) {
      return spaced(part(c.indicator()), bar(c));
    }
    if (condition instanceof Condition.All all) {
      return members(all.members(), t("且", "and"));
    }
    return members(((Condition.Any) condition).members(), t("或", "or"));
  }

  private String members(List<Condition> members, String word) {
    return members.stream()
        .map(m -> m instanceof Condition.Comparison ? words(m) : inParentheses(words(m)))
        .reduce((a, b) -> spaced(a, word, b))
        .orElseThrow();
  }

  private String bar(Condition.Comparison c) {
    boolean asPercent = isPercentage(c, definitions);
    if (c.bar() instanceof Bar.Between b) {
      String from = Decimals.of(b.from(), asPercent);
      String to = Decimals.of(b.to(), asPercent);
      return isChinese ? "在 " + from + " 至 " + to + " 之间" : "between " + from + " and " + to;
    }
    String bar =
        c.bar() instanceof Bar.Value v
            ? Decimals.of(v.value(), asPercent)
            : part(((Bar.Of) c.bar()).of());
    return spaced(c.bar().relation().sign(), bar);
  }

  /** Composed formulas that are part of another stand in parentheses. */
  private String part(Indicator i) {
    boolean isComposed =
        i instanceof Ratio
            || i instanceof Share
            || i instanceof Least
            || i instanceof Need
            || i instanceof Plus p && p.terms().size() > 1
            || i instanceof FirstKnown f && f.members().size() > 1;
    return isComposed ? inParentheses(words(i)) : words(i);
  }

  private String inParentheses(String words) {
    return t("（", "(") + words + t("）", ")");
  }

  /**
   * Whether readers expect percentages: of a share, and of a ratio of one to one beside a bar of at
   * most 1.
   */
  static boolean isPercentage(Condition.Comparison c, Definitions definitions) {
    Indicator i = resolve(c.indicator(), definitions);
    while (i instanceof Least || i instanceof FirstKnown) {
      i = resolve(i instanceof Least l ? l.of() : ((FirstKnown) i).members().get(0), definitions);
    }
    if (i instanceof Ratio r && r.per().equals(Fraction.ONE)) {
      return c.bar() instanceof Bar.Value v && v.value().compareTo(Fraction.ONE) <= 0
          || c.bar() instanceof Bar.Between b && b.to().compareTo(Fraction.ONE) <= 0;
    }
    return i instanceof Share;
  }

  /** What names and titles stand for; a name that is not defined stands for itself. */
  private static Indicator resolve(Indicator indicator, Definitions definitions) {
    Indicator at = indicator;
    while (!(at instanceof Ref r) || definitions.table().containsKey(r.name())) {
      if (at instanceof Titled t) {
        at = t.of();
      } else if (at instanceof Named n) {
        at = n.of();
      } else if (at instanceof Ref r) {
        at = definitions.get(r.name());
      } else {
        return at;
      }
    }
    return at;
  }

  static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals("zh");
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
