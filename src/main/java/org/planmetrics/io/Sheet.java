package org.planmetrics.io;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Columns;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Succession;
import org.planmetrics.domain.Text;

/**
 * A CSV file of a data directory, or a sheet of a workbook, and the columns that it may have (SPEC
 * section 5).
 *
 * @param key the file's name without {@code .csv}, such as {@code workers}
 * @param label what readers call it, in a workbook the name of its sheet, such as 社工
 * @param file what it is called where it is read from, by rights {@code workers.csv}
 * @param columns the columns, the one that names a row first
 * @param mayLack those that may be left out though they are required, because the code says it
 */
record Sheet(String key, Text label, String file, Columns<?> columns, Set<Column<?>> mayLack) {
  /** What people call them besides. */
  private static final Map<String, Set<String>> ALSO =
      Map.of(
          "regions", Set.of("区划", "行政区划", "地区"),
          "communities", Set.of("社区"),
          "workers", Set.of("社会工作者", "持证社工"),
          "stations", Set.of("社工站"),
          "organizations", Set.of("社会组织"),
          "figures", Set.of("指标", "数值"),
          "returns", Set.of("报送"));

  private static final Set<Column<?>> CODED =
      Set.of(Region.LEVEL, Region.PARENT, Community.KIND, Community.PARENT);

  static final Sheet SUCCESSIONS = new Sheet("successions", "区划变动", Succession.COLUMNS);

  static final Sheet FIGURES = new Sheet("figures", "指标数值", Figure.COLUMNS);

  static final Sheet CATALOGUE = new Sheet("catalogue", "指标目录", Declaration.COLUMNS);

  static final Sheet RETURNS = new Sheet("returns", "上报", Return.COLUMNS);

  static final Sheet MILESTONES = new Sheet("milestones", "任务", MilestoneReport.COLUMNS);

  private Sheet(String key, String zh, Columns<?> columns) {
    this(key, Text.of(zh, key), key + ".csv", columns, Set.of());
  }

  static Sheet of(Register register) {
    String key = register.key();
    return new Sheet(key, register.label(), key + ".csv", register.columns(), Set.of());
  }

  /** The same file where codes are read (SPEC S40). */
  Sheet coded() {
    return new Sheet(key, label, file, columns, CODED);
  }

  /** The same columns of a register, told of as this file. */
  Sheet as(Register register) {
    return new Sheet(key, label, file, register.columns(), Set.of());
  }

  /** The same file as it is called where it is read from. */
  Sheet named(String name) {
    return new Sheet(key, label, name, columns, mayLack);
  }

  /** Whether it is the same file, wherever it is read from. */
  boolean is(Sheet other) {
    return key.equals(other.key);
  }

  /** Whether a name is its own, in either language and any case. */
  boolean isCalled(String name) {
    String bare = name.strip();
    return bare.equalsIgnoreCase(key)
        || bare.equals(label.zh())
        || ALSO.getOrDefault(key, Set.of()).contains(bare);
  }

  /** The registers in the order in which their files are read. */
  static List<Register> registers() {
    return List.of(
        Register.REGIONS,
        Register.COMMUNITIES,
        Register.WORKERS,
        Register.FACILITIES,
        Register.STATIONS,
        Register.ORGANIZATIONS);
  }

  /** The names of all files in the order in which their problems are told. */
  static List<String> files() {
    Stream<String> tables = tables().stream().map(Sheet::file);
    return Stream.concat(tables, Stream.of("snapshot.json")).toList();
  }

  /** All CSV files. */
  static List<Sheet> tables() {
    Stream<Sheet> registers = registers().stream().map(Sheet::of);
    return Stream.concat(registers, Stream.of(CATALOGUE, SUCCESSIONS, FIGURES, RETURNS, MILESTONES))
        .toList();
  }

  List<String> names() {
    return columns.names();
  }

  /** The columns that a file must have. */
  List<Column<?>> required() {
    return columns.all().stream().filter(c -> c.isRequired() && !mayLack.contains(c)).toList();
  }

  /** The required columns as a reader may write them: {@code code 区划代码, name 名称}. */
  String requiredNames() {
    return String.join(", ", required().stream().map(c -> c.name() + " " + c.zh()).toList());
  }
}
