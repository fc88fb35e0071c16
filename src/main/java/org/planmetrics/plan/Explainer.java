package org.planmetrics.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.indicator.Judgements;
import org.planmetrics.indicator.Ratio;
import org.planmetrics.indicator.ReportedFigure;
import org.planmetrics.indicator.Titled;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Shortfall;
import org.planmetrics.number.Truth;

/** Says why a finding is as it is: the formula, the numbers, the units, and what is missing. */
final class Explainer {
  private final Basis basis;
  private final Target target;
  private final Step step;
  private final Judgement judgement;
  private final int node;
  private final Sources sources;

  private Explainer(Basis basis, Target target, Step step, Judgement judgement, int node) {
    this.basis = basis;
    this.target = target;
    this.step = step;
    this.judgement = judgement;
    this.node = node;
    this.sources = Sources.of(target.condition(step), basis, node);
  }

  static Explanation explain(Basis basis, Target target, Step step, Judgement judgement, int node) {
    return new Explainer(basis, target, step, judgement, node).explain();
  }

  private Explanation explain() {
    Place place = Held.of(basis.snapshot()).tree().place(node);
    Text label = target.label();
    Text status = status().label();
    String where = place.name() + " " + place.code();
    List<Explanation> parts =
        Stream.of(
                notInForce(),
                List.of(formula(), reading()),
                UnitLines.of(judgement, truth -> Held.of(judgements()).units(node, truth)),
                figures(),
                TerritoryLines.of(basis.snapshot(), node),
                missing(),
                inquiry(),
                clause(),
                List.of(deadline()))
            .flatMap(List::stream)
            .toList();
    return new Explanation(
        text(l -> label.in(l) + t(l, "，", ", ") + where + t(l, "：", ": ") + status.in(l)), parts);
  }

  private List<Explanation> notInForce() {
    return target.term().notInForce(basis.snapshot().asOf()).stream()
        .map(r -> line(l -> t(l, "原因：", "because ") + r.in(l)))
        .toList();
  }

  private Status status() {
    return Status.of(judgement.truth(), basis.snapshot().asOf(), step.by());
  }

  private Judgements judgements() {
    return basis.evaluation().judgements(target.condition(step));
  }

  private boolean isPercentage() {
    return basis.isPercentage(target.condition(step));
  }

  /** The formula, and below it what the names in it stand for. */
  private Explanation formula() {
    Indicator indicator = target.condition().indicator();
    List<Explanation> parts = new ArrayList<>();
    step.bar().indicator().ifPresent(b -> parts.add(line(l -> t(l, "标准：", "bar: ") + words(b, l))));
    sources.names().forEach(name -> definition(name).ifPresent(parts::add));
    return new Explanation(text(l -> t(l, "公式：", "formula: ") + words(indicator, l)), parts);
  }

  /** What a title stands for, where the title alone does not say it. */
  private Optional<Explanation> definition(String name) {
    return basis.indicators().get(name).as(Titled.class).flatMap(this::definition);
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
    Reading reading = judgement.reading();
    if (reading.isApplicable() && !reading.isSure()) {
      parts.add(
          Explanation.of("数据补齐后可能不适用", "may prove not applicable when what is missing arrives"));
    }
    side("分子", "numerator", reading.numerator(), Ratio::numerator).ifPresent(parts::add);
    side("分母", "denominator", reading.denominator(), Ratio::denominator).ifPresent(parts::add);
    sources.taken().forEach(i -> parts.add(line(l -> t(l, "取自：", "taken from: ") + from(i, l))));
    return new Explanation(text(l -> value(l) + shortfall(l)), parts);
  }

  private String value(Locale l) {
    Shown shown = Shown.of(judgement, step.bar(), isPercentage());
    String value =
        judgement.reading().isApplicable()
            ? t(l, "读数 ", "reads ") + shown.value()
            : t(l, "没有可比的数", "nothing to compare");
    return value + t(l, "，标准 ", ", the bar is ") + shown.bar();
  }

  private String shortfall(Locale l) {
    Optional<Shortfall> shortfall = judgement.shortfall();
    if (shortfall.isEmpty() || judgement.truth() == Truth.NOT_APPLICABLE) {
      return "";
    }
    return shortfall.get().equals(Shortfall.NONE)
        ? t(l, "，无缺口", ", nothing short")
        : t(l, "，缺 ", ", short of ") + Shown.text(shortfall.get());
  }

  private Optional<Explanation> side(
      String zh, String en, Optional<Interval> value, Function<Ratio, Indicator> side) {
    Indicator of = basis.indicators().resolve(target.condition().indicator());
    return value.map(v ->
        line(l ->
            t(l, zh, en)
                + of.as(Ratio.class).map(r -> " " + words(side.apply(r), l)).orElse("")
                + t(l, "：", ": ")
                + Decimals.of(v, false)));
  }

  private List<Explanation> figures() {
    FigureLines lines = new FigureLines(basis.snapshot(), node);
    return sources.figures().stream()
        .flatMap(f -> lines.line(f, sources.title(f.figure())).stream())
        .distinct()
        .toList();
  }

  private List<Explanation> missing() {
    return sources.missing().stream()
        .map(m -> line(l -> t(l, "缺报：", "missing: ") + m.describe(l)))
        .toList();
  }

  private List<Explanation> inquiry() {
    return Inquirer.inquire(basis, target.condition(step), node, judgement).stream()
        .map(i -> line(i::describe))
        .toList();
  }

  private List<Explanation> clause() {
    return step.clause().stream()
        .map(c -> Explanation.of("规划原文：" + c, "the plan's words: " + c))
        .toList();
  }

  private Explanation deadline() {
    boolean asPercent = isPercentage();
    Optional<Baseline> baseline = target.baseline();
    String value = baseline.map(b -> Decimals.of(b.value(), asPercent)).orElse("");
    Text due =
        text(l ->
            due(step, l)
                + t(l, "，", ", ")
                + target.nature().label().in(l)
                + baseline
                    .map(b -> t(l, "；基线 ", "; baseline ") + value + t(l, "，", " on ") + b.on())
                    .orElse("")
                + inForce(l));
    return new Explanation(due, steps(asPercent));
  }

  private static String due(Step step, Locale l) {
    return step.by().map(day -> t(l, "期限 ", "due ") + day).orElse(t(l, "没有期限", "no deadline"));
  }

  /** The days on which the target is in force, where it is not on all. */
  private String inForce(Locale l) {
    Term term = target.term();
    return term.from().map(d -> t(l, "；" + d + " 起施行", "; in force from " + d)).orElse("")
        + term.until().map(d -> t(l, "；" + d + " 起废止", "; in force until " + d)).orElse("");
  }

  /** The bars that the target has for other days. */
  private List<Explanation> steps(boolean asPercent) {
    return target
        .others(step)
        .map(s ->
            line(l ->
                t(l, "其他期限 ", "for another day, ")
                    + s.by().orElseThrow()
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
    String from = Decimals.exact(bar.lower().orElseThrow(), asPercent);
    return bar.isKnown() ? from : from + "–" + Decimals.exact(bar.upper().orElseThrow(), asPercent);
  }

  private String from(Indicator indicator, Locale l) {
    boolean isFigure = indicator.as(ReportedFigure.class).isPresent();
    return (isFigure ? t(l, "上报数字 ", "the figure ") : "") + words(indicator, l);
  }

  private String words(Indicator indicator, Locale locale) {
    return basis.indicators().describe(indicator, locale);
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
