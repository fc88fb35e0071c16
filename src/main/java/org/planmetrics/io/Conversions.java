package org.planmetrics.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.text.Plural;

/**
 * Cells of one file as people type them, turned into what planmetrics reads, and how often that
 * happened. A text that cannot be turned stays as it is, and so does every text of a file that must
 * be written as SPEC says.
 */
final class Conversions {
  private static final Set<String> MISSING = Set.of("-", "—", "无");
  private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
  private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern DAY =
      Pattern.compile(
          "([0-9]{4})(?:([-/.])([0-9]{1,2})\\2([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日)");
  private static final Set<String> FLAGS = Set.of("0", "1");
  private static final char WIDE_COMMA = '，';
  private static final char FIRST_WIDE = '！';
  private static final char LAST_WIDE = '～';
  private static final int LONGEST = 200;

  /** What was turned, and what a note calls it. */
  private enum Kind {
    INVISIBLE("不可见字符已去除", "invisible characters left out"),
    MISSING("视为缺失（-、—、无）", "'-', '—' or '无' read as missing"),
    FULL_WIDTH("全角字符已转为半角", "full-width characters read as half-width ones"),
    THOUSANDS("千位分隔符已去除", "thousands separators left out"),
    DATE("日期写法已转为 2023-12-31 的形式", "dates read that are not written as 2023-12-31");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  private final boolean isOn;
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  Conversions(boolean isOn) {
    this.isOn = isOn;
  }

  /** Leaves out of a row what nobody sees. */
  void clean(CsvRow row) {
    int cells = isOn ? row.clean() : 0;
    if (cells > 0) {
      counts.merge(Kind.INVISIBLE, cells, Integer::sum);
    }
  }

  /** Whether a text stands for nothing; counted if so. */
  boolean isMissing(String text) {
    return isOn && MISSING.contains(text.strip()) && count(Kind.MISSING);
  }

  /** A cell of a column as the column reads it. */
  String plain(Column<?> column, String text) {
    if (column instanceof Column.Decimal
        || column instanceof Column.Measure
        || column instanceof Column.Part) {
      return number(column, text.strip());
    }
    if (column instanceof Column.Day) {
      return day(text.strip());
    }
    return column instanceof Column.Flag ? flag(text.strip()) : text;
  }

  /** The number that a text writes, such as 1200 for {@code １，２００}. */
  private String number(Column<?> column, String text) {
    if (!isOn || text.length() > LONGEST || column.read(text).isPresent()) {
      return text;
    }
    String narrow = narrow(text);
    boolean isGrouped = GROUPED.matcher(narrow).matches();
    String plain = isGrouped ? narrow.replace(",", "") : narrow;
    if (column.read(plain).isEmpty()) {
      return text;
    }
    countWide(text);
    if (isGrouped) {
      count(Kind.THOUSANDS);
    }
    return plain;
  }

  /** The day that a text writes, such as 2023-01-05 for {@code 2023年1月5日}. */
  private String day(String text) {
    if (!isOn || text.length() > LONGEST) {
      return text;
    }
    String narrow = narrow(text);
    Matcher parts = DAY.matcher(narrow);
    if (!parts.matches()) {
      return text;
    }
    int first = parts.start(2) >= 0 ? 3 : 5;
    try {
      String plain =
          LocalDate.of(number(parts, 1), number(parts, first), number(parts, first + 1)).toString();
      countWide(text);
      if (!ISO.matcher(narrow).matches()) {
        count(Kind.DATE);
      }
      return plain;
    } catch (DateTimeException e) {
      return text;
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  /** A flag with its digit in half width. */
  private String flag(String text) {
    if (!isOn || !FLAGS.contains(narrow(text))) {
      return text;
    }
    countWide(text);
    return narrow(text);
  }

  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text);
    for (int i = 0; i < narrow.length(); i++) {
      char c = narrow.charAt(i);
      if (c >= FIRST_WIDE && c <= LAST_WIDE) {
        narrow.setCharAt(i, (char) (c - FIRST_WIDE + '!'));
      }
    }
    return narrow.toString();
  }

  /** A wide comma alone is told of as a separator. */
  private void countWide(String text) {
    String others = text.replace(WIDE_COMMA, ',');
    if (!narrow(others).equals(others)) {
      count(Kind.FULL_WIDTH);
    }
  }

  private boolean count(Kind kind) {
    counts.merge(kind, 1, Integer::sum);
    return true;
  }

  /** For each kind how many cells of the file were turned. */
  List<Note> notes(Sheet sheet) {
    List<Note> notes = new ArrayList<>();
    counts.forEach((kind, count) -> {
      String cells = Plural.of(count, "cell") + ": ";
      Text text =
          Text.of(
              sheet.file() + " 有 " + count + " 个单元格" + kind.zh,
              sheet.file() + ", " + cells + kind.en);
      notes.add(new Note(Note.Topic.CONVERTED, text));
    });
    return notes;
  }
}
