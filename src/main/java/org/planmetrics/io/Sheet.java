package org.planmetrics.io;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.domain.Field;
import org.planmetrics.domain.Field.Type;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.domain.Register;

/**
 * A CSV file of a data directory and the columns that it may have (SPEC section 5).
 *
 * @param key the file's name without {@code .csv}, such as {@code workers}
 * @param fields the columns, the one that names a row first
 */
record Sheet(String key, List<Field> fields) {
  static final Sheet FIGURES =
      new Sheet(
          "figures",
          List.of(
              required("place", "所在", Type.TEXT),
              required("figure", "指标", Type.TEXT),
              required("value", "数值", Type.NUMBER),
              optional("as_of", "截至", Type.DATE),
              optional("source", "来源", Type.TEXT)));

  static final Sheet RETURNS =
      new Sheet(
          "returns",
          List.of(
              choice("register", "名册", Register.returned()), required("place", "所在", Type.TEXT)));

  static final Sheet MILESTONES =
      new Sheet(
          "milestones",
          List.of(
              required("milestone", "任务", Type.TEXT),
              choice("state", "状态", List.of(MilestoneState.values())),
              optional("on", "日期", Type.DATE),
              optional("evidence", "依据", Type.TEXT)));

  static Sheet of(Register register) {
    return new Sheet(register.key(), register.fields());
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
    return Stream.concat(registers, Stream.of(FIGURES, RETURNS, MILESTONES)).toList();
  }

  String file() {
    return key + ".csv";
  }

  Field field(String name) {
    for (Field field : fields) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    throw new NoSuchElementException(name);
  }

  /** The field that a header names, in any case or in Chinese. */
  Optional<Field> find(String header) {
    return fields.stream()
        .filter(f -> f.name().equalsIgnoreCase(header) || f.zh().equals(header))
        .findFirst();
  }

  List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  /** The required columns as a reader may write them: {@code code 区划代码, name 名称}. */
  String required() {
    List<String> names =
        fields.stream().filter(Field::isRequired).map(f -> f.name() + " " + f.zh()).toList();
    return String.join(", ", names);
  }

  private static Field required(String name, String zh, Type type) {
    return new Field(name, zh, type, List.of(), true);
  }

  private static Field optional(String name, String zh, Type type) {
    return new Field(name, zh, type, List.of(), false);
  }

  private static Field choice(String name, String zh, List<? extends Labeled> choices) {
    return new Field(name, zh, Type.CHOICE, choices, true);
  }
}
