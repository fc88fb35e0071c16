package org.planmetrics.io;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.text.Spelling;

/**
 * Rows that add up others, such as 合计: never loaded, but checked. A subtotal adds up those since
 * the last one, a total all of the table, wherever it stands.
 */
final class Totals {
  private static final Pattern TOTAL =
      Pattern.compile("(?i)(.{0,12}(合计|总计|共计)|总数|grandtotal|totals?|sum)[:：]?");
  private static final Pattern SUBTOTAL = Pattern.compile("(?i)(.{0,12}小计|sub-?total)[:：]?");

  /** How names of totals end. */
  private static final String ENDS = "计数lLmMsS:： \u3000";

  private final Sheet sheet;
  private final Header header;
  private final int[] keys;
  private final int name;
  private final List<Column<?>> numbers;
  private final TypedDays days = new TypedDays(LocalDate.MAX, true);
  private final Map<List<String>, Sum> all = new LinkedHashMap<>();
  private final Map<List<String>, Sum> since = new LinkedHashMap<>();
  private final List<Total> totals = new ArrayList<>();

  /** What some numbers add up to, empty where one of them cannot be read. */
  private record Sum(Optional<BigDecimal> value) {
    Sum plus(Sum other) {
      return new Sum(value.flatMap(a -> other.value.map(a::add)));
    }
  }

  /** A row that adds up others; a subtotal with those since the last. */
  private record Total(CsvRow row, Optional<Map<List<String>, Sum>> since) {}

  Totals(Sheet sheet, Header header) {
    this.sheet = sheet;
    this.header = header;
    boolean mayHave =
        sheet.is(Sheet.FIGURES) || Sheet.registers().stream().anyMatch(r -> Sheet.of(r).is(sheet));
    this.keys =
        !mayHave
            ? new int[0]
            : sheet.columns().all().stream()
                .filter(c ->
                    c == sheet.columns().key()
                        || sheet.columns().where().filter(w -> w == c).isPresent())
                .mapToInt(c -> header.column(c.name()))
                .filter(at -> at >= 0 && at < header.width())
                .toArray();
    this.name = mayHave ? header.column("name") : -1;
    this.numbers =
        sheet.columns().all().stream()
            .filter(c -> c instanceof Column.Decimal || c instanceof Column.Measure)
            .filter(c -> header.column(c.name()) >= 0)
            .toList();
  }

  /**
   * Whether a row says that it adds up others: by what names it or says where it is, or by its name
   * where it has neither.
   */
  boolean isTotal(CsvRow row) {
    return named(row).filter(at -> isTotal(row.value(at))).isPresent();
  }

  private static boolean isTotal(String text) {
    String bare = Typed.unspaced(text);
    return TOTAL.matcher(bare).matches() || SUBTOTAL.matcher(bare).matches();
  }

  /** The column that may name a total: a first look at each row, for most of them the last. */
  private Optional<Integer> named(CsvRow row) {
    boolean isNameless = true;
    for (int column : keys) {
      if (mayBeTotal(row, column) && isTotal(row.value(column))) {
        return Optional.of(column);
      }
      isNameless &= row.isBlank(column);
    }
    return isNameless && name >= 0 && mayBeTotal(row, name) ? Optional.of(name) : Optional.empty();
  }

  private static boolean mayBeTotal(CsvRow row, int column) {
    int end = row.end(column);
    return end > row.start(column) && ENDS.indexOf(row.chars()[end - 1]) >= 0;
  }

  /** Adds a row that is none of them. */
  void add(CsvRow row) {
    for (Column<?> column : numbers) {
      String text = row.value(header.column(column.name()));
      if (!text.isBlank()) {
        Sum sum = new Sum(number(column, row));
        all.merge(key(column, row), sum, Sum::plus);
        since.merge(key(column, row), sum, Sum::plus);
      }
    }
  }

  /** Adds a row that adds up others. */
  void addTotal(CsvRow row) {
    String text = Typed.unspaced(row.value(named(row).orElse(0)));
    boolean isSub = SUBTOTAL.matcher(text).matches();
    totals.add(new Total(row, isSub ? Optional.of(new LinkedHashMap<>(since)) : Optional.empty()));
    if (isSub) {
      since.clear();
    }
  }

  /** The sums of one figure, day, unit and period each; in registers of a column. */
  private List<String> key(Column<?> column, CsvRow row) {
    return column == Figure.VALUE
        ? List.of(
            cell(row, Figure.FIGURE),
            day(row, Figure.AS_OF),
            bare(cell(row, Figure.UNIT)),
            day(row, Figure.FROM),
            day(row, Figure.TO))
        : List.of(column.name());
  }

  private String cell(CsvRow row, Column<?> column) {
    int at = header.column(column.name());
    return at < 0 ? "" : row.value(at).strip();
  }

  private String day(CsvRow row, Column<?> column) {
    String text = cell(row, column);
    return days.read(text).map(LocalDate::toString).orElse(text);
  }

  /** A unit without its scale, which the number has. */
  private static String bare(String unit) {
    return unit.substring(UnitWords.scale(unit).map(String::length).orElse(0));
  }

  private Optional<BigDecimal> number(Column<?> column, CsvRow row) {
    String text = cell(row, column);
    Optional<BigDecimal> plain =
        Spelling.number(text)
            .or(() ->
                TypedNumbers.find(column, text, false).flatMap(t -> Spelling.number(t.plain())));
    Optional<String> scale =
        column == Figure.VALUE
            ? UnitWords.scale(cell(row, Figure.UNIT)).filter(s -> !s.equals("%"))
            : Optional.empty();
    return scale.isPresent() ? plain.map(n -> TypedNumbers.times(n, scale.get())) : plain;
  }

  /** What the rows that add up others say, and what those do. */
  List<Note> notes() {
    return totals.stream().map(this::note).toList();
  }

  private Note note(Total total) {
    CsvRow row = total.row();
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Column<?> column : numbers) {
      Optional<BigDecimal> said = number(column, row);
      boolean isOwn = header.column(column.name()) < header.width();
      if (isOwn && said.isPresent()) {
        Optional<BigDecimal> sum = sum(total.since().orElse(all), key(column, row));
        String text = cell(row, column);
        zh.add(column.zh() + " 写 " + text + "，" + compared(said.get(), sum, true));
        en.add(column.name() + " says " + text + ", " + compared(said.get(), sum, false));
      }
    }
    String word = row.value(named(row).orElse(0)).strip();
    String at = sheet.file() + " 第 " + row.line() + " 行“" + word + "”是合计行，未载入";
    String where =
        sheet.file() + ", line " + row.line() + ", '" + word + "', is a total, not loaded";
    return new Note(
        Note.Topic.CONVERTED,
        Text.of(
            at + (zh.isEmpty() ? "" : "：" + String.join("；", zh)),
            where + (en.isEmpty() ? "" : ": " + String.join("; ", en))));
  }

  /** The sum of the rows that are alike, where a blank is any; empty if they are of several. */
  private static Optional<BigDecimal> sum(Map<List<String>, Sum> sums, List<String> key) {
    List<Sum> found =
        sums.entrySet().stream()
            .filter(e -> isLike(key, e.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return found.size() == 1 ? found.get(0).value() : Optional.empty();
  }

  private static boolean isLike(List<String> key, List<String> other) {
    return IntStream.range(0, key.size())
        .allMatch(i -> key.get(i).isEmpty() || key.get(i).equals(other.get(i)));
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
