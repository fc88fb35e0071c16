package org.planmetrics.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Decimals;
import org.planmetrics.indicator.Definitions;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Interval;
import org.planmetrics.indicator.Judgements;
import org.planmetrics.indicator.Ratio;
import org.planmetrics.indicator.Shortfall;
import org.planmetrics.indicator.Titled;
import org.planmetrics.indicator.Truth;
import org.planmetrics.indicator.Units;

/** Says why a finding is as it is: the formula, the numbers, the units, and what is missing. */
final class Explainer {
  private static final int SHOWN = 5;

  private final Finding finding;
  private final Assessment assessment;
  private final Sources sources;

  private Explainer(Finding finding, Assessment assessment) {
    this.finding = finding;
    this.assessment = assessment;
    this.sources = Sources.of(finding.target().condition(), assessment, finding.node());
  }

  static Explanation explain(Finding finding, Assessment assessment) {
    return new Explainer(finding, assessment).explain();
  }

  private Explanation explain() {
    Place place = finding.place();
    Text label = finding.target().label();
    Text status = finding.status().label();
    String where = place.name() + " " + place.code();
    List<Explanation> parts =
        Stream.of(
                List.of(formula(), reading()),
                units(),
                figures(),
                missing(),
                clause(),
                List.of(deadline()))
            .flatMap(List::stream)
            .toList();
    return new Explanation(
        text(l -> label.in(l) + t(l, "，", ", ") + where + t(l, "：", ": ") + status.in(l)), parts);
  }

  /** The formula, and below it what the names in it stand for. */
  private Explanation formula() {
    Definitions definitions = assessment.plan().indicators();
    Indicator indicator = finding.target().condition().indicator();
    List<Explanation> parts = new ArrayList<>();
    for (String name : sources.names()) {
      if (definitions.get(name) instanceof Titled titled) {
        parts.add(
            line(
                l ->
                    t(l, "“", "'") + titled.title().in(l) + t(l, "”即 ", "' is ")
                        + words(titled.of(), l)));
      }
    }
    return new Explanation(text(l -> t(l, "公式：", "formula: ") + words(indicator, l)), parts);
  }

  private Explanation reading() {
    Shown shown = finding.shown();
    List<Explanation> parts = new ArrayList<>();
    if (finding.reading().isApplicable() && !finding.reading().isSure()) {
      parts.add(
          Explanation.of("数据补齐后可能成为不适用", "may prove not applicable when what is missing arrives"));
    }
    part("分子", "numerator", finding.reading().numerator(), Ratio::numerator).ifPresent(parts::add);
    part("分母", "denominator", finding.reading().denominator(), Ratio::denominator)
        .ifPresent(parts::add);
    for (Indicator taken : sources.taken()) {
      parts.add(line(l -> t(l, "取自：", "taken from: ") + words(taken, l)));
    }
    String value = shown.value();
    boolean isApplicable = finding.reading().isApplicable();
    return new Explanation(
        text(
            l ->
                (isApplicable ? t(l, "读数 ", "reads ") + value : t(l, "没有可比的数", "nothing to compare"))
                    + t(l, "，标准 ", ", the bar is ") + shown.bar()
                    + shortfall(l)),
        parts);
  }

  private String shortfall(Locale l) {
    Optional<Shortfall> shortfall = finding.shortfall();
    if (shortfall.isEmpty()) {
      return "";
    }
    return shortfall.get().equals(Shortfall.NONE)
        ? t(l, "，无缺口", ", nothing short")
        : t(l, "，缺 ", ", short of ") + Shown.text(shortfall.get());
  }

  private Optional<Explanation> part(
      String zh, String en, Optional<Interval> value, Function<Ratio, Indicator> side) {
    Indicator of =
        assessment.plan().indicators().resolve(finding.target().condition().indicator());
    return value.map(
        v ->
            line(
                l ->
                    t(l, zh, en)
                        + (of instanceof Ratio r ? " " + words(side.apply(r), l) : "")
                        + " = "
                        + Decimals.of(v, false)));
  }

  private List<Explanation> units() {
    if (finding.units().isEmpty()) {
      return List.of();
    }
    Units units = finding.units().get();
    List<Explanation> parts = new ArrayList<>();
    finding
        .effort()
        .filter(e -> e.signum() > 0)
        .map(Shown::text)
        .ifPresent(e -> parts.add(line(l -> t(l, "最少共补 " + e + " 即可达到标准", "lifting enough of them takes at least " + e + " in all"))));
    parts.addAll(list("未达标", "falling short", finding.units(Truth.FALSE)));
    parts.addAll(list("待定", "undecided", finding.units(Truth.UNDECIDED)));
    return List.of(new Explanation(text(l -> counts(units, l)), parts));
  }

  private static String counts(Units units, Locale l) {
    return t(l, "单位 ", "units: ")
        + units.total()
        + t(l, " 个：达标 ", ": ") + units.met() + t(l, "", " met")
        + t(l, "，未达标 ", ", ") + units.failed() + t(l, "", " falling short")
        + t(l, "，待定 ", ", ") + units.undecided() + t(l, "", " undecided")
        + t(l, "，不适用 ", ", ") + units.notApplicable() + t(l, "", " not applicable")
        + (units.mayBeMore() ? t(l, "；可能还有未报的单位", "; there may be more") : "");
  }

  /** The first units of a kind, each with what it lacks. */
  private static List<Explanation> list(String zh, String en, List<Judgements.Unit> units) {
    if (units.isEmpty()) {
      return List.of();
    }
    List<Explanation> lines =
        units.stream().limit(SHOWN).map(u -> line(l -> unit(u, l))).toList();
    String more = units.size() > SHOWN ? "（前 " + SHOWN + " 个，共 " + units.size() + " 个）" : "";
    String moreEn = units.size() > SHOWN ? " (the first " + SHOWN + " of " + units.size() + ")" : "";
    return List.of(new Explanation(Text.of(zh + more, en + moreEn), lines));
  }

  private static String unit(Judgements.Unit unit, Locale l) {
    String missing =
        unit.shortfall()
            .filter(s -> !s.equals(Shortfall.NONE))
            .map(s -> t(l, "，缺 ", ", short of ") + Shown.text(s))
            .orElse("");
    String name = unit.name().equals(unit.code()) ? "" : unit.name() + " ";
    return name + unit.code() + missing;
  }

  private List<Explanation> figures() {
    FigureLines lines = new FigureLines(assessment.snapshot(), finding.node());
    return sources.figures().stream()
        .flatMap(f -> lines.line(f, sources.title(f.figure())).stream())
        .toList();
  }

  private List<Explanation> missing() {
    return sources.missing().stream()
        .map(m -> line(l -> t(l, "缺报：", "missing: ") + m.describe(l)))
        .toList();
  }

  private List<Explanation> clause() {
    return finding.target().clause().stream()
        .map(c -> Explanation.of("规划原文：" + c, "the plan's words: " + c))
        .toList();
  }

  private Explanation deadline() {
    Target target = finding.target();
    boolean asPercent = assessment.plan().indicators().isPercentage(target.condition());
    String baseline =
        target.baseline()
            .map(b -> Decimals.of(b.value(), asPercent) + " (" + b.on() + ")")
            .orElse("");
    return line(
        l ->
            t(l, "期限 ", "due ") + target.by()
                + t(l, "，", ", ") + target.nature().label().in(l)
                + (baseline.isEmpty() ? "" : t(l, "；基线 ", "; baseline ") + baseline));
  }

  private String words(Indicator indicator, Locale locale) {
    return assessment.plan().indicators().describe(indicator, locale);
  }

  private static Explanation line(Function<Locale, String> words) {
    return new Explanation(text(words), List.of());
  }

  private static Text text(Function<Locale, String> words) {
    return Text.of(words.apply(Locale.CHINESE), words.apply(Locale.ENGLISH));
  }

  private static String t(Locale locale, String zh, String en) {
    return locale.equals(Locale.CHINESE) ? zh : en;
  }
}
