package org.planmetrics.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.table.Meaning;
import org.planmetrics.table.Tree;
import org.planmetrics.text.Names;
import org.planmetrics.text.Plural;

/** What a user would want to know of a figure (SPEC S24, S25). */
final class FigureNotes {
  private static final int SHOWN = 3;

  private final Tree tree;
  private final String figure;
  private final Meaning meaning;
  private final Set<String> reported;
  private final List<Integer> differing = new ArrayList<>();
  private final List<Integer> between = new ArrayList<>();
  private boolean isAddedUp;

  FigureNotes(Index index, String figure) {
    this.tree = index.tree();
    this.figure = figure;
    this.meaning = index.store().figures().meaning(figure);
    this.reported = index.store().figures().names();
  }

  /** Forgets what was found so far. */
  void begin() {
    differing.clear();
    between.clear();
    isAddedUp = false;
  }

  /** Its own value at a place is not what its children give. */
  void differs(int place) {
    differing.add(place);
  }

  /** It was added up over places. */
  void addedUp() {
    isAddedUp = true;
  }

  /** Looks for own values that lie among the children's, as rates do and sums do not. */
  void look(IntFunction<Interval> readings) {
    if (!meaning.isDeclared()) {
      differing.stream().filter(place -> isAmong(place, readings)).forEach(between::add);
    }
  }

  private boolean isAmong(int place, IntFunction<Interval> readings) {
    Fraction own = readings.apply(place).known().orElseThrow();
    boolean isBelow = false;
    boolean isAbove = false;
    int children = 0;
    for (int rank = tree.rank(place) + 1;
        rank < tree.endRank(place);
        rank = tree.endRank(tree.atRank(rank))) {
      Interval child = readings.apply(tree.atRank(rank));
      children++;
      isBelow |= child.isKnown() && child.isAtMost(own);
      isAbove |= child.isKnown() && child.isAtLeast(own);
    }
    return children > 1 && isBelow && isAbove;
  }

  List<Note> found() {
    List<Note> notes = new ArrayList<>();
    if (!reported.contains(figure)) {
      String some = String.join("、", Names.nearest(figure, reported));
      notes.add(
          note(
              Note.Topic.UNREPORTED_FIGURE,
              "没有任何地方报送指标“" + figure + "”；" + (some.isEmpty() ? "没有指标数据" : "有：" + some),
              "no row reports the figure '" + figure + "'; " + Names.valid(figure, reported)));
    }
    if (!differing.isEmpty()) {
      notes.add(difference());
    }
    if (!between.isEmpty()) {
      String example = tree.name(between.get(0));
      notes.add(
          note(
              Note.Topic.UNDECLARED_FIGURE,
              "指标“" + figure + "”看来是比率：" + example + " 的自报数介于下级各数之间，而不是其合计；请在 catalogue.csv 中说明",
              "figure '"
                  + figure
                  + "' looks like a rate: the own value of "
                  + example
                  + " lies among those of its children and is not their sum; say in catalogue.csv"
                  + " what it is"));
    } else if (isAddedUp && !meaning.isDeclared()) {
      notes.add(
          note(
              Note.Topic.UNDECLARED_FIGURE,
              "指标“" + figure + "”未在 catalogue.csv 中说明，按总量相加",
              "figure '"
                  + figure
                  + "' is not declared in catalogue.csv and was added up over places as an amount"));
    }
    return notes;
  }

  private Note difference() {
    int count = differing.size();
    List<String> names = differing.stream().limit(SHOWN).map(tree::name).toList();
    return note(
        Note.Topic.FIGURE_DIFFERS,
        "指标“"
            + figure
            + "”："
            + count
            + (meaning.isRate() ? " 处自报数不在下级各数之间，如 " : " 处自报数与下级合计不一致，如 ")
            + String.join("、", names),
        "figure '"
            + figure
            + "': "
            + Plural.of(count, "place")
            + (count == 1 ? " reports" : " report")
            + (meaning.isRate()
                ? " a number outside those of its children, such as "
                : " another number than their children's sum, such as ")
            + String.join(", ", names));
  }

  private static Note note(Note.Topic topic, String zh, String en) {
    return new Note(topic, Text.of(zh, en));
  }
}
