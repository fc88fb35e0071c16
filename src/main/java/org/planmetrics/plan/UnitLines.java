package org.planmetrics.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.number.Shortfall;
import org.planmetrics.number.Truth;
import org.planmetrics.number.UnitCounts;

/** How the units of a share came out: counts, effort, and the first of those that do not hold. */
final class UnitLines {
  private static final int SHOWN = 5;

  private UnitLines() {}

  static List<Explanation> of(Judgement judgement, Function<Truth, List<Judgement.Unit>> units) {
    return judgement.reading().units().stream()
        .map(counts -> new Explanation(counts(counts), parts(judgement, units)))
        .toList();
  }

  private static Text counts(UnitCounts units) {
    StringBuilder zh = new StringBuilder("单位：").append(units.total()).append(" 个中达标 ");
    zh.append(units.met()).append(" 个");
    StringBuilder en = new StringBuilder("units: ").append(units.met()).append(" of ");
    en.append(units.total()).append(" met");
    append(units.failed(), "未达标", "falling short", zh, en);
    append(units.undecided(), "待定", "undecided", zh, en);
    append(units.notApplicable(), "另有不适用", "not applicable beside them", zh, en);
    if (units.mayBeMore()) {
      zh.append("；可能还有未报的单位");
      en.append("; there may be more");
    }
    return Text.of(zh.toString(), en.toString());
  }

  private static void append(
      int count, String zhWord, String enWord, StringBuilder zh, StringBuilder en) {
    if (count > 0) {
      zh.append("，").append(zhWord).append(' ').append(count).append(" 个");
      en.append(", ").append(count).append(' ').append(enWord);
    }
  }

  private static List<Explanation> parts(
      Judgement judgement, Function<Truth, List<Judgement.Unit>> units) {
    List<Explanation> parts = new ArrayList<>();
    judgement
        .effort()
        .filter(e -> e.signum() > 0)
        .map(Shown::text)
        .map(e ->
            Explanation.of(
                "共补 " + e + " 即可使足够多的单位达标", "adding " + e + " in all lifts enough of them"))
        .ifPresent(parts::add);
    parts.addAll(list("未达标", "falling short", units.apply(Truth.FALSE)));
    parts.addAll(list("待定", "undecided", units.apply(Truth.UNDECIDED)));
    return parts;
  }

  /** The first units of a kind, each with what it lacks. */
  private static List<Explanation> list(String zh, String en, List<Judgement.Unit> units) {
    if (units.isEmpty()) {
      return List.of();
    }
    int size = units.size();
    boolean isCut = size > SHOWN;
    Text heading =
        Text.of(
            zh + (isCut ? "（" + size + " 个中的前 " + SHOWN + " 个）" : ""),
            en + (isCut ? " (the first " + SHOWN + " of " + size + ")" : ""));
    List<Explanation> lines = units.stream().limit(SHOWN).map(UnitLines::line).toList();
    return List.of(new Explanation(heading, lines));
  }

  private static Explanation line(Judgement.Unit unit) {
    String name = unit.name().equals(unit.code()) ? "" : unit.name() + " ";
    String missing =
        unit.shortfall().filter(s -> !s.equals(Shortfall.NONE)).map(Shown::text).orElse("");
    return missing.isEmpty()
        ? Explanation.of(name + unit.code(), name + unit.code())
        : Explanation.of(
            name + unit.code() + "，缺 " + missing, name + unit.code() + ", short of " + missing);
  }
}
