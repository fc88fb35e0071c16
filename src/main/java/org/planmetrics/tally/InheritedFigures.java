package org.planmetrics.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.table.Completeness;
import org.planmetrics.table.Descent;
import org.planmetrics.table.Heritage;
import org.planmetrics.table.Meaning;
import org.planmetrics.table.Tree;

/**
 * A figure of data as they were, read in a later tree (SPEC S38). A place whose territory is
 * unchanged reads what it read; another one what its predecessors read as wholes, less what left,
 * plus what came; a rate lies between those of places that came as wholes, and is else unknown.
 */
final class InheritedFigures implements FigureColumn {
  private static final int NONE = -1;
  private static final int SHOWN = 3;

  private final Descent descent;
  private final FigureColumn origin;
  private final Meaning meaning;
  private final boolean[] more;
  private final String figure;
  private final Set<Integer> overdrawn = new TreeSet<>();

  InheritedFigures(Heritage heritage, FigureColumn origin, String figure) {
    this.figure = figure;
    this.descent = heritage.descent();
    this.origin = origin;
    this.meaning = heritage.origin().figures().meaning(figure);
    this.more = Completeness.moreChildren(heritage.origin());
  }

  @Override
  public Series series(Scope scope) {
    Series before = origin.series(scope);
    if (scope != Scope.PLACES) {
      return before;
    }
    Reading[] readings = new Reading[descent.after().size()];
    for (int node = 0; node < readings.length; node++) {
      int same = descent.same(node);
      readings[node] = same >= 0 ? before.reading(same) : Reading.of(changed(node, before));
    }
    return new ExactSeries(readings);
  }

  private Interval changed(int node, Series before) {
    Map<Integer, Interval> pieces = descent.pieces(node);
    if (pieces.isEmpty() || meaning.isRate() && descent.isUnsure(node)) {
      return meaning.unknown();
    }
    Interval sum = meaning.isRate() ? hull(pieces, before) : new Sum(node, pieces, before).found();
    return descent.isUnsure(node) ? sum.plus(meaning.unknown()) : sum;
  }

  private Interval hull(Map<Integer, Interval> pieces, Series before) {
    Optional<Interval> hull = Optional.empty();
    for (Map.Entry<Integer, Interval> piece : pieces.entrySet()) {
      if (piece.getValue().known().filter(Fraction.ONE::equals).isEmpty()) {
        return meaning.unknown();
      }
      Interval value = before.at(piece.getKey());
      hull = Optional.of(hull.map(value::hull).orElse(value));
    }
    return hull.orElseThrow();
  }

  @Override
  public boolean isOwn(int node) {
    return false;
  }

  @Override
  public List<LocalDate> days() {
    return origin.days();
  }

  @Override
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>(origin.notes());
    if (!overdrawn.isEmpty()) {
      notes.add(new Note(Note.Topic.FIGURE_DIFFERS, tooLittle()));
    }
    return notes;
  }

  /** Numbers that contradict each other; nothing at all is what can be left at least. */
  private Text tooLittle() {
    List<String> names = overdrawn.stream().limit(SHOWN).map(descent.after()::name).toList();
    return Text.of(
        "指标“" + figure + "”：划出之数多于原有之数，余下按零计，如 " + String.join("、", names),
        "figure '"
            + figure
            + "': more left than there was, and what remains is taken for nothing, such as "
            + String.join(", ", names));
  }

  /**
   * What lies above a place.
   *
   * @param counted how much of the nearest place with a number of its own is counted
   * @param inside how much of the place above is inside
   * @param split the nearest place with a number of its own, if that is divided by shares
   */
  private record Above(Fraction counted, Fraction inside, int split) {}

  /**
   * What lies in one place: of each earlier place that has a number of its own as much as is in it,
   * beyond what is in it of the place above. Where nobody knows how much, it is least and most at
   * one of the ends, because each part counts by itself.
   */
  private final class Sum {
    private final Tree tree = descent.before();
    private final int place;
    private final Map<Integer, Interval> pieces;
    private final Series before;
    private final BitSet above = new BitSet();

    Sum(int place, Map<Integer, Interval> pieces, Series before) {
      this.place = place;
      this.pieces = pieces;
      this.before = before;
      for (int piece : pieces.keySet()) {
        for (int node = tree.parent(piece);
            node >= 0 && !above.get(node);
            node = tree.parent(node)) {
          above.set(node);
        }
      }
    }

    Interval found() {
      Interval sum = at(0, new Above(Fraction.ZERO, Fraction.ZERO, NONE));
      if (meaning.isSigned()) {
        return sum;
      }
      boolean isTooLittle = sum.upper().filter(u -> u.signum() < 0).isPresent();
      if (isTooLittle) {
        overdrawn.add(place);
      }
      return isTooLittle ? Interval.ZERO : sum.fromZero();
    }

    /** What a place and those below it add. */
    private Interval at(int node, Above over) {
      boolean isOfSplit = isOfSplit(node, over);
      Interval part = Interval.of(over.inside());
      Interval inside = isOfSplit ? part : pieces.getOrDefault(node, part);
      List<Interval> found = inside.ends().distinct().map(end -> at(node, over, end)).toList();
      return found.stream().reduce(Interval::hull).orElseThrow();
    }

    private Interval at(int node, Above over, Fraction inside) {
      boolean isLast = !above.get(node);
      boolean isCounted = isLast || origin.isOwn(node) || more.length > 0 && more[node];
      Interval sum =
          isCounted && !inside.equals(over.counted())
              ? before.at(node).times(inside.minus(over.counted()))
              : Interval.ZERO;
      if (isLast) {
        return sum;
      }
      boolean isSplit = isCounted && pieces.containsKey(node) && !isWholeOrNone(node);
      boolean isApart = isCounted || !isOfSplit(node, over) && pieces.containsKey(node);
      Above next =
          new Above(
              isCounted ? inside : over.counted(),
              inside,
              isSplit ? node : isApart ? NONE : over.split());
      for (int child : children(node)) {
        sum = sum.plus(at(child, next));
      }
      return sum;
    }

    /** Whether nothing tells of a place but what tells of the split place around it. */
    private boolean isOfSplit(int node, Above over) {
      return over.split() != NONE && descent.follows(node, over.split());
    }

    private boolean isWholeOrNone(int node) {
      Optional<Fraction> part = pieces.getOrDefault(node, Interval.ZERO).known();
      return part.filter(p -> p.signum() == 0 || p.equals(Fraction.ONE)).isPresent();
    }

    private List<Integer> children(int node) {
      List<Integer> children = new ArrayList<>();
      int rank = tree.rank(node) + 1;
      while (rank < tree.endRank(node)) {
        children.add(tree.atRank(rank));
        rank = tree.endRank(tree.atRank(rank));
      }
      return children;
    }
  }
}
