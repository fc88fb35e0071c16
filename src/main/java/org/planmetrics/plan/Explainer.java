package org.planmetrics.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Ratio;
import org.planmetrics.indicator.ReportedFigure;
import org.planmetrics.indicator.Titled;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Shortfall;

/** Says why a finding is as it is: the formula, the numbers, the units, and what is missing. */
final class Explainer {
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
                UnitLines.of(finding),
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
    Indicator indicator = finding.target().condition().indicator();
    List<Explanation> parts = new ArrayList<>();
    bar().ifPresent(b -> parts.add(line(l -> t(l, "标准：", "bar: ") + words(b, l))));
    sources.names().forEach(name -> definition(name).ifPresent(parts::add));
    return new Explanation(text(l -> t(l, "公式：", "formula: ") + words(indicator, l)), parts);
  }

  private Optional<Indicator> bar() {
    return finding.target().condition().bar().indicator();
  }

  /** What a title stands for, where the title alone does not say it. */
  private Optional<Explanation> definition(String name) {
    return assessment.plan().indicators().get(name).as(Titled.class).flatMap(this::definition);
  }

  private Optional<Explanation> definition(Titled titled) {
    Explanation line =
        line(l ->
            t(l, "“", "'") + titled.title().in(l) + t(l, "”即", "' is ") + from(titled.of(), l));
    boolean isTold = words(titled.of(), Locale.CHINESE).equals(titled.title().zh());
    return Optional.of(line).filter(x -> !isTold);
  }

  private Explanation reading() {
    List<Explanation> parts = new ArrayList<>();
    if (finding.reading().isApplicable() && !finding.reading().isSure()) {
      parts.add(
          Explanation.of("数据补齐后可能不适用", "may prove not applicable when what is missing arrives"));
    }
    Reading reading = finding.reading();
    side("分子", "numerator", reading.numerator(), Ratio::numerator).ifPresent(parts::add);
    side("分母", "denominator", reading.denominator(), Ratio::denominator).ifPresent(parts::add);
    sources.taken().forEach(i -> parts.add(line(l -> t(l, "取自：", "taken from: ") + from(i, l))));
    return new Explanation(text(l -> value(l) + shortfall(l)), parts);
  }

  private String value(Locale l) {
    Shown shown = finding.shown();
    String value =
        finding.reading().isApplicable()
            ? t(l, "读数 ", "reads ") + shown.value()
            : t(l, "没有可比的数", "nothing to compare");
    return value + t(l, "，标准 ", ", the bar is ") + shown.bar();
  }

  private String shortfall(Locale l) {
    Optional<Shortfall> shortfall = finding.shortfall();
    if (shortfall.isEmpty() || finding.status() == Status.NOT_APPLICABLE) {
      return "";
    }
    return shortfall.get().equals(Shortfall.NONE)
        ? t(l, "，无缺口", ", nothing short")
        : t(l, "，缺 ", ", short of ") + Shown.text(shortfall.get());
  }

  private Optional<Explanation> side(
      String zh, String en, Optional<Interval> value, Function<Ratio, Indicator> side) {
    Indicator of = assessment.plan().indicators().resolve(finding.target().condition().indicator());
    return value.map(v ->
        line(l ->
            t(l, zh, en)
                + of.as(Ratio.class).map(r -> " " + words(side.apply(r), l)).orElse("")
                + t(l, "：", ": ")
                + Decimals.of(v, false)));
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
    Optional<Baseline> baseline = target.baseline();
    String value = baseline.map(b -> Decimals.of(b.value(), asPercent)).orElse("");
    Text due =
        text(l ->
            t(l, "期限 ", "due ")
                + target.by()
                + t(l, "，", ", ")
                + target.nature().label().in(l)
                + baseline
                    .map(b -> t(l, "；基线 ", "; baseline ") + value + t(l, "，", " on ") + b.on())
                    .orElse(""));
    return new Explanation(due, steps(asPercent));
  }

  /** The bars that the target has for other days. */
  private List<Explanation> steps(boolean asPercent) {
    Target all = assessment.plan().target(finding.target().id());
    Step last = new Step(all.condition().bar(), all.by(), all.clause());
    return Stream.concat(all.steps().stream(), Stream.of(last))
        .filter(s -> !s.by().equals(finding.target().by()))
        .map(s ->
            line(l ->
                t(l, "其他期限 ", "for another day, ")
                    + s.by()
                    + t(l, "：", ": ")
                    + bar(s.bar(), asPercent, l)
                    + s.clause().map(c -> t(l, "，原文：", ", in the words: ") + c).orElse("")))
        .toList();
  }

  private String bar(Bar bar, boolean asPercent, Locale l) {
    String sign = bar.relation() == Relation.BETWEEN ? "" : bar.relation().sign() + " ";
    return sign + bar.either(fixed -> exact(fixed, asPercent), of -> words(of, l));
  }

  private static String exact(Interval bar, boolean asPercent) {
    String from = Decimals.exact(bar.lower(), asPercent);
    return bar.isKnown() ? from : from + "–" + Decimals.exact(bar.upper().orElseThrow(), asPercent);
  }

  private String from(Indicator indicator, Locale l) {
    boolean isFigure = indicator.as(ReportedFigure.class).isPresent();
    return (isFigure ? t(l, "上报数字 ", "the figure ") : "") + words(indicator, l);
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
