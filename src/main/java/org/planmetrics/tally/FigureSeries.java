package org.planmetrics.tally;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.table.FigureTable;
import org.planmetrics.table.Store;
import org.planmetrics.text.Names;

/** A reported figure at every node: the place's own, or else its children's sum (SPEC S7). */
public final class FigureSeries {
  private final Index index;
  private final String figure;
  private final List<Integer> nodes = new ArrayList<>();
  private final List<BigDecimal> values = new ArrayList<>();
  private final List<Optional<LocalDate>> days = new ArrayList<>();
  private final List<String> differing = new ArrayList<>();

  public FigureSeries(Index index, String figure) {
    this.index = index;
    this.figure = figure;
    int[] rows = index.store().latest(figure);
    FigureTable table = index.store().figures();
    for (int node = 0; node < rows.length; node++) {
      if (rows[node] >= 0) {
        nodes.add(node);
        values.add(table.value(rows[node], Figure.VALUE).orElseThrow());
        days.add(table.value(rows[node], Figure.AS_OF));
      }
    }
  }

  /** The days that its values speak of. */
  public List<LocalDate> days() {
    return days.stream().flatMap(Optional::stream).toList();
  }

  public Series series(Scope scope) {
    try {
      return flat(scope);
    } catch (ArithmeticException e) {
      return exact(scope);
    }
  }

  private Series flat(Scope scope) {
    int size = index.size(scope);
    boolean[] open = new boolean[size];
    if (values.isEmpty()) {
      Arrays.fill(open, true);
      return AmountSeries.counts(new int[size], open);
    }
    int digits = values.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    long scale = BigDecimal.TEN.pow(digits).longValueExact();
    long[] amounts = new long[size];
    boolean[] isOwn = new boolean[size];
    for (int k = 0; k < values.size(); k++) {
      int i = index(scope, nodes.get(k));
      if (i >= 0) {
        amounts[i] = values.get(k).multiply(BigDecimal.valueOf(scale)).longValueExact();
        isOwn[i] = true;
      }
    }
    if (scope == Scope.PLACES) {
      sumUp(amounts, isOwn, open);
    } else {
      for (int i = 0; i < size; i++) {
        open[i] = !isOwn[i];
      }
    }
    return AmountSeries.of(amounts, open, scale);
  }

  /** Where a place has no number of its own it is its children's sum; open without children. */
  private void sumUp(long[] amounts, boolean[] isOwn, boolean[] open) {
    long[] sums = new long[amounts.length];
    boolean[] hasChildren = new boolean[amounts.length];
    for (int i = amounts.length - 1; i >= 0; i--) {
      if (isOwn[i]) {
        noteDifference(hasChildren[i] && !open[i] && sums[i] != amounts[i], i);
        open[i] = false;
      } else {
        amounts[i] = sums[i];
        open[i] |= !hasChildren[i];
      }
      if (i > 0) {
        int parent = index.tree().parent(i);
        hasChildren[parent] = true;
        open[parent] |= open[i];
        sums[parent] = Math.addExact(sums[parent], amounts[i]);
      }
    }
  }

  private Series exact(Scope scope) {
    differing.clear();
    Interval[] sums = new Interval[index.size(scope)];
    Arrays.fill(sums, Interval.ZERO);
    boolean[] hasChildren = new boolean[sums.length];
    Interval[] own = new Interval[sums.length];
    Arrays.fill(own, Interval.UNKNOWN);
    for (int k = 0; k < values.size(); k++) {
      int i = index(scope, nodes.get(k));
      if (i >= 0) {
        own[i] = Interval.of(Fraction.of(values.get(k)));
      }
    }
    Reading[] readings = new Reading[sums.length];
    for (int i = sums.length - 1; i >= 0; i--) {
      boolean isOwn = own[i].isKnown();
      noteDifference(isOwn && hasChildren[i] && sums[i].isKnown() && !sums[i].equals(own[i]), i);
      Interval value = isOwn || !hasChildren[i] ? own[i] : sums[i];
      readings[i] = Reading.of(value);
      if (scope == Scope.PLACES && i > 0) {
        int parent = index.tree().parent(i);
        hasChildren[parent] = true;
        sums[parent] = sums[parent].plus(value);
      }
    }
    return new ExactSeries(readings);
  }

  private int index(Scope scope, int node) {
    Store store = index.store();
    int i = scope == Scope.PLACES ? node : node - store.nodes().first(scope.register());
    return i >= 0 && i < index.size(scope) ? i : -1;
  }

  private void noteDifference(boolean differs, int place) {
    if (differs) {
      differing.add(index.tree().name(place));
    }
  }

  /** What a user would want to know of the figure (SPEC S24). */
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    Set<String> reported = index.store().figures().names();
    if (!reported.contains(figure)) {
      String some = String.join("、", Names.nearest(figure, reported));
      Text text =
          Text.of(
              "没有任何地方报送指标“" + figure + "”；" + (some.isEmpty() ? "没有指标数据" : "有：" + some),
              "no row reports the figure '" + figure + "'; " + Names.valid(figure, reported));
      notes.add(new Note(Note.Topic.UNREPORTED_FIGURE, text));
    }
    if (!differing.isEmpty()) {
      String some = String.join("、", differing.subList(0, Math.min(3, differing.size())));
      Text text =
          Text.of(
              "指标“" + figure + "”：" + differing.size() + " 处自报数与下级合计不一致，如 " + some,
              "figure '"
                  + figure
                  + "': "
                  + differing.size()
                  + " places report another number than their children's sum, such as "
                  + some);
      notes.add(new Note(Note.Topic.FIGURE_DIFFERS, text));
    }
    return notes;
  }
}
