package org.planmetrics.tally;

import java.util.Arrays;
import java.util.Optional;
import org.planmetrics.table.FigureDay;
import org.planmetrics.table.Heritage;
import org.planmetrics.table.Store;
import org.planmetrics.table.Window;

/** What figures read in the data themselves or, in a later tree, as it follows from these. */
public final class FigureColumns {
  private FigureColumns() {}

  /**
   * Where a figure is known as it follows from data of an earlier tree; an empty array where the
   * data are of this. Of a flow nobody is asked: it is known over periods.
   */
  public static boolean[] inherited(Index index, String figure) {
    Store store = index.store();
    boolean[] known = new boolean[store.heritage().isEmpty() ? 0 : index.tree().size()];
    if (known.length == 0 || store.figures().meaning(figure).isFlow()) {
      Arrays.fill(known, true);
      return known;
    }
    FigureDay today = FigureDay.asOf(store.asOf());
    Series read = of(index, figure, Optional.empty(), Optional.empty(), today).series(Scope.PLACES);
    for (int node = 0; node < known.length; node++) {
      known[node] = read.at(node).isKnown();
    }
    return known;
  }

  /**
   * A figure, or a part of it, on a day.
   *
   * @param during of a flow the days over which it is read, empty for what is no flow
   */
  public static FigureColumn of(
      Index index, String figure, Optional<String> stratum, Optional<Window> during, FigureDay on) {
    Optional<Heritage> heritage = index.store().heritage();
    Index data = heritage.map(h -> Index.of(h.origin())).orElse(index);
    FigureColumn column =
        during
            .<FigureColumn>map(days -> new FlowSeries(data, figure, stratum, days, on))
            .orElseGet(() -> new FigureSeries(data, figure, stratum, on));
    return heritage.<FigureColumn>map(h -> new InheritedFigures(h, column, figure)).orElse(column);
  }
}
