package org.planmetrics.io;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.indicator.Norm;
import org.planmetrics.plan.Nature;
import org.planmetrics.plan.Status;

/** What the schemas take from the code: closed lists, columns, and the files that have them. */
final class SchemaWords {
  private static final List<Register> SITES =
      Arrays.stream(Register.values()).filter(Register::isOfSites).toList();

  private SchemaWords() {}

  /** The definitions by name. */
  static Map<String, Object> definitions() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("nature", choice("性质 · Nature", List.of(Nature.values())));
    all.put("level", choice("级别 · Level", List.of(Level.values())));
    List<Level> above =
        Arrays.stream(Level.values()).filter(level -> level != Level.COMMUNITY).toList();
    all.put("level-of-regions", choice("级别 · Level", above));
    all.put("regionKind", choice("性质 · Kind", List.of(RegionKind.values())));
    all.put("communityKind", choice("类型 · Kind", List.of(CommunityKind.values())));
    all.put("status", choice("状态 · Status", List.of(Status.values())));
    all.put("milestoneState", choice("进展 · State", List.of(MilestoneState.values())));
    all.put("register", choice("名册 · Register", Sheet.registers()));
    all.put("site", choice("名册 · Register", SITES));
    all.put(
        "decimal",
        words(Sheet.registers().stream().flatMap(SchemaWords::decimals).toList(), List.of()));
    all.put(
        "rounding", words(Stream.of(Norm.Rounding.values()).map(Enum::name).toList(), List.of()));
    all.put("counts", counts());
    all.put("where-by-count", byRegister("count", Sheet.registers()));
    all.put("where-by-sites", byRegister("sites", SITES));
    all.put("where-by-sum", bySum());
    Sheet.registers().forEach(r -> all.put("where-" + r, where(r)));
    Sheet.tables().forEach(sheet -> choices(sheet, all));
    all.put("flag", flag());
    all.put("world", world());
    Sheet.tables().forEach(sheet -> all.put("row-of-" + sheet.key(), row(sheet)));
    all.put("files", files());
    Sheet.tables().forEach(sheet -> all.put("headers-of-" + sheet.key(), headers(sheet)));
    Sheet.tables().forEach(sheet -> all.put("columns-of-" + sheet.key(), columns(sheet)));
    return all;
  }

  static Map<String, Object> ref(String name) {
    return object("$ref", "#/$defs/" + name);
  }

  /** An object of keys and values in turn. */
  static Map<String, Object> object(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put((String) members[i], members[i + 1]);
    }
    return object;
  }

  /** One of a closed list: its names, which may be written in any case, and its labels. */
  private static Map<String, Object> choice(String title, List<? extends Labeled> values) {
    String all = values.stream().map(SchemaWords::described).collect(Collectors.joining(", "));
    Map<String, Object> choice = object("title", title, "description", all);
    choice.putAll(words(values));
    return choice;
  }

  private static String described(Labeled value) {
    return value.key() + " " + value.label().zh();
  }

  private static Map<String, Object> words(List<? extends Labeled> values) {
    return words(
        values.stream().map(Labeled::key).toList(),
        values.stream().map(v -> v.label().zh()).toList(),
        values.stream().flatMap(v -> v.otherWords().stream().sorted()).toList());
  }

  private static Map<String, Object> words(List<String> names, List<String> labels) {
    return words(names, labels, List.of());
  }

  /** Other words are taken too, but not offered. */
  private static Map<String, Object> words(
      List<String> names, List<String> labels, List<String> others) {
    List<String> official = Stream.concat(names.stream(), labels.stream()).toList();
    String inAnyCase =
        Stream.concat(names.stream().map(SchemaWords::inAnyCase), others.stream())
            .collect(Collectors.joining("|"));
    Object pattern = object("pattern", "^\\s*(" + inAnyCase + ")\\s*$");
    return object("type", "string", "anyOf", List.of(object("enum", official), pattern));
  }

  private static String inAnyCase(String name) {
    return name.chars()
        .mapToObj(c -> (char) c)
        .map(c ->
            Character.isLetter(c)
                ? "[" + Character.toUpperCase(c) + Character.toLowerCase(c) + "]"
                : c == '.' ? "\\." : c.toString())
        .collect(Collectors.joining());
  }

  private static Stream<String> decimals(Register register) {
    return register.columns().all().stream()
        .filter(Column.Decimal.class::isInstance)
        .map(column -> register.key() + "." + column.name());
  }

  private static Map<String, Object> counts() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Status status : Status.values()) {
      Object count = object("type", "integer", "minimum", 0, "maximum", Integer.MAX_VALUE);
      properties.put(status.name(), titled(status.label().zh(), status.label().en(), count));
    }
    return object("type", "object", "properties", properties, "additionalProperties", false);
  }

  private static Map<String, Object> titled(String zh, String en, Object schema) {
    Map<String, Object> titled = object("title", zh + " · " + en);
    ((Map<?, ?>) schema).forEach((key, value) -> titled.put((String) key, value));
    return titled;
  }

  /** For each register, named by a key, what its {@code where} may ask. */
  private static Map<String, Object> byRegister(String key, List<Register> registers) {
    return object(
        "allOf", registers.stream().map(r -> ifThen(key, words(List.of(r)), r.key())).toList());
  }

  private static Map<String, Object> bySum() {
    return object(
        "allOf",
        Sheet.registers().stream()
            .filter(r -> decimals(r).findAny().isPresent())
            .map(r -> ifThen("sum", words(decimals(r).toList(), List.of()), r.key()))
            .toList());
  }

  private static Map<String, Object> ifThen(String key, Object is, String register) {
    return object(
        "if",
        object("properties", object(key, is), "required", List.of(key)),
        "then",
        object("properties", object("where", ref("where-" + register))));
  }

  /** The closed lists of a file's columns. */
  private static void choices(Sheet sheet, Map<String, Object> all) {
    Stream.concat(sheet.columns().all().stream(), sheet.columns().derived().stream())
        .forEach(column -> {
          if (column instanceof Column.Choice<?> choice) {
            all.put(
                sheet.key() + "-" + choice, choice(choice.zh() + " · " + choice, choice.values()));
          }
        });
  }

  private static Map<String, Object> where(Register register) {
    Map<String, Object> properties = new LinkedHashMap<>();
    Stream.concat(register.columns().all().stream(), register.columns().derived().stream())
        .forEach(
            column -> both("where-" + register, column, match(register.key(), column), properties));
    return object(
        "title",
        "条件 · Where",
        "description",
        register.label().zh()
            + "的列；别的列也行。Columns of "
            + register.key()
            + "; others may be asked too.",
        "type",
        "object",
        "properties",
        properties,
        "additionalProperties",
        ref("match"));
  }

  /** A property for a column under both of its names. */
  private static void both(
      String owner, Column<?> column, Object schema, Map<String, Object> properties) {
    properties.put(column.name(), titled(column.zh(), column.name(), schema));
    properties.put(column.zh(), ref(owner + "/properties/" + column.name()));
  }

  private static Map<String, Object> match(String owner, Column<?> column) {
    Object value = value(owner, column);
    Object list = object("type", "array", "items", value, "minItems", 1);
    boolean isRanged = !(column instanceof Column.Choice || column instanceof Column.Flag);
    Object end = column instanceof Column.Words ? ref("end") : value;
    Map<String, Object> object = ref("match-object");
    object.put("type", "object");
    object.put(
        "properties",
        isRanged
            ? object("from", end, "to", end, "allOf", list)
            : object("from", false, "to", false, "allOf", list));
    return object("anyOf", List.of(value, list, object));
  }

  /** What a column holds as JSON writes it. */
  private static Map<String, Object> value(String owner, Column<?> column) {
    if (column instanceof Column.Choice) {
      return ref(owner + "-" + column);
    } else if (column instanceof Column.Day) {
      return ref("day");
    } else if (column instanceof Column.Decimal) {
      return object("type", "number");
    }
    return ref(column instanceof Column.Flag ? "flag" : "constant");
  }

  private static Object flag() {
    List<Object> words =
        List.of(true, false, 1, 0, "true", "false", "1", "0", "yes", "no", "是", "否");
    String inAnyCase = "^\\s*(" + inAnyCase("true") + "|" + inAnyCase("false") + ")\\s*$";
    return object(
        "anyOf", List.of(object("enum", words), object("type", "string", "pattern", inAnyCase)));
  }

  private static Map<String, Object> world() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("asOf", titled("截至", "As of", ref("day")));
    properties.put("title", ref("title"));
    properties.put("source", titled("来源", "Source", object("type", "string")));
    for (Sheet sheet : Sheet.tables()) {
      Object rows = object("type", "array", "items", ref("row-of-" + sheet.key()));
      properties.put(sheet.key(), titled(zh(sheet), sheet.file(), rows));
    }
    return object(
        "properties", properties, "required", List.of("asOf"), "additionalProperties", false);
  }

  private static String zh(Sheet sheet) {
    return Sheet.registers().stream()
        .filter(r -> r.key().equals(sheet.key()))
        .map(r -> r.label().zh())
        .findFirst()
        .orElseGet(() ->
            Map.of(
                    "figures", "报数",
                    "catalogue", "指标目录",
                    "returns", "上报情况",
                    "milestones", "任务进展",
                    "successions", "区划变动")
                .get(sheet.key()));
  }

  private static Map<String, Object> row(Sheet sheet) {
    Map<String, Object> properties = new LinkedHashMap<>();
    sheet
        .columns()
        .all()
        .forEach(c -> both("row-of-" + sheet.key(), c, cell(sheet.key(), c), properties));
    Map<String, Object> row = object("type", "object", "properties", properties);
    row.putAll(object("title", zh(sheet) + " · " + sheet.file(), "description", "一行。One row."));
    row.put("additionalProperties", ref("cell"));
    row.put("allOf", sheet.required().stream().map(c -> oneOf(c.name(), c.zh())).toList());
    return row;
  }

  private static Object oneOf(String name, String zh) {
    Object first = object("required", List.of(name));
    return object("anyOf", List.of(first, object("required", List.of(zh))));
  }

  private static Map<String, Object> cell(String owner, Column<?> column) {
    Map<String, Object> value = value(owner, column);
    if (column instanceof Column.Decimal || column instanceof Column.Measure) {
      value = ref(column instanceof Column.Decimal ? "cell-decimal" : "cell-measure");
    } else if (column instanceof Column.Part || column instanceof Column.Words) {
      value = ref(column instanceof Column.Part ? "cell-part" : "cell-words");
    }
    return column.isRequired() ? value : object("anyOf", List.of(value, ref("blank")));
  }

  private static Map<String, Object> files() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("$schema", ref("schema"));
    for (Sheet sheet : Sheet.tables()) {
      Object headers = titled(zh(sheet), sheet.file(), ref("headers-of-" + sheet.key()));
      Mappings.names(sheet).forEach(name -> properties.put(name, headers));
    }
    return object("properties", properties, "additionalProperties", false);
  }

  /**
   * Their header and our column; or under our column their words and ours, or the value of a column
   * that their file lacks.
   */
  private static Map<String, Object> headers(Sheet sheet) {
    String owner = "headers-of-" + sheet.key();
    Map<String, Object> column = ref("columns-of-" + sheet.key());
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Column<?> c : sheet.columns().all()) {
      Object word =
          c instanceof Column.Choice ? ref(sheet.key() + "-" + c) : object("type", "string");
      Object words = object("type", "object", "additionalProperties", word);
      both(owner, c, object("anyOf", List.of(column, word, words)), properties);
    }
    Map<String, Object> headers = object("type", "object", "properties", properties);
    String theirs = "别人的列名和我们的列；我们的列和取值对照或常数。";
    String ours = "Their header and our column; our column and their words, or a constant.";
    headers.put("description", theirs + ours);
    headers.put("additionalProperties", column);
    return headers;
  }

  private static Map<String, Object> columns(Sheet sheet) {
    List<String> zh = sheet.columns().all().stream().map(Column::zh).toList();
    return words(sheet.names(), zh);
  }
}
