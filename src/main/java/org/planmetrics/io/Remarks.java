package org.planmetrics.io;

import java.util.regex.Pattern;

/** Rows that are remarks around a table: 注, 资料来源, 填表人 and the like, cell by cell. */
final class Remarks {
  private static final Pattern FIRST =
      Pattern.compile(
          "(?i)(注|附注|备注|说明|资料来源|数据来源|来源|填表|填报|制表|审核|复核|联系|统计负责人|单位负责人|本表|以上|note|notes|source"
              + "|sources|remark|remarks)(?![a-z]).*|[*①]\\s*.+",
          Pattern.DOTALL);
  private static final Pattern OTHER = Pattern.compile("[^:：]{1,8}[:：].*", Pattern.DOTALL);

  private Remarks() {}

  /** Whether a row is one: its first cell begins as a remark does, others name what they say. */
  static boolean isOne(CsvRow row) {
    int first = 0;
    while (first < row.size() && row.isBlank(first)) {
      first++;
    }
    if (first >= row.size() - 1 && row.size() > 1 || row.size() == 0 || !mayBe(row, first)) {
      return false;
    }
    for (int column = first + 1; column < row.size(); column++) {
      if (!row.isBlank(column) && !OTHER.matcher(row.value(column).strip()).matches()) {
        return false;
      }
    }
    return FIRST.matcher(row.value(first).strip()).matches();
  }

  /** A first look at each row, for most of them the last. */
  private static boolean mayBe(CsvRow row, int first) {
    char begin = row.chars()[row.start(first)];
    return "注附备说资数来填制审复联统单本以*①nNsSrR \u3000".indexOf(begin) >= 0;
  }
}
