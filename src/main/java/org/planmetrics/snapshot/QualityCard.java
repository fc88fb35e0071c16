package org.planmetrics.snapshot;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import org.planmetrics.access.Held;
import org.planmetrics.text.Plural;

/**
 * What an analyst should know of the data before reading what follows from them: per register who
 * has returned it, blanks, sites that are alike, and per figure who reports it, how old it is, and
 * values that look mistyped, converted wrongly or added up. It judges nothing and changes no
 * reading.
 *
 * @param snapshot the data
 * @param thresholds from when on something is told
 * @param lines the registers, then the figures
 */
public record QualityCard(Snapshot snapshot, Thresholds thresholds, List<QualityLine> lines) {
  /** Copies the lines. */
  public QualityCard {
    Objects.requireNonNull(snapshot, "snapshot");
    Objects.requireNonNull(thresholds, "thresholds");
    lines = ImmutableList.copyOf(lines);
  }

  /** Returns such as {@code quality of 吉林省 on 2023-12-31: 9 lines}. */
  @Override
  public String toString() {
    return "quality of "
        + Held.of(snapshot).tree().name(0)
        + " on "
        + snapshot.asOf()
        + ": "
        + Plural.of(lines.size(), "line");
  }
}
