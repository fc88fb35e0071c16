package org.planmetrics.brief;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Target;
import org.planmetrics.text.Plural;

/**
 * A place at which targets are not met, such as 7 of 9 at 南关区.
 *
 * @param place the place
 * @param notMet the targets that are PENDING or MISSED there, in the plan's order
 * @param undecided how many are UNDECIDED there
 * @param judged of how many: all but those that are not applicable there
 */
public record HoldingBack(Place place, List<Target> notMet, int undecided, int judged) {
  /** Copies the targets. */
  public HoldingBack {
    Objects.requireNonNull(place, "place");
    notMet = List.copyOf(notMet);
  }

  /** What the places are called together. */
  static Text title(Level level) {
    return Text.of(
        "未全部达标的" + level.label().zh() + "，达标比例低的在前",
        Plural.many(level.label().en())
            + " that fall short, the smallest share of targets met first");
  }

  /**
   * How many targets are not met.
   *
   * @return such as 9 项中 7 项未达标，1 项数据不足
   */
  public Text text() {
    return Words.both(this::describe);
  }

  private String describe(Locale locale) {
    String open =
        undecided == 0
            ? ""
            : Words.in(locale, "，" + undecided + " 项数据不足", ", " + undecided + " undecided");
    return Words.in(
            locale,
            judged + " 项中 " + notMet.size() + " 项未达标",
            notMet.size() + " of " + judged + " not met")
        + open;
  }

  /** Returns such as {@code 南关区: 7 of 9 not met, 1 undecided}. */
  @Override
  public String toString() {
    return place.name() + ": " + text().en();
  }
}
