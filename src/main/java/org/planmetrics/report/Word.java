package org.planmetrics.report;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Text;

/** The words of reports that no domain term names. */
enum Word implements Function<Locale, String> {
  RANK("名次", "rank"),
  POSITION("位次（1 最好）", "position (1 = best)"),
  PLACE("地方", "place"),
  TARGET("目标", "target"),
  STATE("进展", "state"),
  STATUS("状态", "status"),
  VALUE("读数", "value"),
  BAR("标准", "bar"),
  SHORTFALL("缺口", "shortfall"),
  DEADLINE("期限", "deadline"),
  NO_DEADLINE("没有期限", "no deadline"),
  REMARKS("备注", "remarks"),
  TRAJECTORY("进度", "progress"),
  COMPLETION("完成率 ", "rate of completion "),
  METHOD("方法：", "method: "),
  PACE("判断", "pace"),
  BASELINE("基线", "baseline"),
  EXPECTED("按直线应为", "expected"),
  PROGRESS("路程", "of the way"),
  ELAPSED("时间", "of the time"),
  PER_YEAR("至今每年", "per year"),
  REQUIRED("今后每年需", "required"),
  FORECAST("到期预计", "forecast"),
  ATTAINMENT("预计达标", "at the bar"),
  CHANGES("变化", "changes"),
  SINCE("对比 ", "since "),
  CAUSE("原因", "cause"),
  FLIPS("状态改变", "flips"),
  CHANGED("有变化", "changed"),
  NO_CHANGE("没有变化", "nothing changed"),
  SUCCEEDED("区划沿革：", "succeeded: "),
  APPEARED("新增：", "new: "),
  DISAPPEARED("不再考核：", "no longer assessed: "),
  NO_UNITS("没有可计的单位", "no units to count"),
  NO_WEIGHT("各单位之数合计为 0", "what the units weigh is 0"),
  NO_VALUE("没有可比的数", "nothing to compare"),
  MET("达标", "met"),
  SHORT("未达标", "short"),
  UNDECIDED("不足", "undecided"),
  NOT_APPLICABLE("不适用", "n/a"),
  SHORT_LABEL("未达标", "falling short"),
  STRATUM("分组", "stratum"),
  STRATA("分组读数", "readings by stratum"),
  WHOLE("合计", "whole"),
  SPLIT_BY("，分组依据 ", " by "),
  MILESTONE("任务", "milestone"),
  DAY("日期", "day"),
  EVIDENCE("依据", "evidence"),
  NOTES("说明", "notes"),
  NOTES_ON_ALL("对全部数据的说明", "notes on all the data"),
  OF("，共 {}", " of {}"),
  DATA("数据：", "data: "),
  SOURCE("来源：", "source: "),
  AS_OF("截至 ", "as of "),
  BELOW("见下级", "at places below"),
  NOTHING_SHORT("没有未达标的", "nothing falls short"),
  NO_TARGET("没有适用于此的目标", "no target applies here"),
  LEAGUE("排名，差者在前", "league table, worst first"),
  SYNTHETIC(
      "注意：这些数据是虚构的，不反映任何真实地方。", "Beware: these data are synthetic and describe no real place."),
  ADDED("增加", "added"),
  TOTAL("合计", "total"),
  BECAUSE("缘由", "because of"),
  FEWEST("最少增加", "fewest to add"),
  BEFORE("原来", "before"),
  AFTER("之后", "after"),
  WEIGHT("权重", "weight"),
  FLOOR("下限", "floor"),
  CAP("上限", "cap"),
  EXACT("应得", "exact share"),
  PART("分得", "part"),
  SHARED_BY("分解依据：", "shared out by "),
  COLON("：", ": "),
  BY("期限 ", "by "),
  CODE("代码", "code"),
  LOWER("下界", "lower"),
  UPPER("上界", "upper"),
  UNITS_MET("达标单位", "units met"),
  UNITS("单位", "units"),
  SHORT_MIN("缺口至少", "short at least"),
  SHORT_MAX("缺口至多", "short at most"),
  YEARS("逐年变化", "over the years"),
  YEARS_OF("各{}逐年变化", "each {} over the years"),
  BREAKDOWN("分解", "shared out"),
  CARD("评分表", "score card"),
  CHART("图", "chart"),
  ALL_TARGETS("各地对照全部目标", "places by all targets"),
  TARGETS("逐项目标", "target by target"),
  MILESTONES("任务", "milestones"),
  HOW("怎样计算", "how it is measured"),
  MAP("各{}状态", "status of each {}"),
  SPREAD("各{}读数的分布", "readings of each {}"),
  LACK("各单位的缺口", "what units lack"),
  FROM("（每柱自所标数起）", " (each column from its number on)"),
  NOT_DRAWN("未知或不适用，未画：", "not known or not applicable, not drawn: "),
  FURTHEST("离标准最远的", "furthest from the bar"),
  UNITS_FURTHEST("离标准最远的单位", "units furthest from the bar"),
  REST("……另有{}行，见文件", "… {} more rows in the file"),
  MISSING("未报的", "not returned"),
  RANKED("{}排名，差者在前", "each {}, worst first"),
  BASELINE_AT("基线 ", "baseline "),
  PATH("按直线今日应为 ", "the straight path stands at "),
  BOUNDS("上下界", "bounds"),
  PATH_KEY("直线进度", "straight path"),
  WHY("依据", "why"),
  BRIEF("要点", "in brief"),
  CONTENTS("目录", "contents"),
  DATA_AND_NOTES("数据与说明", "data and notes"),
  UP("全部地方", "all places"),
  NO_OUTLINE("地图上没有边界的地方 ", "places without an outline on the map "),
  NO_PLACE("边界文件中不认识的代码 ", "codes of outlines that are no place "),
  RANK_OF_ALL(
      "在全部目标的{}排名表（1 最差）中的名次：", "rank in the league table of each {} by all targets (1 = worst): "),
  LIST("、", ", "),
  QUALITY("数据质量", "data quality"),
  SUBJECT("对象", "about"),
  TOPIC("内容", "what"),
  NUMBER("数", "number"),
  AMONG("总数", "of"),
  OVERVIEW("概览", "overview"),
  PLAN("规划", "plan"),
  PROVENANCE("出处", "provenance"),
  ROWS("行数", "rows"),
  COMMA("，", ", "),
  SEMICOLON("；", "; "),
  OPEN("（", " ("),
  CLOSE("）", ")");

  private final Text text;

  Word(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  String in(Locale locale) {
    return text.in(locale);
  }

  /** The word on a line of its own. */
  String line(Locale locale) {
    return in(locale) + "\n";
  }

  @Override
  public String apply(Locale locale) {
    return in(locale);
  }

  /** Puts a number where the word leaves room for it. */
  Function<Locale, String> with(int number) {
    return locale -> in(locale).replace("{}", Integer.toString(number));
  }

  /** Puts a level where the word leaves room for it. */
  Function<Locale, String> with(Level level) {
    return locale -> in(locale).replace("{}", level.label().in(locale));
  }

  /** Puts the word between others. */
  Collector<CharSequence, ?, String> joining(Locale locale) {
    return Collectors.joining(in(locale));
  }
}
