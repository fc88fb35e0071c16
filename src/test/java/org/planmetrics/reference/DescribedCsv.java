package org.planmetrics.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Reads a CSV text by its description alone, as a validator of "CSV on the Web" would: the
 * description by the W3C's rules, the headers, and each cell by its type; all that breaks a rule is
 * told.
 */
public final class DescribedCsv {
  private static final Schema RULES = rules();

  private final JsonNode table;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private DescribedCsv(String csv, String description) {
    table = read(description);
    String ends = table.at("/dialect/lineTerminators").asText();
    if (!csv.endsWith(ends) || csv.replace(ends, "").contains("\r")) {
      faults.add("lines do not end as told");
    }
    String text = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
    boolean skips = table.at("/dialect/skipBlankRows").asBoolean();
    CsvReader.builder()
        .skipEmptyLines(skips)
        .ofCsvRecord(text)
        .forEach(record -> rows.add(record.getFields()));
  }

  /** What is wrong, in words of a test. */
  public static List<String> faults(String csv, String description) {
    DescribedCsv described = new DescribedCsv(csv, description);
    RULES.validate(described.table).forEach(e -> described.faults.add(e.toString()));
    described.check();
    return described.faults;
  }

  private void check() {
    JsonNode columns = table.at("/tableSchema/columns");
    List<String> header = rows.remove(0);
    if (header.size() != columns.size()) {
      faults.add(header.size() + " headers for " + columns.size() + " columns");
      return;
    }
    Set<String> names = new HashSet<>();
    for (int c = 0; c < columns.size(); c++) {
      JsonNode column = columns.get(c);
      if (!titles(column.get("titles")).contains(header.get(c))) {
        faults.add(header.get(c) + " is none of " + column.get("titles"));
      }
      if (column.has("name") && !names.add(column.get("name").asText())) {
        faults.add("two columns are named " + column.get("name"));
      }
      Set<String> values = new HashSet<>();
      boolean isKey = table.at("/tableSchema/primaryKey").equals(column.get("name"));
      for (List<String> row : rows) {
        cell(row.get(c), column);
        if (isKey && !values.add(row.get(c))) {
          faults.add(row.get(c) + " is twice in " + column.get("name"));
        }
      }
    }
    table.at("/tableSchema/foreignKeys").forEach(this::reference);
  }

  /** Those that refer to the same table. */
  private void reference(JsonNode key) {
    String other = key.at("/reference/columnReference").asText();
    Set<String> valid = new HashSet<>(values(other));
    values(key.get("columnReference").asText()).stream()
        .filter(value -> !value.isEmpty() && !valid.contains(value))
        .forEach(value ->
            faults.add("'" + value + "' is no " + other + " of " + table.get("url").asText()));
  }

  private List<String> values(String name) {
    JsonNode columns = table.at("/tableSchema/columns");
    int column = 0;
    while (!columns.get(column).path("name").asText().equals(name)) {
      column++;
    }
    int at = column;
    return rows.stream().map(row -> row.get(at)).toList();
  }

  private static Set<String> titles(JsonNode titles) {
    Set<String> all = new HashSet<>();
    if (titles.isTextual()) {
      all.add(titles.asText());
    }
    titles.forEach(title -> all.addAll(titles(title)));
    return all;
  }

  private void cell(String value, JsonNode column) {
    boolean isNull = value.equals(table.get("null").asText());
    if (isNull ? column.path("required").asBoolean() : !isOf(value, column.get("datatype"))) {
      faults.add("'" + value + "' is no " + column);
    }
  }

  private static boolean isOf(String value, JsonNode type) {
    String base = type.isTextual() ? type.asText() : type.get("base").asText();
    try {
      return switch (base) {
        case "decimal" -> new BigDecimal(value).compareTo(least(type)) >= 0;
        case "date" -> LocalDate.parse(value).toString().equals(value);
        default -> !type.has("format") || value.matches(type.get("format").asText());
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      return false;
    }
  }

  private static BigDecimal least(JsonNode type) {
    return type.has("minimum") ? type.get("minimum").decimalValue() : new BigDecimal("-1e99");
  }

  private static JsonNode read(String json) {
    try {
      return JsonMapper.builder().build().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema rules() {
    try (InputStream in =
        Objects.requireNonNull(DescribedCsv.class.getResourceAsStream("/csvw.schema.json"))) {
      String text = new String(in.readAllBytes(), UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
