package org.planmetrics.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Missing;

/** Why something is not assessable. */
final class Reasons {
  static final Text NO_WAY =
      Text.of("起点已在标准线上，无从计算进度", "the baseline is on the bar, so that there is no way to go");
  static final Text NO_TIME = Text.of("基线之后还没有过去一天", "no time has passed since the baseline");
  static final Text ZERO =
      Text.of("基线、读数或标准为零，没有增长率", "baseline, reading or bar is zero, which has no growth rate");
  static final Text MIXED_SIGNS =
      Text.of("数值有正有负，没有增长率", "the values lie on both sides of zero, which has no growth rate");
  static final Text NO_RATE = Text.of("增长率大得无法表示", "a growth rate is too large to be a number");
  static final Text NO_BASELINE =
      Text.of(
          "此目标在此地没有基线，规划也没有基线日", "the target has no baseline here, and the plan no baseline day");

  static final Text NO_DEADLINE = Text.of("没有期限", "no deadline");

  private Reasons() {}

  static Text moved(LocalDate day, Text why) {
    return Text.of(
        "此地的区域自基线日 " + day + " 以来有变动：" + why.zh(),
        "the territory changed since the baseline's day " + day + ": " + why.en());
  }

  static Text beforeBaseline(LocalDate day, LocalDate start) {
    return Text.of(day + " 早于基线日 " + start, day + " is before the baseline's day " + start);
  }

  static Text startsLate(LocalDate start, LocalDate by) {
    return Text.of(
        "基线日 " + start + " 不早于期限 " + by,
        "the baseline's day " + start + " is not before the deadline " + by);
  }

  static Text notInTimeline(LocalDate day) {
    return Text.of(
        "时间线里没有基线日 " + day + " 的评估", "the timeline has no assessment on the baseline day " + day);
  }

  static Text noReading(LocalDate day) {
    return Text.of("此地在 " + day + " 没有此目标的读数", "the target has no reading here on " + day);
  }

  /** Why a finding has no known reading, or no known bar. */
  static Text notKnown(Finding finding, LocalDate day) {
    if (!finding.reading().isApplicable()) {
      return Text.of(day + " 没有可比的数", "there is nothing to compare on " + day);
    }
    boolean isReading = !finding.reading().isKnown();
    return Text.of(
        day + (isReading ? " 的读数不全" : " 的标准不全") + missing(finding, "：", "；", Locale.CHINESE),
        (isReading ? "the reading on " : "the bar on ")
            + day
            + " is not known"
            + missing(finding, ": ", "; ", Locale.ENGLISH));
  }

  private static String missing(Finding finding, String colon, String and, Locale locale) {
    List<Missing> missing = finding.missing();
    Function<Missing, String> words = m -> m.brief(locale);
    return missing.isEmpty() ? "" : colon + String.join(and, missing.stream().map(words).toList());
  }
}
