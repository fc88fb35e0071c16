package org.planmetrics.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a CSV file holds, column by column, as the W3C's "CSV on the Web" metadata have it: the
 * content of {@code workers.csv-metadata.json}.
 */
public final class CsvDescription {
  /** What is put after the name of a CSV file. */
  public static final String SUFFIX = "-metadata.json";

  /** Any text. */
  public static final Object TEXT = "string";

  /** A number. */
  public static final Object NUMBER = "decimal";

  /** A number that is not negative. */
  public static final Object AMOUNT = object("base", NUMBER, "minimum", 0);

  /** A day such as 2023-12-31. */
  public static final Object DAY = object("base", "date", "format", "yyyy-MM-dd");

  /** True or false. */
  public static final Object FLAG = object("base", "boolean", "format", "true|false");

  private final String file;
  private final String lineEnd;
  private final Map<String, Object> about = new LinkedHashMap<>();
  private final List<Object> columns = new ArrayList<>();
  private final Map<String, Object> keys = new LinkedHashMap<>();

  /**
   * The description of a file.
   *
   * @param file such as {@code workers.csv}
   * @param lineEnd what ends its lines
   */
  public CsvDescription(String file, String lineEnd) {
    this.file = file;
    this.lineEnd = lineEnd;
  }

  /**
   * The type of one of a closed list.
   *
   * @param words the valid ones, of letters, digits and {@code _}
   * @return the type
   */
  public static Object oneOf(List<String> words) {
    return object("base", TEXT, "format", String.join("|", words));
  }

  /**
   * A text in several languages.
   *
   * @param texts by language
   * @return the value of a property of {@link #about}
   */
  public static Object inLanguages(Map<String, ?> texts) {
    return texts.entrySet().stream()
        .map(text -> object("@value", text.getValue(), "@language", text.getKey()))
        .toList();
  }

  /** Says what the file is, such as {@code dc:source}, of which the value is plain JSON. */
  public void about(String property, Object value) {
    about.put(property, value);
  }

  /**
   * Adds a column that is known.
   *
   * @param name a name for machines, unique
   * @param titles the headers by language, one of which the file has
   * @param type one of the types of this class
   * @param isRequired whether every row has a value
   */
  public void add(String name, Map<String, String> titles, Object type, boolean isRequired) {
    Map<String, Object> column = object("name", name, "titles", titles, "datatype", type);
    if (isRequired) {
      column.put("required", true);
    }
    columns.add(column);
  }

  /** Adds a column of which only the header is known. */
  public void add(String header) {
    columns.add(object("titles", header, "datatype", TEXT));
  }

  /** Says that a column names each row. */
  public void key(String column) {
    keys.put("primaryKey", column);
  }

  /** Says that a column holds what a column of a file holds. */
  public void refers(String column, String file, String other) {
    Object reference = object("resource", file, "columnReference", other);
    keys.put("foreignKeys", List.of(object("columnReference", column, "reference", reference)));
  }

  /**
   * The description as a file.
   *
   * @return JSON in lines
   */
  public String json() {
    Map<String, Object> all = object("@context", "http://www.w3.org/ns/csvw", "url", file);
    all.putAll(about);
    all.put("dialect", dialect());
    all.put("null", "");
    Map<String, Object> schema = object("columns", columns);
    schema.putAll(keys);
    all.put("tableSchema", schema);
    return JsonPrinter.pretty(all);
  }

  /** Said although most of it is the standard: a first cell such as #1 begins no comment. */
  private Map<String, Object> dialect() {
    return object(
        "encoding",
        "utf-8",
        "delimiter",
        ",",
        "lineTerminators",
        lineEnd,
        "header",
        true,
        "commentPrefix",
        Optional.empty(),
        "skipBlankRows",
        false,
        "trim",
        false);
  }

  private static Map<String, Object> object(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put((String) members[i], members[i + 1]);
    }
    return object;
  }
}
