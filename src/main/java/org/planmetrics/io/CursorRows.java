package org.planmetrics.io;

import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Columns;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Row;
import org.planmetrics.text.Names;

/**
 * A cursor read on as records are asked for; its values become the texts that a file would have.
 */
final class CursorRows<R extends Row<R>> extends Spliterators.AbstractSpliterator<R> {
  private final ResultSet cursor;
  private final Sheet sheet;
  private final Columns<R> columns;
  private final RowReader reader;
  private final List<Problem> problems;
  private final int width;
  private final CsvRow row = new CsvRow();
  private long count;

  private CursorRows(
      ResultSet cursor, Sheet sheet, Columns<R> columns, Header header, List<Problem> problems) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.cursor = cursor;
    this.sheet = sheet;
    this.columns = columns;
    this.reader = new RowReader(sheet, header, told(sheet, problems), Conversions.none());
    this.problems = problems;
    this.width = header.width();
  }

  static <R extends Row<R>> CursorRows<R> of(ResultSet cursor, Columns<R> columns) {
    Sheet sheet =
        Sheet.tables().stream().filter(s -> s.columns() == columns).findFirst().orElseThrow();
    List<String> labels = labels(cursor);
    List<Problem> problems = new ArrayList<>();
    Header header = told(sheet, problems).header(CsvRow.of(0, labels), Mapping.NONE, false, false);
    header.unknown().keySet().forEach(l -> nearly(l, header, sheet).ifPresent(problems::add));
    problems.replaceAll(p -> inWordsOfAQuery(p, header, columns));
    CursorRows<R> rows = new CursorRows<>(cursor, sheet, columns, header, problems);
    rows.throwProblems();
    return rows;
  }

  private static TableProblems told(Sheet sheet, List<Problem> problems) {
    return new TableProblems(sheet, true, problems);
  }

  private static Problem inWordsOfAQuery(Problem problem, Header header, Columns<?> columns) {
    return columns
        .find(problem.field())
        .filter(c -> header.column(c.name()) < 0)
        .map(c -> {
          String rule = "is missing: the query must select it, as " + c.name() + " or " + c.zh();
          return Problem.of(problem.source(), 0, c.name(), "", rule);
        })
        .orElse(problem);
  }

  /** Rows bring no notes, so a name that is nearly that of a column is no attribute (SPEC S24). */
  private static Optional<Problem> nearly(String label, Header header, Sheet sheet) {
    Map<String, String> others = new LinkedHashMap<>();
    for (Column<?> column : sheet.columns().all()) {
      if (header.column(column.name()) < 0) {
        others.put(plain(column.name()), column.name());
        others.put(column.zh(), column.zh());
      }
    }
    return Names.close(plain(label), others.keySet())
        .map(near -> {
          String rule =
              "is no column of "
                  + sheet.key()
                  + "; the nearest is "
                  + others.get(near)
                  + ": select it as that, or under a name that is not so near";
          return Problem.of(sheet.file(), 0, label, "", rule);
        });
  }

  private static String plain(String name) {
    return name.replace("_", "");
  }

  private static List<String> labels(ResultSet cursor) {
    try {
      ResultSetMetaData data = cursor.getMetaData();
      List<String> labels = new ArrayList<>();
      for (int c = 1; c <= data.getColumnCount(); c++) {
        labels.add(data.getColumnLabel(c));
      }
      return labels;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public boolean tryAdvance(Consumer<? super R> taker) {
    Optional<R> record = Optional.empty();
    try {
      while (record.isEmpty() && cursor.next()) {
        count++;
        record = reader.read(row(), columns);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    record.ifPresentOrElse(taker, this::throwProblems);
    return record.isPresent();
  }

  private void throwProblems() {
    if (!problems.isEmpty()) {
      throw new DataException(problems.stream().map(p -> p.in(sheet.key())).toList());
    }
  }

  private CsvRow row() throws SQLException {
    row.begin(count);
    for (int c = 1; c <= width; c++) {
      char[] text = text(c).strip().toCharArray();
      row.add(text, 0, text.length);
    }
    return row;
  }

  private String text(int column) throws SQLException {
    Object value = cursor.getObject(column);
    if (value instanceof Timestamp moment) {
      return text(moment.toLocalDateTime());
    }
    if (value instanceof LocalDateTime moment) {
      return text(moment);
    }
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return new BigDecimal(number.toString()).toPlainString();
    }
    return value instanceof Clob
        ? Objects.requireNonNullElse(cursor.getString(column), "")
        : Objects.requireNonNullElse(value, "").toString();
  }

  private static String text(LocalDateTime moment) {
    boolean isDay = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    return isDay ? moment.toLocalDate().toString() : moment.toString();
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("the database failed: " + e.getMessage(), e);
  }
}
