package org.planmetrics.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Problem;

/** The header row of a file: where each known column is, and the columns that nobody knows. */
final class Header {
  /** A name with its unit, such as {@code 床位（张）}. */
  private static final Pattern WITH_UNIT =
      Pattern.compile("([^(（\\[【/:：]+)[(（\\[【/:：](?:单位[:：])?([^)）\\]】]+?)[)）\\]】]?");

  /** What people call columns besides. */
  private static final Map<String, List<String>> ALSO =
      Map.of(
          "code", List.of("代码", "行政区划代码"),
          "place", List.of("地区", "所在地区", "地区代码", "区划代码", "行政区划代码"),
          "value", List.of("数据", "指标值"),
          "figure", List.of("指标名称"),
          "unit", List.of("计量单位"));

  private final Sheet sheet;
  private final CsvRow row;
  private final Mapping mapping;
  private final boolean isAsTyped;
  private final boolean isPadded;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Integer> unknown = new LinkedHashMap<>();
  private final List<String> lacking = new ArrayList<>();
  private final Map<String, String> units = new LinkedHashMap<>();
  private final List<Integer> nameless = new ArrayList<>();
  private final Map<String, String> asTyped = new LinkedHashMap<>();
  private int width;

  private Header(Sheet sheet, CsvRow row, Mapping mapping, boolean isAsTyped, boolean isPadded) {
    this.sheet = sheet;
    this.row = row;
    this.mapping = mapping;
    this.isAsTyped = isAsTyped;
    this.isPadded = isPadded;
    this.width = row.size();
  }

  /** The header of a file; adds a problem for each missing, repeated or nameless column. */
  static Header of(
      Sheet sheet, CsvRow row, Mapping mapping, boolean isAsTyped, List<Problem> problems) {
    return of(sheet, row, mapping, isAsTyped, false, problems);
  }

  /**
   * The same of a table that may be a sheet.
   *
   * @param isPadded whether it is
   */
  static Header of(
      Sheet sheet,
      CsvRow row,
      Mapping mapping,
      boolean isAsTyped,
      boolean isPadded,
      List<Problem> problems) {
    Header header = new Header(sheet, row, mapping, isAsTyped, isPadded);
    header.trim();
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; i < header.width; i++) {
      header.add(i, seen, problems);
    }
    header.tellNameless(problems);
    header.addConstants();
    for (Column<?> column : sheet.required()) {
      if (!header.columns.containsKey(column.name())) {
        String rule =
            "is missing: the file must have the column " + column.name() + " " + column.zh();
        problems.add(Problem.of(sheet.file(), row.line(), column.name(), "", rule + header.hint()));
      }
    }
    return header;
  }

  /** How many known columns it names itself. */
  int known() {
    return columns.size() - lacking.size();
  }

  /** A column that nobody knows may be it, under another name. */
  private String hint() {
    return unknown.isEmpty()
        ? ""
        : "; a file of headers can say which it is (Loading.headers, on the command line --headers)";
  }

  /** As typed, columns without a name at the end are none. */
  private void trim() {
    while (isAsTyped && width > 0 && row.value(width - 1).isBlank()) {
      width--;
    }
  }

  private void add(int index, Map<String, String> seen, List<Problem> problems) {
    String written = row.value(index).strip();
    if (written.isEmpty()) {
      nameless.add(index);
      return;
    }
    Optional<Column<?>> known = find(written);
    String name = known.<String>map(Column::name).orElse(written);
    Optional<String> before =
        Optional.ofNullable(seen.putIfAbsent(name.toLowerCase(Locale.ROOT), written));
    if (before.isPresent()) {
      String rule = "is a second column '" + before.get() + "'; a column must be there once";
      problems.add(Problem.of(sheet.file(), row.line(), name, written, rule));
      return;
    }
    (known.isPresent() ? columns : unknown).put(name, index);
  }

  private void tellNameless(List<Problem> problems) {
    if (!nameless.isEmpty()) {
      int first = nameless.get(0) + 1;
      int last = nameless.get(nameless.size() - 1) + 1;
      String rule =
          nameless.size() == 1
              ? "column " + first + " has no name; every column must have one"
              : nameless.size()
                  + " columns from "
                  + first
                  + " to "
                  + last
                  + " have no name; every column must have one";
      problems.add(new Problem(sheet.file(), row.line(), spot(first), "", "", rule));
    }
  }

  /** Where in a sheet a column is; text has lines alone. */
  private int spot(int column) {
    return isPadded ? column : 0;
  }

  /** The column of a name; as typed also of one with spaces or its unit, or of a common word. */
  private Optional<Column<?>> find(String name) {
    Optional<Column<?>> known = known(name);
    if (known.isPresent() || !isAsTyped) {
      return known;
    }
    String bare = Typed.unspaced(name);
    Matcher parts = WITH_UNIT.matcher(bare);
    Optional<Column<?>> found = common(bare);
    if (found.isEmpty() && parts.matches()) {
      found = common(parts.group(1));
      found.ifPresent(c -> units.put(c.name(), parts.group(2)));
    }
    found.ifPresent(c -> asTyped.put(name, c.name()));
    return found;
  }

  private Optional<Column<?>> common(String name) {
    return known(name)
        .or(() ->
            sheet.columns().all().stream()
                .filter(c -> ALSO.getOrDefault(c.name(), List.of()).contains(name))
                .findFirst());
  }

  private Optional<Column<?>> known(String name) {
    return sheet.columns().find(mapping.headers().getOrDefault(name, name));
  }

  private void addConstants() {
    for (String column : mapping.constantColumns()) {
      if (!columns.containsKey(column)) {
        columns.put(column, width + lacking.size());
        lacking.add(column);
      }
    }
  }

  /** Writes our words into a row, and what stands in the columns that it lacks. */
  void translate(CsvRow row) {
    if (mapping.isPlain()) {
      return;
    }
    mapping
        .values()
        .forEach((column, words) -> {
          int at = columns.getOrDefault(column, -1);
          String ours = at < 0 ? null : words.get(row.value(at).strip());
          if (ours != null) {
            row.put(at, ours);
          }
        });
    for (String column : lacking) {
      String text = Objects.requireNonNull(mapping.constants().get(column));
      row.add(text.toCharArray(), 0, text.length());
    }
  }

  /** How many fields a row has in the file. */
  int width() {
    return width;
  }

  /** The headers that were read as typed, and the columns that they were taken for. */
  Map<String, String> asTyped() {
    return asTyped;
  }

  /**
   * The headers of a mapping that the file has not, and columns whose constant it does not need.
   */
  List<String> unused() {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      written.add(row.value(i).strip());
    }
    return Stream.concat(
            mapping.headers().keySet().stream().filter(h -> !written.contains(h)),
            mapping.constants().keySet().stream().filter(c -> !lacking.contains(c)))
        .sorted()
        .toList();
  }

  /** The units that headers give, such as 张 of {@code beds}, as typed. */
  Map<String, String> units() {
    return units;
  }

  /** What the header calls a column. */
  String name(int column) {
    return row.value(column);
  }

  /** Where a known column is, −1 if the file has none. */
  int column(String known) {
    return columns.getOrDefault(known, -1);
  }

  /** Whether the file has the column that names a row. */
  boolean hasKey() {
    return columns.containsKey(sheet.columns().key().name());
  }

  /** Whether the file has all columns that it must have. */
  boolean isComplete() {
    return sheet.required().stream().allMatch(c -> columns.containsKey(c.name()));
  }

  /** The columns that nobody knows, in the file's order. */
  Map<String, Integer> unknown() {
    return unknown;
  }
}
