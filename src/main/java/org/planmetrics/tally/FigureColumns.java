package org.planmetrics.tally;

import java.util.Optional;
import org.planmetrics.table.FigureDay;
import org.planmetrics.table.Heritage;
import org.planmetrics.table.Window;

/** What figures read in the data themselves or, in a later tree, as it follows from these. */
public final class FigureColumns {
  private FigureColumns() {}

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
    return heritage
        .<FigureColumn>map(h -> new InheritedFigures(h, column, figure))
        .orElse(column);
  }
}
