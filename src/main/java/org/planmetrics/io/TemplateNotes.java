package org.planmetrics.io;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;

/** What a template says of a column beside its type. */
final class TemplateNotes {
  private static final Map<Column<?>, Text> NOTES =
      Map.ofEntries(
          note(Region.CODE, "区划代码，不重复", "code of the place, unique"),
          note(Community.CODE, "区划代码，不重复", "code of the place, unique"),
          note(Region.PARENT, "上级地方的区划代码", "code of the place above"),
          note(Community.PARENT, "所属地方的区划代码", "code of the place above"),
          note(Worker.ID, "编号，不重复", "id, unique"),
          note(
              Worker.PLACE,
              "所在地方的区划代码，或所在机构、站点、组织的编号",
              "code of the place, or id of the facility, station or organization"),
          note(ElderCareFacility.ID, "编号，不重复", "id, unique"),
          note(ElderCareFacility.PLACE, "所在地方的区划代码", "code of the place"),
          note(Station.ID, "编号，不重复", "id, unique"),
          note(Station.PLACE, "所在地方的区划代码", "code of the place"),
          note(Organization.ID, "编号，不重复", "id, unique"),
          note(Organization.PLACE, "所在地方的区划代码", "code of the place"),
          note(
              Worker.CERTIFIED_ON,
              "日期；空白而有证书的，视为一直持证",
              "a date; with a certificate and without a date it counts as held always"),
          note(Worker.FROM, "第一天；空白即一直在岗", "the first day; blank is always"),
          note(
              Worker.UNTIL, "不再计入的第一天；空白即仍在岗", "the first day that does not count; blank is still"),
          note(
              Figure.PLACE,
              "区划代码，或机构、站点、组织的编号",
              "code of the place, or id of the facility, station or organization"),
          note(Return.PLACE, "报来名册的地方，连同其下各地", "the place that returned it, with all below it"),
          note(Figure.FIGURE, "指标的名称，见下", "name of the figure, see below"),
          note(Figure.AS_OF, "数值是哪天的；空白视为最早", "the day that it speaks of; blank is oldest"),
          note(
              Figure.UNIT,
              "空白即“指标目录”里的单位；可写万人",
              "blank is the unit in 'catalogue'; 万人 is ten thousand 人"),
          note(Figure.FROM, "流量：时期的第一天", "of a flow: the first day of the period"),
          note(Figure.TO, "流量：时期的最后一天", "of a flow: the last day of the period"),
          note(Figure.STRATUM, "只是一部分的，写是哪一部分；空白即全部", "of which part; blank is the whole"),
          note(Declaration.FIGURE, "指标的名称，每个一行", "name of the figure, one row each"),
          note(Declaration.UNIT, "如人、张、%", "such as 人 or %"),
          note(
              Declaration.WEIGHT,
              "比率：按哪个指标加权平均；空白则不求平均",
              "of a rate: the figure that weighs it; blank is no average"),
          note(MilestoneReport.MILESTONE, "任务的编号，见下", "id of the milestone, see below"),
          note(MilestoneReport.EVIDENCE, "文件名、文号或链接", "title, number or link of a document"));

  private TemplateNotes() {}

  private static Map.Entry<Column<?>, Text> note(Column<?> column, String zh, String en) {
    return Map.entry(column, Text.of(zh, en));
  }

  static Optional<String> of(Column<?> column, Locale locale) {
    return Optional.ofNullable(NOTES.get(column)).map(note -> note.in(locale));
  }
}
