package org.planmetrics.io;

import java.sql.ResultSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.planmetrics.domain.Columns;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Row;

/**
 * Rows of a database as records, one by one as the cursor brings them, without holding them:
 *
 * <pre>{@code
 * var staff = statement.executeQuery("SELECT id, place, certified_on, hired AS \"from\" FROM staff");
 * builder.add(Rows.from(staff, Worker.COLUMNS));                  // a SnapshotBuilder, or
 * streaming.tally(Rows.from(staff, Worker.COLUMNS));              // rows that nobody holds
 * }</pre>
 *
 * <p>What a query calls its columns is what a file calls them, in any case or in Chinese (SPEC
 * section 5); further columns are attributes, under the names that the database gives, unless such
 * a name is nearly that of a column that the query lacks: {@code certifiedon} is refused. Values
 * are read as those of a file: NULL and blank are missing, numbers are exact as the database writes
 * them, a timestamp is a day only at midnight and without a zone, and white space around a text is
 * no part of it.
 */
@SuppressWarnings("exports")
public final class Rows {
  private Rows() {}

  /**
   * The records from where a cursor is to its end. The stream is not parallel; the caller closes
   * the cursor. Of many rows only a part is in memory if the driver is told so: PostgreSQL needs a
   * fetch size and no auto-commit.
   *
   * @param <R> the kind of record
   * @param cursor before the first row to read
   * @param columns what to read, such as {@code Worker.COLUMNS}
   * @return the records, in the order of the cursor; after the last one a {@link DataException}
   *     with the problems of all rows, if there are any, each with the number of the row, from 1
   * @throws DataException if the query lacks a column that must be there, has one twice, or has one
   *     whose name is nearly that of another that it lacks
   * @throws IllegalStateException if the database fails, here or later
   */
  public static <R extends Row<R>> Stream<R> from(ResultSet cursor, Columns<R> columns) {
    return StreamSupport.stream(CursorRows.of(cursor, columns), false);
  }
}
