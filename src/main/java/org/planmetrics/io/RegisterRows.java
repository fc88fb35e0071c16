package org.planmetrics.io;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.table.Filling;

/** The rows of a register. */
class RegisterRows extends FileRows {
  private final Register register;
  private final Filling filling;
  private Optional<RowMemo> memo = Optional.empty();
  private boolean hasRow;

  RegisterRows(Load load, Register register) {
    this(load, register, Sheet.of(register));
  }

  RegisterRows(Load load, Register register, Sheet sheet) {
    super(load, sheet);
    this.register = register;
    this.filling = load.filling();
  }

  final Register register() {
    return register;
  }

  @Override
  void missing() {
    if (register == Register.REGIONS) {
      if (!isThere()) {
        String hint = load().data().hint(sheet());
        problem("is missing; it is the one file that must exist" + hint);
      }
      filling.setAsideRest(register);
    } else if (isLenient() && isThere()) {
      filling.unread(register);
    }
  }

  @Override
  void header(Header header) {
    header
        .unknown()
        .keySet()
        .forEach(name -> {
          filling.attribute(register, name);
          note(UnknownColumns.kept(sheet(), name));
        });
    if (!isAsTyped()) {
      memo = RowMemo.of(register, header, filling.rows(register));
    }
  }

  @Override
  boolean isKnown(CsvRow row) {
    return memo.isPresent() && memo.get().add(row);
  }

  @Override
  boolean take(RowReader reader, CsvRow row) {
    meetRow();
    int before = memo.map(RowMemo::size).orElse(0);
    reader.read(row).ifPresent(record -> filling.add(record, row.line()));
    if (reader.isBad()) {
      filling.setAside(register, reader.values());
    } else {
      memo.filter(m -> m.size() > before).ifPresent(m -> m.learn(row));
    }
    return reader.isBad();
  }

  final void meetRow() {
    hasRow = true;
  }

  @Override
  public void unreadable(Header header, CsvRow row) {
    super.unreadable(header, row);
    setAsideUnread(header, row);
  }

  /** Sets a row aside whose cells cannot be told apart. */
  void setAsideUnread(Header header, CsvRow row) {
    filling.setAside(register, unread(header, row));
  }

  /** Of a row whose cells cannot be told apart nothing can be read but, perhaps, its id. */
  private @Nullable Object[] unread(Header header, CsvRow row) {
    @Nullable Object[] values = new @Nullable Object[sheet().names().size()];
    String key = row.value(Math.max(0, header.column(sheet().names().get(0))));
    values[0] = key.isBlank() ? null : key;
    return values;
  }

  @Override
  void end(TableReader.Extent extent, boolean isFlawless) {
    boolean isEmpty = register == Register.REGIONS && !hasRow && isFlawless;
    if (isEmpty) {
      problem("has no rows; it must have a root region");
    }
    if (register.isReturned() && !hasRow && isFlawless) {
      note(none());
    }
    if (isLenient() && extent == TableReader.Extent.NOTHING) {
      filling.unread(register);
    } else if (isEmpty || (extent != TableReader.Extent.ALL && mayHideMuch())) {
      filling.setAsideRest(register);
    } else {
      filling.empty(register);
    }
  }

  /** A table that somebody has only forgotten to fill says that there are none (SPEC S7). */
  private Note none() {
    String zh = sheet().file() + " 没有行，即没有" + register.label().zh() + "；若是未报，请删去这张表";
    String en = sheet().file() + " has no rows, so there are no " + register;
    return new Note(Note.Topic.CONVERTED, Text.of(zh, en + "; delete it if they have not come in"));
  }

  /**
   * Whether what is not found is taken to be among the rows not read. A strict reader tells of an
   * unknown code though it may be a site not read: better one problem too many than one too few.
   */
  private boolean mayHideMuch() {
    return isLenient() || !register.isOfSites();
  }
}
