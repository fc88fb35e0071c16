package org.planmetrics.snapshot;

import java.util.Locale;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.table.Store;

/** How many of what, in words: {@code 69 counties}, {@code 1 station}. */
final class Nouns {
  private Nouns() {}

  /** What a node is: the level of a place, or the register of a site. */
  static Labeled of(Store store, int node) {
    return node < store.tree().size() ? store.tree().level(node) : store.nodes().sitesOf(node);
  }

  /** Returns such as 69 个县 and {@code 69 counties}. */
  static Text count(long count, Labeled what) {
    return Text.of(count + " 个" + what.label().zh(), count + " " + english(count, what));
  }

  /** Returns such as 69 个县中 3 个 and {@code 3 of 69 counties}. */
  static Text count(long count, long among, Labeled what) {
    return Text.of(
        among + " 个" + what.label().zh() + "中 " + count + " 个",
        count + " of " + among + " " + english(among, what));
  }

  /** Returns {@code 1 county}, {@code 3 counties} without the number. */
  private static String english(long count, Labeled what) {
    Records records = what instanceof Level level ? records(level) : Records.of((Register) what);
    return count == 1 ? records.describeOne(Locale.ENGLISH) : records.describe(Locale.ENGLISH);
  }

  private static Records records(Level level) {
    return level == Level.COMMUNITY
        ? Records.of(Register.COMMUNITIES)
        : Records.of(Register.REGIONS).where("level", level);
  }
}
