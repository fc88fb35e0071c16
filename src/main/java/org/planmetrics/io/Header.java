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
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Problem;

/** The header row of a file: where each known column is, and the columns that nobody knows. */
final class Header {
  /** A name with its unit, such as {@code 床位（张）}. */
  private static final Pattern WITH_UNIT =
      Pattern.compile("([^(（\\[【/]+?)\\s*[(（\\[【/](?:单位[:：])?\\s*([^)）\\]】]+?)\\s*[)）\\]】]?");

  private final Sheet sheet;
  private final CsvRow row;
  private final Mapping mapping;
  private final boolean isAsTyped;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Integer> unknown = new LinkedHashMap<>();
  private final List<String> lacking = new ArrayList<>();
  private final Map<String, String> units = new LinkedHashMap<>();
  private int width;

  private Header(Sheet sheet, CsvRow row, Mapping mapping, boolean isAsTyped) {
    this.sheet = sheet;
    this.row = row;
    this.mapping = mapping;
    this.isAsTyped = isAsTyped;
    this.width = row.size();
  }

  /** The header of a file; adds a problem for each missing, repeated or nameless column. */
  static Header of(
      Sheet sheet, CsvRow row, Mapping mapping, boolean isAsTyped, List<Problem> problems) {
    Header header = new Header(sheet, row, mapping, isAsTyped);
    header.trim();
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; i < header.width; i++) {
      header.add(i, seen, problems);
    }
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
      String rule = "column " + (index + 1) + " has no name; every column must have one";
      problems.add(Problem.of(sheet.file(), row.line(), "", "", rule));
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

  /** The column of a name; as typed also of one with its unit. */
  private Optional<Column<?>> find(String name) {
    Optional<Column<?>> known = known(name);
    Matcher parts = WITH_UNIT.matcher(name);
    if (known.isPresent() || !isAsTyped || !parts.matches()) {
      return known;
    }
    Optional<Column<?>> bare = known(parts.group(1));
    bare.ifPresent(c -> units.put(c.name(), parts.group(2)));
    return bare;
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
