package org.planmetrics.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Row;

/**
 * Some rows of one register on their way past: as a store they lie at the places and sites of
 * another one, whose own rows of that register they stand for. Ids are not looked at.
 *
 * <p>For use by one thread, once.
 */
public final class Batch {
  private final Store held;
  private final TableBuilder rows;
  private int[] nodes = new int[1024];

  /**
   * A batch without rows.
   *
   * @param held the places and sites
   * @param register what the rows are: workers, facilities, stations or organizations
   * @param attributes further columns that may be asked for, were they blank in every row
   */
  public Batch(Store held, Register register, Set<String> attributes) {
    this.held = held;
    this.rows = new TableBuilder(register);
    rows.present();
    attributes.forEach(rows::attribute);
  }

  /**
   * Adds a row.
   *
   * @param row a record of the register
   * @param ordinal which row it is of its source, from 1
   * @return what is wrong with it if it was not added: its place is unknown
   */
  public Optional<Problem> add(Entry row, long ordinal) {
    boolean sitesToo = rows.register() == Register.WORKERS;
    int node = held.nodes().find(row.place());
    if (node < 0 || !sitesToo && node >= held.tree().size()) {
      String rule =
          node >= 0
              ? "is a site; it must be the code of a place"
              : "is no place" + (sitesToo ? " or site" : "");
      return Optional.of(Problem.of(rows.register().key(), ordinal, "place", row.place(), rule));
    }
    if (rows.size() == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * nodes.length);
    }
    nodes[rows.size()] = node;
    rows.addUnnamed((Row<?>) row);
    return Optional.empty();
  }

  /**
   * How many rows have been added.
   *
   * @return the number
   */
  public int size() {
    return rows.size();
  }

  /**
   * The rows at their places.
   *
   * @return a store with these rows of the register alone
   */
  public Store store() {
    Map<Register, Table> tables = new LinkedHashMap<>();
    Register.returned().forEach(r -> tables.put(r, held.table(r)));
    tables.put(rows.register(), rows.build(Arrays.copyOf(nodes, rows.size()), rows::where));
    return held.with(tables, held.figures());
  }
}
