package org.planmetrics.io;

import java.util.List;
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
 * A CSV file of a data directory and the columns that it may have (SPEC section 5).
 *
 * @param key the file's name without {@code .csv}, such as {@code workers}
 * @param label what readers call it, in a workbook the name of its sheet, such as 社工
 * @param columns the columns, the one that names a row first
 * @param mayLack those that may be left out though they are required, because the code says it
 */
record Sheet(String key, Text label, Columns<?> columns, Set<Column<?>> mayLack) {
  private static final Set<Column<?>> CODED =
      Set.of(Region.LEVEL, Region.PARENT, Community.KIND, Community.PARENT);

  static final Sheet SUCCESSIONS = new Sheet("successions", "区划变动", Succession.COLUMNS);

  static final Sheet FIGURES = new Sheet("figures", "指标数值", Figure.COLUMNS);

  static final Sheet CATALOGUE = new Sheet("catalogue", "指标目录", Declaration.COLUMNS);

  static final Sheet RETURNS = new Sheet("returns", "上报", Return.COLUMNS);

  static final Sheet MILESTONES = new Sheet("milestones", "任务", MilestoneReport.COLUMNS);

  private Sheet(String key, String zh, Columns<?> columns) {
    this(key, Text.of(zh, key), columns, Set.of());
  }

  static Sheet of(Register register) {
    return new Sheet(register.key(), register.label(), register.columns(), Set.of());
  }

  /** The same file where codes are read (SPEC S40). */
  Sheet coded() {
    return new Sheet(key, label, columns, CODED);
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

  String file() {
    return key + ".csv";
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
