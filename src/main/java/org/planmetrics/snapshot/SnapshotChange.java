package org.planmetrics.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Register;
import org.planmetrics.table.Renumbering;
import org.planmetrics.table.Store;
import org.planmetrics.table.Table;
import org.planmetrics.text.Names;

/**
 * A snapshot with some records and figures changed, such as one with 50 more workers. The places
 * stay; registers that are not touched are shared with the snapshot before, which does not change.
 *
 * <p>For use by one thread, once.
 */
public final class SnapshotChange implements TakesFigures<SnapshotChange> {
  private final Snapshot before;
  private final Store store;
  private final Map<Register, List<Entry>> added = new EnumMap<>(Register.class);
  private final Map<Register, BitSet> removed = new EnumMap<>(Register.class);
  private final Set<Register> kept = EnumSet.noneOf(Register.class);
  private final List<Figure> figures = new ArrayList<>();

  SnapshotChange(Snapshot before) {
    this.before = before;
    this.store = Held.of(before);
  }

  /**
   * Adds workers and sites after those that are there.
   *
   * @param entries workers, facilities, stations or organizations
   * @return this change
   * @throws IllegalArgumentException if nothing is known of the register: with records of which
   *     nobody says that they are all, it could not be told from one that is complete (SPEC S7)
   */
  public SnapshotChange add(Entry... entries) {
    return add(Arrays.stream(entries));
  }

  /**
   * Adds workers and sites after those that are there.
   *
   * @param entries workers, facilities, stations or organizations
   * @return this change
   * @throws IllegalArgumentException if nothing is known of the register
   */
  public SnapshotChange add(Stream<? extends Entry> entries) {
    entries.forEachOrdered(e -> {
      checkKnown(e.register());
      added.computeIfAbsent(e.register(), r -> new ArrayList<>()).add(e);
    });
    return this;
  }

  /**
   * Says that registers of which nothing was known have been kept, with no records but those that
   * are added now, as {@link SnapshotBuilder#empty} does.
   *
   * @param registers workers, facilities, stations or organizations
   * @return this change
   */
  public SnapshotChange empty(Register... registers) {
    kept.addAll(Arrays.asList(registers));
    return this;
  }

  private void checkKnown(Register register) {
    if (!kept.contains(register)
        && !store.table(register).isPresent()
        && before.returns().stream().noneMatch(r -> r.register() == register)) {
      throw new IllegalArgumentException(
          "nothing is known of the register "
              + register
              + ", so nothing can be added to it; build the snapshot with empty(...) where it is"
              + " known to have no records");
    }
  }

  /**
   * Removes workers or sites.
   *
   * @param register workers, facilities, stations or organizations
   * @param ids the ids of records that are there
   * @return this change
   * @throws IllegalArgumentException if there is none of that id
   */
  public SnapshotChange remove(Register register, String... ids) {
    Table table = store.table(register);
    if (!register.isReturned()) {
      throw new IllegalArgumentException("the " + register + " stay as they are");
    }
    for (String id : ids) {
      int row = table.row(id);
      if (row < 0) {
        List<String> valid = Table.view(table.size(), table::id);
        throw new IllegalArgumentException(Names.unknown("record of the " + register, id, valid));
      }
      removed.computeIfAbsent(register, r -> new BitSet()).set(row);
    }
    return this;
  }

  /**
   * Reports a figure, instead of the one for the same place and day if there is one.
   *
   * @param figure the figure
   * @return this change
   */
  @Override
  public SnapshotChange figure(Figure figure) {
    figures.add(Objects.requireNonNull(figure, "figure"));
    return this;
  }

  /**
   * The snapshot after the change.
   *
   * @return the snapshot
   * @throws DataException with every problem: an id that is taken, an unknown place, a site removed
   *     to which a worker is still posted or a figure belongs
   */
  public Snapshot build() {
    return before.holding(Renumbering.apply(store, added, removed, kept, figures));
  }
}
