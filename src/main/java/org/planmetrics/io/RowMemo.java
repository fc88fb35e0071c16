package org.planmetrics.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Columns;
import org.planmetrics.domain.Register;
import org.planmetrics.table.CodedRows;

/**
 * Rows all of whose cells have been met in good rows before: they need not be read again. What a
 * cell means is said by {@link RowReader} alone, once for each text; ids, places and names are
 * taken as they are, and what is in doubt goes the long way.
 */
final class RowMemo {
  private static final int ABSENT = -1;

  private final CodedRows rows;
  private final int id;
  private final int place;
  private final int name;
  private final boolean isNameRequired;
  private final int first;
  private final int last;
  private final int[] columns;
  private final CellMemo[] memos;
  private final int[] codes;
  private final int[] parts = new int[6];

  private RowMemo(Columns<?> known, Header header, CodedRows rows) {
    this.rows = rows;
    Column<?> where = known.where().orElseThrow();
    List<Column<?>> others = new ArrayList<>(known.all());
    others.remove(known.key());
    others.remove(where);
    Optional<Column<?>> named =
        IntStream.range(0, known.all().size())
            .filter(Held.of(known)::isMostlyDistinct)
            .<Column<?>>mapToObj(known.all()::get)
            .findFirst();
    this.id = header.column(known.key().name());
    this.place = header.column(where.name());
    this.name = named.map(n -> header.column(n.name())).orElse(ABSENT);
    this.isNameRequired = named.filter(Column::isRequired).isPresent();
    this.columns =
        others.stream()
            .mapToInt(c -> named.filter(n -> n == c).isPresent() ? ABSENT : header.column(c.name()))
            .toArray();
    this.memos = new CellMemo[columns.length];
    this.codes = new int[columns.length];
    for (int c = 0; c < memos.length; c++) {
      memos[c] = new CellMemo();
    }
    this.first = known.span().map(s -> others.indexOf(s.first())).orElse(ABSENT);
    this.last = known.span().map(s -> others.indexOf(s.end())).orElse(ABSENT);
  }

  /** A memo, or empty where every row must be read: columns are missing, or nobody knows them. */
  static Optional<RowMemo> of(Register register, Header header, CodedRows rows) {
    return header.isComplete() && header.unknown().isEmpty()
        ? Optional.of(new RowMemo(register.columns(), header, rows))
        : Optional.empty();
  }

  /** Adds a row if nothing in it is new. */
  boolean add(CsvRow row) {
    if (isInDoubt(row)) {
      return false;
    }
    for (int c = 0; c < codes.length; c++) {
      int column = columns[c];
      int from = column < 0 ? 0 : row.start(column);
      codes[c] = memos[c].find(row.chars(), from, column < 0 ? 0 : row.end(column));
      if (codes[c] == CellMemo.UNKNOWN) {
        return false;
      }
    }
    if (isOutOfOrder()) {
      return false;
    }
    part(row, 0, id);
    part(row, 2, place);
    part(row, 4, name < 0 || row.isBlank(name) ? ABSENT : name);
    rows.add(row.line(), row.chars(), parts, codes);
    return true;
  }

  private void part(CsvRow row, int at, int column) {
    parts[at] = column < 0 ? 0 : row.start(column);
    parts[at + 1] = column < 0 ? 0 : row.end(column);
  }

  /** Whether the last day is before the first. */
  private boolean isOutOfOrder() {
    return first >= 0
        && codes[first] != 0
        && codes[last] != 0
        && rows.isBefore(last, codes[last], first, codes[first]);
  }

  /** A blank where there must be something. */
  private boolean isInDoubt(CsvRow row) {
    return place < 0
        || row.isBlank(id)
        || row.isBlank(place)
        || isNameRequired && row.isBlank(name);
  }

  /** How many rows there are. */
  int size() {
    return rows.size();
  }

  /** Remembers the cells of a row that has just been added. */
  void learn(CsvRow row) {
    for (int c = 0; c < codes.length; c++) {
      int column = columns[c];
      int from = column < 0 ? 0 : row.start(column);
      memos[c].put(row.chars(), from, column < 0 ? 0 : row.end(column), rows.lastCode(c));
    }
  }
}
