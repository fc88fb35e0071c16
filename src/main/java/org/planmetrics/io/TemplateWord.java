package org.planmetrics.io;

import java.util.Locale;
import org.planmetrics.domain.Text;

/** The words of templates that no column or sheet names. */
enum TemplateWord {
  ABOUT("说明", "about"),
  CHOICES("选项", "choices"),
  README("说明.txt", "README.txt"),
  ITEM("项目", "item"),
  CONTENT("内容", "content"),
  SHEET("表", "sheet"),
  COLUMN("列", "column"),
  REQUIRED("必填", "required"),
  HOLDS("填什么", "what it holds"),
  EXAMPLE("例", "example"),
  YES("是", "yes"),
  NO("否", "no"),
  BUT_THE_ROOT("是，最上级除外", "yes, but for the topmost"),
  ONE_OF("取其一：", "one of "),
  BLANK("；空白即 ", "; blank is "),
  DAY("日期", "a date"),
  NUMBER("数，不小于 0", "a number, 0 or more"),
  MEASURE(
      "数，或上下限，如 <5、≥100、10-19；可带 %。区间须先把单元格设为文本，否则会变成日期",
      "a number, or bounds such as <5, ≥100, 10-19; perhaps with %. Format the cell as text before"
          + " you type a range, or it becomes a date"),
  TEXT("文字", "text"),
  ASKED("规划问到的列", "a column that the plan asks for"),
  FIGURES("规划读取的指标", "figures that the plan reads"),
  MILESTONES("规划的任务", "milestones of the plan"),
  TITLE("数据模板", "template for its data"),
  ROWS(
      "一行一条记录；标题行不要改，可以另加列。“填什么”说明空白是什么意思。",
      "One record a row. Leave the header row as it is; more columns may be added. What a blank"
          + " means stands under 'what it holds'."),
  EMPTY(
      "名册没有行，就是说确实一条也没有；还没有拿到的名册，请删去整张表（或文件），那才是“未报”。",
      "A register without rows says that there are none. Of a register that has not come in delete"
          + " the whole sheet (or file): then it counts as not returned."),
  RETURNED(
      "名册只收到一部分地方的：在“上报”里逐行写明收到了哪些；“上报”里没有提到的名册，视为各地都已报。",
      "Where a register has come in from some places only, name each in 'returns'. A register that"
          + " 'returns' does not name counts as returned by all."),
  DECLARED(
      "“指标目录”里给每个指标写一行：总量逐级相加，比率从不相加，流量按时期。",
      "Give each figure a row in 'catalogue': amounts add up over places, rates never do, flows are"
          + " per period."),
  SAVE_WORKBOOK(
      "在“快照”里写截至日期，保存为 .xlsx，然后运行（文件名换成自己的）：",
      "Write the day in 'snapshot', save as .xlsx, and run, with your own file names:"),
  SAVE_FILES(
      "填好后仍存为 CSV（UTF-8），然后运行（文件名和日期换成自己的）：",
      "Save the files as CSV (UTF-8), and run, with your own file names and day:");

  private final Text text;

  TemplateWord(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  String in(Locale locale) {
    return text.in(locale);
  }
}
