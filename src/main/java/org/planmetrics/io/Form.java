package org.planmetrics.io;

/** A way in which people write what planmetrics writes otherwise, and what a note calls it. */
enum Form {
  INVISIBLE("不可见字符已去除", "invisible characters left out"),
  MISSING("视为缺失（如 -、—、无、…、N/A）", "read as missing, such as '-', '—', '无', '…' or 'N/A'"),
  FULL_WIDTH("全角字符已转为半角", "full-width characters read as half-width ones"),
  THOUSANDS("千位分隔符已去除", "thousands separators left out"),
  FOOTNOTE("脚注符号已去除（如 12*、700[1]）", "marks of footnotes left out, such as 12* or 700[1]"),
  SCALE("万、亿等已换算成数（如 0.31万 为 3100）", "multiplied as they say, such as 0.31万 as 3100"),
  COUNTED("量词已去除（如 120张）", "the word for what is counted left out, such as 120张"),
  PERCENT("百分数已转为小数", "percentages read as parts of 1"),
  DATE("日期写法已转为 2023-12-31 的形式", "dates read that are not written as 2023-12-31"),
  SERIAL(
      "电子表格的日期序号已转为日期（如 45292 为 2024-01-01）",
      "serial numbers of a spreadsheet read as dates, such as 45292 as 2024-01-01"),
  TIME("日期后的时刻已去除", "times of day after a date left out"),
  MONTH("只有年月，按该月（年）的最后一天读", "months and years without a day read as their last day"),
  NAME("以地名代码：名称唯一，已换成区划代码", "names of places read as their codes");

  private final String zh;
  private final String en;

  Form(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }
}
