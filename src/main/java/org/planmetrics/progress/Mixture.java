package org.planmetrics.progress;

import java.util.Arrays;
import java.util.stream.Stream;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.Register;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** A snapshot of parts: the tree of one, the records of another, the returns of a third. */
final class Mixture {
  private Mixture() {}

  /** The day is that of the records. What refers to a place that the tree does not have is out. */
  static Snapshot of(Snapshot tree, Snapshot records, Snapshot returns) {
    SnapshotBuilder builder = Snapshot.asOf(records.asOf());
    tree.regions().forEach(r -> builder.add(r, 0));
    tree.communities().forEach(c -> builder.add(c, 0));
    for (Register register : Register.values()) {
      Stream.of(tree, records, returns)
          .flatMap(s -> s.table(register).attributeNames().stream())
          .forEach(name -> builder.attribute(register, name));
    }
    for (Register register : Register.returned()) {
      if (records.table(register).isPresent() || returns.table(register).isPresent()) {
        builder.empty(register);
      }
    }
    builder.add(entries(records));
    records.figureRows().forEach(f -> builder.add(f, 0));
    returns.returns().forEach(r -> builder.add(r, 0));
    records.milestones().values().forEach(m -> builder.add(m, 0));
    return builder.buildFitting().orElseThrow();
  }

  private static Stream<Entry> entries(Snapshot snapshot) {
    return Arrays.asList(
            snapshot.facilities(),
            snapshot.stations(),
            snapshot.organizations(),
            snapshot.workers())
        .stream()
        .flatMap(list -> list.stream());
  }
}
