package org.planmetrics.io;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planmetrics.domain.Problem;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.text.Plural;

/**
 * A snapshot, and what was set aside on the way to it (SPEC section 6).
 *
 * @param snapshot what was loaded
 * @param problems what is wrong with the files, in their order; of a row set aside at least one,
 *     and those of a file or header as a whole. Empty where loading is strict
 * @param files for each CSV file that was read, in their order, what became of its rows
 */
public record Loaded(Snapshot snapshot, List<Problem> problems, Map<String, Rows> files) {
  /** Copies the list and the map, which keeps its order. */
  public Loaded {
    Objects.requireNonNull(snapshot, "snapshot");
    problems = List.copyOf(problems);
    files = ImmutableMap.copyOf(files);
  }

  /**
   * What became of the rows of a file, such as 14,210 read, 14,203 loaded, 7 set aside. Blank rows
   * are no rows, nor are totals, remarks and figures without a value, as typed, which are noted;
   * after an unclosed quote there are none that one could count.
   *
   * @param read the rows read
   * @param loaded those in the snapshot, each for itself or merged with its parent (SPEC S40)
   * @param setAside those that are not, each with a problem
   */
  public record Rows(int read, int loaded, int setAside) {
    /**
     * Checks the sum.
     *
     * @throws IllegalArgumentException if rows read are not rows loaded + rows set aside
     */
    public Rows {
      if (read != loaded + setAside) {
        throw new IllegalArgumentException(
            "rows read must be rows loaded + rows set aside, but "
                + read
                + " ≠ "
                + loaded
                + " + "
                + setAside);
      }
    }

    @Override
    public String toString() {
      return read + " read, " + loaded + " loaded, " + setAside + " set aside";
    }
  }

  /** Returns such as {@code 吉林省 …: 7 problems, 7 rows set aside}. */
  @Override
  public String toString() {
    int aside = files.values().stream().mapToInt(Rows::setAside).sum();
    return snapshot
        + ": "
        + Plural.of(problems.size(), "problem")
        + ", "
        + Plural.of(aside, "row")
        + " set aside";
  }
}
