package org.planmetrics.snapshot;

import java.util.Locale;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
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
    String number = digits(count);
    return Text.of(number + " 个" + what.label().zh(), number + " " + english(count, what));
  }

  /** Returns such as 69 个县中 3 个 and {@code 3 of 69 counties}, or {@code all 69 counties}. */
  static Text count(long count, long among, Labeled what) {
    Text all = count(among, what);
    if (count == among) {
      return among == 1 ? all : Text.of(all.zh() + "全部", "all " + all.en());
    }
    return Text.of(all.zh() + "中 " + digits(count) + " 个", digits(count) + " of " + all.en());
  }

  static String digits(long count) {
    return Decimals.of(Fraction.of(count), false);
  }

  /** Returns {@code 1 county}, {@code 3 counties} without the number. */
  private static String english(long count, Labeled what) {
    Records records = what instanceof Level level ? records(level) : Records.of((Register) what);
    return count == 1 ? records.describeOne(Locale.ENGLISH) : records.describe(Locale.ENGLISH);
  }

  private static Records records(Level level) {
    return level == Level.COMMUNITY
        ? Records.of(Register.COMMUNITIES)
        : Records.of(Register.REGIONS)
            .where(Region.LEVEL.name(), level)
            .where(Region.KIND.name(), RegionKind.STATUTORY);
  }
}
