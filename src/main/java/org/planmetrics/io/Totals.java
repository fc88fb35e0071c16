package org.planmetrics.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.text.Spelling;

/**
 * Rows that add up the rows above them, such as 合计: never loaded, but checked. A subtotal adds up
 * those since the last one.
 */
final class Totals {
  private static final Pattern TOTAL =
      Pattern.compile("(.{0,12}(合计|总计|共计)|总数|grandtotal|total|totals|sum)[:：]?");
  private static final Pattern SUBTOTAL = Pattern.compile("(.{0,12}小计|subtotal|sub-total)[:：]?");
  private static final Pattern REMARK =
      Pattern.compile(
          "(?i)(注|注释|备注|说明|附注|资料来源|数据来源|来源|填表|制表|审核|联系人|note|notes|source|remark)"
              + ".{0,6}[:：].*|[*①]\\s*.+|注[0-9一二三1-9]*[.、 ].*");

  /** How names of totals end. */
  private static final String ENDS = "计数lLmMsS:： \u3000";

  private final Sheet sheet;
  private final Header header;
  private final int[] names;
  private final List<Column<?>> numbers;
  private final Sums all = new Sums();
  private final Sums since = new Sums();

  /** What columns of numbers add up to, by what else tells them apart. */
  private static final class Sums {
    private final Map<List<String>, BigDecimal> sums = new LinkedHashMap<>();
    private boolean isOpen;

    void add(List<String> key, Optional<BigDecimal> number) {
      number.ifPresentOrElse(n -> sums.merge(key, n, BigDecimal::add), () -> isOpen = true);
    }

    /**
     * The sum of those whose parts are those given, where a blank part is any; empty if they are of
     * several units or days.
     */
    Optional<BigDecimal> of(List<String> key) {
      List<BigDecimal> found =
          sums.entrySet().stream()
              .filter(e -> isLike(key, e.getKey()))
              .map(Map.Entry::getValue)
              .toList();
      return isOpen || found.size() != 1 ? Optional.empty() : Optional.of(found.get(0));
    }

    private static boolean isLike(List<String> key, List<String> other) {
      for (int i = 0; i < key.size(); i++) {
        if (!key.get(i).isBlank() && !key.get(i).equals(other.get(i))) {
          return false;
        }
      }
      return true;
    }

    void clear() {
      sums.clear();
      isOpen = false;
    }
  }

  Totals(Sheet sheet, Header header) {
    this.sheet = sheet;
    this.header = header;
    this.names =
        Stream.concat(
                Stream.of(sheet.columns().key().name(), "name"),
                sheet.columns().where().map(Column::name).stream())
            .mapToInt(header::column)
            .filter(at -> at >= 0 && at < header.width())
            .toArray();
    this.numbers =
        sheet.columns().all().stream()
            .filter(c -> c instanceof Column.Decimal || c instanceof Column.Measure)
            .filter(c -> header.column(c.name()) >= 0)
            .toList();
  }

  /** Whether a row says that it adds up others. */
  boolean isTotal(CsvRow row) {
    return mayBeTotal(row)
        && (names(row).anyMatch(name -> TOTAL.matcher(name).matches()) || isSubtotal(row));
  }

  /** A first look at each row, for most of them the last: how its names end. */
  private boolean mayBeTotal(CsvRow row) {
    for (int column : names) {
      int end = row.end(column);
      if (end > row.start(column) && ENDS.indexOf(row.chars()[end - 1]) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isSubtotal(CsvRow row) {
    return names(row).anyMatch(name -> SUBTOTAL.matcher(name).matches());
  }

  private Stream<String> names(CsvRow row) {
    return Arrays.stream(names)
        .mapToObj(at -> row.value(at).replaceAll("\\s", "").toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty());
  }

  /** Whether a row is a remark below the table: one cell that begins as a remark does. */
  boolean isRemark(CsvRow row) {
    int filled = -1;
    for (int column = 0; column < row.size(); column++) {
      if (!row.isBlank(column)) {
        if (filled >= 0) {
          return false;
        }
        filled = column;
      }
    }
    return filled >= 0 && header.width() > 1 && REMARK.matcher(row.value(filled).strip()).matches();
  }

  /** Adds a row that is none of them. */
  void add(CsvRow row) {
    for (Column<?> column : numbers) {
      String text = row.value(header.column(column.name()));
      if (!text.isBlank()) {
        List<String> key = key(column, row);
        Optional<BigDecimal> number = number(column, text);
        all.add(key, number);
        since.add(key, number);
      }
    }
  }

  /** The sums of one figure, day and unit each; in registers of a column. */
  private List<String> key(Column<?> column, CsvRow row) {
    Stream<Column<?>> others =
        Stream.of(Figure.FIGURE, Figure.AS_OF, Figure.UNIT, Figure.FROM, Figure.TO);
    return column == Figure.VALUE
        ? others.map(c -> header.column(c.name())).map(at -> at < 0 ? "" : row.value(at)).toList()
        : List.of(column.name());
  }

  private static Optional<BigDecimal> number(Column<?> column, String text) {
    String plain = text.strip();
    return Spelling.number(plain)
        .or(() -> TypedNumbers.find(column, plain, false).flatMap(t -> Spelling.number(t.plain())));
  }

  /** What a row that adds up others says, beside what they are. */
  Note check(CsvRow row) {
    boolean isSub = isSubtotal(row);
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Column<?> column : numbers) {
      String text = row.value(header.column(column.name())).strip();
      Optional<BigDecimal> said = number(column, text);
      if (said.isPresent()) {
        Optional<BigDecimal> sum = (isSub ? since : all).of(key(column, row));
        zh.add(column.zh() + " 写 " + text + "，" + compared(said.get(), sum, true));
        en.add(column.name() + " says " + text + ", " + compared(said.get(), sum, false));
      }
    }
    if (isSub) {
      since.clear();
    }
    String name = names(row).findFirst().orElse("");
    String at = sheet.file() + " 第 " + row.line() + " 行“" + name + "”是合计行，未载入";
    String where =
        sheet.file() + ", line " + row.line() + ", '" + name + "', is a total, not loaded";
    return new Note(
        Note.Topic.CONVERTED,
        Text.of(
            at + (zh.isEmpty() ? "" : "：" + String.join("；", zh)),
            where + (en.isEmpty() ? "" : ": " + String.join("; ", en))));
  }

  private static String compared(BigDecimal said, Optional<BigDecimal> sum, boolean isChinese) {
    if (sum.isEmpty()) {
      return isChinese ? "无法核对" : "which cannot be checked";
    }
    String text = sum.get().stripTrailingZeros().toPlainString();
    boolean isSame = sum.get().compareTo(said) == 0;
    return isSame
        ? (isChinese ? "与各行之和相符" : "as its rows add up to")
        : (isChinese ? "但各行之和是 " + text : "but its rows add up to " + text);
  }
}
