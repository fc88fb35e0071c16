package org.planmetrics.progress;

import java.util.stream.Stream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Register;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;
import org.planmetrics.table.Filling;
import org.planmetrics.table.Rebasing;

/** A snapshot of parts: the tree of one, the records of another, the returns of a third. */
final class Mixture {
  private Mixture() {}

  /** Data told in a later tree, with the returns of a snapshot of that tree. */
  static Snapshot returning(Snapshot told, Snapshot later) {
    return Held.with(told, Rebasing.returning(Held.of(told), Held.of(later)));
  }

  /** The day is that of the records. What refers to a place that the tree does not have is out. */
  static Snapshot of(Snapshot tree, Snapshot records, Snapshot returns) {
    SnapshotBuilder builder = Snapshot.asOf(records.asOf());
    Filling rows = Held.of(builder);
    rows.setLenient(true);
    for (Register register : Register.values()) {
      Stream.of(tree, records, returns)
          .flatMap(s -> Held.of(s).table(register).attributeNames().stream())
          .forEach(name -> rows.attribute(register, name));
    }
    for (Register register : Register.returned()) {
      if (records.has(register) || returns.has(register)) {
        rows.empty(register);
      }
    }
    Stream.of(
            tree.regions(),
            tree.communities(),
            records.facilities(),
            records.stations(),
            records.organizations(),
            records.workers(),
            records.declarations(),
            records.figureRows(),
            returns.returns(),
            records.milestones().values())
        .forEach(all -> all.forEach(row -> rows.add(row, 0)));
    if (records.hasMilestones()) {
      rows.keepMilestones();
    }
    return builder.build();
  }
}
