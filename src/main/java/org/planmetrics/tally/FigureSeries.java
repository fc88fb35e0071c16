package org.planmetrics.tally;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Note;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.table.Completeness;
import org.planmetrics.table.FigureDay;
import org.planmetrics.table.Meaning;
import org.planmetrics.table.Store;

/**
 * A reported figure at every node: the place's own, or else what its children give: of an amount
 * their sum (SPEC S7), of a rate what {@link Rates} says (S25).
 */
public final class FigureSeries implements FigureColumn {
  private static final int MOST_DIGITS = 18;

  private final Index index;
  private final Meaning meaning;
  private final FigureDay on;
  private final List<Integer> nodes = new ArrayList<>();
  private final List<Interval> values = new ArrayList<>();
  private final List<Optional<LocalDate>> days = new ArrayList<>();
  private final FigureNotes notes;
  private final boolean[] moreChildren;
  private boolean isAnyHidden;

  /** What a figure, or a part of it, reads on a day. */
  public FigureSeries(Index index, String figure, Optional<String> stratum, FigureDay on) {
    this.index = index;
    this.on = on;
    this.meaning = index.store().figures().meaning(figure);
    this.notes = new FigureNotes(index, figure);
    this.moreChildren = Completeness.moreChildren(index.store());
    boolean isAnyAside = !index.store().aside().figures().isEmpty();
    int[] rows = index.store().latest(figure, stratum, on);
    for (int node = 0; node < rows.length; node++) {
      if (rows[node] >= 0 || isAnyAside) {
        boolean isAside = isAnyAside && isHidden(figure, node, rows[node]);
        add(node, rows[node], isAside || index.store().figures().isStale(rows[node], on));
      }
    }
  }

  /** Whether a row set aside may be what counts at a node instead of the one that is there. */
  private boolean isHidden(String figure, int node, int row) {
    Optional<LocalDate> standing =
        row < 0 ? Optional.empty() : Optional.of(day(row).orElse(LocalDate.MIN));
    Store store = index.store();
    return store.aside().hides(figure, node, standing, on);
  }

  private Optional<LocalDate> day(int row) {
    return index.store().figures().value(row, Figure.AS_OF);
  }

  private void add(int node, int row, boolean isHidden) {
    isAnyHidden |= isHidden;
    if (isHidden || row >= 0) {
      nodes.add(node);
      values.add(isHidden ? meaning.unknown() : index.store().figures().reading(row));
      days.add(isHidden ? Optional.empty() : day(row));
    }
  }

  @Override
  public boolean isOwn(int node) {
    return Collections.binarySearch(nodes, node) >= 0;
  }

  @Override
  public List<LocalDate> days() {
    return days.stream().flatMap(Optional::stream).toList();
  }

  @Override
  public Series series(Scope scope) {
    boolean isFlat =
        !meaning.isRate()
            && !meaning.isSigned()
            && !isAnyHidden
            && values.stream().allMatch(Interval::isKnown);
    if (isFlat) {
      try {
        return flat(scope);
      } catch (ArithmeticException e) {
        // too large for longs: added up exactly below
      }
    }
    return exact(scope);
  }

  private Series flat(Scope scope) {
    int size = index.size(scope);
    boolean[] open = new boolean[size];
    if (values.isEmpty()) {
      Arrays.fill(open, true);
      return AmountSeries.counts(new int[size], open);
    }
    BigInteger scale = BigInteger.TEN.pow(digits());
    long[] amounts = new long[size];
    boolean[] isOwn = new boolean[size];
    for (int k = 0; k < nodes.size(); k++) {
      int i = index(scope, nodes.get(k));
      if (i >= 0) {
        Fraction value = values.get(k).known().orElseThrow();
        amounts[i] = value.numerator().multiply(scale).divide(value.denominator()).longValueExact();
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
    return AmountSeries.of(amounts, open, scale.longValueExact());
  }

  /** How many decimals make every value whole. */
  private int digits() {
    int digits = 0;
    for (Interval value : values) {
      BigInteger denominator = value.known().orElseThrow().denominator();
      while (BigInteger.TEN.pow(digits).mod(denominator).signum() != 0) {
        if (++digits > MOST_DIGITS) {
          throw new ArithmeticException("too many decimals for a flat amount");
        }
      }
    }
    return digits;
  }

  /** Where a place has no number of its own it is its children's sum; open without children. */
  private void sumUp(long[] amounts, boolean[] isOwn, boolean[] open) {
    long[] sums = new long[amounts.length];
    boolean[] hasChildren = new boolean[amounts.length];
    for (int i = amounts.length - 1; i >= 0; i--) {
      open[i] |= moreChildren.length > 0 && moreChildren[i];
      if (isOwn[i]) {
        if (hasChildren[i] && !open[i] && sums[i] != amounts[i]) {
          notes.differs(i);
        }
        open[i] = false;
      } else {
        amounts[i] = sums[i];
        open[i] |= !hasChildren[i];
      }
      if (i > 0) {
        int parent = index.tree().parent(i);
        if (isOwn[i] && !isOwn[parent]) {
          notes.addedUp();
        }
        hasChildren[parent] = true;
        open[parent] |= open[i];
        sums[parent] = Math.addExact(sums[parent], amounts[i]);
      }
    }
    notes.look(i -> Interval.of(Fraction.of(amounts[i])));
  }

  private Series exact(Scope scope) {
    notes.begin();
    Interval[] own = new Interval[index.size(scope)];
    boolean[] isOwn = new boolean[own.length];
    Arrays.fill(own, meaning.unknown());
    for (int k = 0; k < nodes.size(); k++) {
      int i = index(scope, nodes.get(k));
      if (i >= 0) {
        own[i] = values.get(k);
        isOwn[i] = true;
      }
    }
    Interval[] found = own;
    if (scope == Scope.PLACES) {
      found =
          meaning.isRate()
              ? Rates.of(index, weight(), meaning.unknown(), own, isOwn, moreChildren, notes)
              : sums(own, isOwn);
    }
    return new ExactSeries(Arrays.stream(found).map(Reading::of).toArray(Reading[]::new));
  }

  /** What a rate is weighed by. */
  private Optional<Series> weight() {
    return meaning
        .weight()
        .map(name ->
            new FigureSeries(index, name, Optional.empty(), on.alone()).series(Scope.PLACES));
  }

  private Interval[] sums(Interval[] own, boolean[] isOwn) {
    Interval[] sums = new Interval[own.length];
    Arrays.fill(sums, Interval.ZERO);
    boolean[] hasChildren = new boolean[own.length];
    Interval[] found = own.clone();
    for (int i = own.length - 1; i >= 0; i--) {
      if (moreChildren.length > 0 && moreChildren[i]) {
        sums[i] = sums[i].plus(meaning.unknown());
      }
      boolean isKnown = own[i].isKnown() && sums[i].isKnown();
      if (isOwn[i] && hasChildren[i] && isKnown && !sums[i].equals(own[i])) {
        notes.differs(i);
      }
      found[i] = isOwn[i] || !hasChildren[i] ? own[i] : sums[i];
      if (i > 0) {
        int parent = index.tree().parent(i);
        if (isOwn[i] && !isOwn[parent]) {
          notes.addedUp();
        }
        hasChildren[parent] = true;
        sums[parent] = sums[parent].plus(found[i]);
      }
    }
    notes.look(i -> found[i]);
    return found;
  }

  private int index(Scope scope, int node) {
    Store store = index.store();
    int i = scope == Scope.PLACES ? node : node - store.nodes().first(scope.register());
    return i >= 0 && i < index.size(scope) ? i : -1;
  }

  @Override
  public List<Note> notes() {
    return notes.found();
  }
}
