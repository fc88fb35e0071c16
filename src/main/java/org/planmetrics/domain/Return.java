package org.planmetrics.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code returns.csv}: a place has returned a register, with all that lies in it (SPEC
 * S7).
 */
public final class Return extends Row<Return> {
  /** The columns of {@code returns.csv}. */
  public static final Columns<Return> COLUMNS = Columns.of("return", Return::new);

  /** Workers, facilities, stations or organizations. */
  public static final Column.Choice<Register> REGISTER =
      COLUMNS.add(Column.choice("register", "名册", Register.returned()).required());

  /** The code of the place. */
  public static final Column.Words PLACE = COLUMNS.addWhere(Column.words("place", "所在").required());

  private Return(@Nullable Object[] values, Map<String, String> attributes) {
    super(values, attributes);
  }

  /**
   * The return of a register by a place.
   *
   * @param register workers, facilities, stations or organizations
   * @param place the code of the place
   * @return the return
   * @throws IllegalArgumentException if the register is not one that places return, or the place
   *     blank
   */
  public static Return of(Register register, String place) {
    return of(COLUMNS, register, place);
  }

  @Override
  public Columns<Return> columns() {
    return COLUMNS;
  }

  /**
   * What has been returned.
   *
   * @return workers, facilities, stations or organizations
   */
  public Register register() {
    return need(REGISTER);
  }

  /**
   * Who has returned it.
   *
   * @return the code of the place
   */
  public String place() {
    return need(PLACE);
  }
}
