package org.planmetrics.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.MilestoneFinding;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Pace;
import org.planmetrics.progress.PaceSummary;
import org.planmetrics.text.Plural;

/** The sentences of a brief. */
final class BriefParts {
  private static final Text BEHIND = Text.of("落后最多的指标", "furthest behind");
  private static final Text MILESTONES = Text.of("任务", "milestones");
  private static final Text NEXT = Text.of("下一步", "what next");
  private static final Text MOSTLY_OPEN =
      Text.of("过半指标数据不足，先要补数据", "more than half of the targets are undecided: data come first");
  private static final Text ORDER_MAY_CHANGE =
      Text.of("过半数据不足，名次可能改变", "more than half is undecided, so the order may change");
  private static final Text NONE_SHORT = Text.of("没有未达标的", "none falls short");
  private static final Text NONE_APPLIES =
      Text.of("没有适用于这一级的目标", "no target applies at this level");
  private static final Text NO_STEP = Text.of("没有可由数据得出的", "none that follows from the data");

  private final Brief brief;

  private BriefParts(Brief brief) {
    this.brief = brief;
  }

  static List<Part> of(Brief brief) {
    BriefParts parts = new BriefParts(brief);
    boolean isAny = brief.statuses().targets() > 0;
    return Stream.of(
            isAny ? parts.behind() : parts.nothing(),
            parts.holdingBack(),
            parts.next(),
            parts.milestones())
        .filter(p -> !p.isEmpty())
        .toList();
  }

  /** The whole in a sentence, then what cannot be said yet. */
  static List<Text> lead(Brief brief) {
    List<Text> lead = new ArrayList<>();
    lead.add(Words.both(l -> brief.statuses().describe(l) + notApplicable(brief, l)));
    brief.paces().filter(p -> p.targets() > 0).ifPresent(p -> lead.add(sentence(p)));
    if (brief.standings().isEmpty() && brief.holders().asked() > 0) {
      lead.add(Words.both(l -> below(brief, l)));
    }
    if (brief.isMostlyOpen()) {
      lead.add(MOSTLY_OPEN);
    }
    if (!brief.notAssessed().isEmpty()) {
      lead.add(Words.both(l -> notAssessed(brief, l)));
    }
    return lead;
  }

  private static String notApplicable(Brief brief, Locale locale) {
    int number = brief.notApplicable();
    return number == 0
        ? ""
        : Words.in(locale, "；另有" + number + "项不适用", "; " + number + " more not applicable");
  }

  /** What is said instead where no target applies at the place itself. */
  private static String below(Brief brief, Locale locale) {
    Holders holders = brief.holders();
    int fallShort = holders.worstFirst().size();
    int open = holders.open();
    String zh = " 个" + brief.level().label().zh();
    String en = brief.level().label().en();
    return Words.in(
        locale,
        holders.asked()
            + zh
            + "适用 "
            + holders.targets()
            + " 项目标："
            + fallShort
            + zh
            + "有未达标的，"
            + open
            + zh
            + "数据不足",
        Plural.of(holders.targets(), "target")
            + " at "
            + Plural.of(holders.asked(), en)
            + ": "
            + Plural.of(fallShort, en)
            + " short of a bar, "
            + open
            + " undecided");
  }

  private static Text sentence(PaceSummary paces) {
    return Words.both(
        l -> paces.describe(l) + paces.completion().map(r -> rate(paces, r, l)).orElse(""));
  }

  /** The rate with what it is of; its parts are whole, for the rate is of the assessable. */
  private static String rate(PaceSummary paces, Fraction rate, Locale locale) {
    int assessable = paces.targets() - paces.count(Pace.NOT_ASSESSABLE);
    String reached = rate.times(Fraction.of(assessable)).toString();
    return Words.in(locale, "；完成率 ", "; rate of completion ")
        + Decimals.of(rate, true)
        + Words.in(
            locale,
            "（可评估的" + assessable + "项中" + reached + "项）",
            " (" + reached + " of " + assessable + " assessable)");
  }

  private static String notAssessed(Brief brief, Locale locale) {
    String reasons =
        brief.notAssessed().stream()
            .limit(Brief.MOST)
            .map(n -> n.reason().in(locale) + number(n.targets(), locale))
            .collect(Collectors.joining(Words.in(locale, "；", "; ")));
    boolean isMore = brief.notAssessed().size() > Brief.MOST;
    return Words.in(locale, "无法评估的原因：", "not assessable because: ")
        + reasons
        + (isMore ? Words.in(locale, "；等", "; …") : "");
  }

  private static String number(List<Target> targets, Locale locale) {
    return Words.in(locale, "（" + targets.size() + " 项）", " (" + targets.size() + ")");
  }

  private Part nothing() {
    return new Part(BEHIND, List.of(), Optional.empty());
  }

  private Part behind() {
    List<Part.Line> lines =
        brief.behind().stream().map(b -> about(b.finding().target(), b.text())).toList();
    return new Part(BEHIND, lines, lines.isEmpty() ? Optional.of(none()) : order());
  }

  /** Why the first is the first. */
  private Optional<Text> order() {
    List<Standing> behind = brief.behind();
    return behind.size() < 2 ? Optional.empty() : Optional.of(behind.get(0).before(behind.get(1)));
  }

  private static Part.Line about(Target target, Text text) {
    return new Part.Line(target.label(), text, Optional.of(target), Optional.empty());
  }

  private Text none() {
    int open = brief.statuses().count(Status.UNDECIDED);
    int onTheirWay = brief.onTheirWay().size();
    List<Text> some = new ArrayList<>();
    if (onTheirWay > 0) {
      some.add(
          Text.of(
              "没有：未达标的 " + onTheirWay + " 项都在推进中",
              "none: what is not met is on its way (" + onTheirWay + ")"));
    }
    if (open > 0) {
      some.add(
          Text.of(
              "没有可以断定落后的；" + open + " 项数据不足",
              "none is known to be behind; " + open + " undecided"));
    }
    Text rest =
        brief.statuses().targets() > 0
            ? Text.of("没有：全部达标", "none: all are met")
            : Text.of("没有", "none");
    return some.stream()
        .reduce((a, b) -> Text.of(a.zh() + "；" + b.zh(), a.en() + "; " + b.en()))
        .orElse(rest);
  }

  private Part holdingBack() {
    List<Part.Line> lines =
        brief.holdingBack().stream()
            .map(h ->
                new Part.Line(
                    Text.of(h.place().name() + " " + h.place().code()),
                    h.text(),
                    h.notMet().stream().findFirst(),
                    Optional.of(h.place())))
            .toList();
    return new Part(HoldingBack.title(brief.level()), lines, aboutPlaces(lines.isEmpty()));
  }

  private Optional<Text> aboutPlaces(boolean isNoneShort) {
    Holders holders = brief.holders();
    if (holders.places() == 0) {
      return Optional.empty();
    }
    if (holders.asked() == 0) {
      return Optional.of(NONE_APPLIES);
    }
    Optional<Text> none = isNoneShort ? Optional.of(NONE_SHORT) : Optional.empty();
    return holders.isMostlyOpen() ? Optional.of(ORDER_MAY_CHANGE) : none;
  }

  private Part next() {
    List<Part.Line> lines =
        brief.nextSteps().stream()
            .map(s ->
                new Part.Line(s.subject(), s.text(), s.about().map(f -> f.target()), within(s)))
            .toList();
    boolean isAsked = !brief.standings().isEmpty();
    return new Part(
        NEXT, lines, lines.isEmpty() && isAsked ? Optional.of(NO_STEP) : Optional.empty());
  }

  private static Optional<Place> within(NextStep step) {
    return step instanceof NextStep.Close close ? close.within() : Optional.empty();
  }

  /** Of a plan without targets: how its milestones stand, then what is overdue or due next. */
  private Part milestones() {
    List<MilestoneFinding> all =
        brief.assessment().plan().targets().isEmpty() ? brief.assessment().milestones() : List.of();
    Comparator<MilestoneFinding> overdueFirst =
        Comparator.comparing((MilestoneFinding m) -> m.status() != Status.MISSED)
            .thenComparing(m -> m.milestone().by());
    List<Part.Line> lines =
        all.stream()
            .filter(m -> m.status() != Status.MET)
            .sorted(overdueFirst)
            .limit(Brief.MOST)
            .map(m ->
                new Part.Line(m.milestone().label(), due(m), Optional.empty(), Optional.empty()))
            .toList();
    return new Part(
        MILESTONES, lines, all.isEmpty() ? Optional.empty() : Optional.of(counted(all)));
  }

  private static Text due(MilestoneFinding of) {
    boolean isOver = of.status() == Status.MISSED;
    return Words.both(l ->
        of.state().in(l)
            + Words.in(l, isOver ? "，逾期：" : "，期限 ", isOver ? ", overdue since " : ", due by ")
            + of.milestone().by());
  }

  private static Text counted(List<MilestoneFinding> all) {
    return Words.both(l ->
        Words.in(l, "共 " + all.size() + " 项：", all.size() + " in all: ")
            + Stream.of(Status.values())
                .filter(s -> all.stream().anyMatch(m -> m.status() == s))
                .map(s -> s.label().in(l) + " " + all.stream().filter(m -> m.status() == s).count())
                .collect(Collectors.joining(Words.in(l, "、", ", "))));
  }
}
