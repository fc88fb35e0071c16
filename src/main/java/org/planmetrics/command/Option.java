package org.planmetrics.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planmetrics.domain.Text;

/** What may follow the data and the plan, each at most once. */
enum Option {
  AS_OF("--as-of", "DATE", "数据截至哪一天，先于数据自己写的", "the day of the data, before their own"),
  YEARS("--years", "2021-2023", "逐年年底，也进报告", "year-ends, for the report too"),
  PRINT(
      "--print",
      "",
      "打印表格，不打印 JSON；--print en 即英文",
      "print tables, not JSON; --print en is in English"),
  HTML("--html", "FILE", "写 HTML 报告", "write the report as HTML"),
  PAGES("--pages", "DIR", "每个地方一页 HTML，附目录", "a page of HTML for each place, and an index"),
  MAP("--map", "FILE", "报告里的地图（GeoJSON）", "borders for the report's map (GeoJSON)"),
  BRIEF("--brief", "", "只打印要点", "print in brief what matters"),
  XLSX("--xlsx", "FILE", "表格写成工作簿", "write its tables as a workbook"),
  CSV("--csv", "DIR", "表格写成 CSV 文件", "write its tables as CSV files"),
  TEMPLATE(
      "--template",
      "FILE",
      "写空白数据模板：.xlsx，或目录",
      "write empty data to fill in: .xlsx, or a directory"),
  SCHEMAS("--schemas", "DIR", "写出编辑器用的 JSON 模式", "write the JSON Schemas for editors"),
  LENIENT("--lenient", "", "不合格的行搁置，其余照读", "set bad rows aside, read all others"),
  AS_TYPED(
      "--as-typed",
      "",
      "按人们的写法读：日期、数、标题行、合计行……",
      "read cells as typed: days, numbers, titles, totals"),
  HEADERS("--headers", "FILE", "表头和取值的对照（JSON）", "what other headers and words mean (JSON)"),
  CODES("--codes", "", "按官方区划代码建树", "read codes as those of official lists"),
  LANG("--lang", "zh|en", "语言，默认 zh", "the language, zh unless said"),
  HELP("--help", "", "说明用法", "tell the usage");

  private final String name;
  private final String value;
  private final Text text;

  Option(String name, String value, String zh, String en) {
    this.name = name;
    this.value = value;
    this.text = Text.of(zh, en);
  }

  /** What is typed, such as {@code --as-of}. */
  String typed() {
    return name;
  }

  /** What must follow, such as {@code DATE}; empty if nothing does. */
  String value() {
    return value;
  }

  boolean hasValue() {
    return !value.isEmpty();
  }

  /** A line of the usage. */
  String line(Locale locale) {
    return String.format(Locale.ROOT, "  %-20s %s", (name + " " + value).strip(), text.in(locale));
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Option::typed).toList();
  }

  static Optional<Option> find(String typed) {
    return Arrays.stream(values()).filter(o -> o.name.equals(typed)).findFirst();
  }
}
