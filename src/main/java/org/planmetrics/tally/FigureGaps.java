package org.planmetrics.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.table.FigureTable;
import org.planmetrics.table.Store;
import org.planmetrics.text.Names;

/** What the data have in place of figures that are asked for and missing (SPEC S24). */
public final class FigureGaps {
  private final Store store;
  private final FigureTable figures;

  public FigureGaps(Store store) {
    this.store = store;
    this.figures = store.figures();
  }

  /** Values of a later day, and figures that nobody asks for but whose name is nearly the same. */
  public List<Note> notes(Set<String> asked) {
    List<Note> notes = new ArrayList<>();
    if (figures.hasAfter(store.asOf())) {
      asked.forEach(figure -> later(figure).ifPresent(notes::add));
    }
    for (String figure : figures.names()) {
      if (!asked.contains(figure)) {
        Names.close(figure, asked)
            .filter(near -> isInstead(figure, near))
            .ifPresent(near -> notes.add(unasked(figure, near)));
      }
    }
    return notes;
  }

  /** The figure nearest to one that nobody reports, in the words of a remark; empty if some do. */
  public Optional<Text> nobody(String figure) {
    if (isReported(figure)) {
      return Optional.empty();
    }
    Optional<String> near = Names.close(figure, figures.names());
    return Optional.of(
        Text.of(
            "没有任何地方报送“" + figure + "”" + near.map(n -> "；最接近的是“" + n + "”").orElse(""),
            "nobody reports '"
                + figure
                + "'"
                + near.map(n -> "; nearest: '" + n + "'").orElse("")));
  }

  /** Whether any row is there for a figure, or may be among those set aside. */
  private boolean isReported(String figure) {
    return figures.names().contains(figure)
        || store.aside().figures().stream()
            .anyMatch(f -> f.figure().isEmpty() || f.figure().equals(figure));
  }

  private Optional<Note> later(String figure) {
    int[] counted = store.latest(figure);
    int[] ever = figures.ever(figure, counted.length);
    int[] late =
        IntStream.range(0, ever.length)
            .filter(node -> ever[node] >= 0 && counted[node] < 0)
            .map(node -> ever[node])
            .toArray();
    if (late.length == 0) {
      return Optional.empty();
    }
    boolean isNone = Arrays.stream(counted).noneMatch(row -> row >= 0);
    String example = figures.get(late[0]).place();
    String day = store.asOf().toString();
    Text text =
        Text.of(
            "指标“" + figure + "”：" + late.length + " 处只报了 " + day + " 之后的数，如 " + example,
            "figure '"
                + figure
                + "': "
                + (late.length == 1 ? "1 place has" : late.length + " places have")
                + " only values of days after "
                + day
                + ", such as "
                + example);
    return Optional.of(
        new Note(isNone ? Note.Topic.UNREPORTED_FIGURE : Note.Topic.LATER_FIGURE, text));
  }

  /** Whether some place reports the one figure and not the other. */
  private boolean isInstead(String figure, String asked) {
    int[] there = store.latest(figure);
    int[] lacking = store.latest(asked);
    return IntStream.range(0, there.length).anyMatch(node -> there[node] >= 0 && lacking[node] < 0);
  }

  private static Note unasked(String figure, String near) {
    Text text =
        Text.of(
            "数据中有“" + figure + "”，但没有任何指标用到它；用到的指标中最接近的是“" + near + "”",
            "the data have the figure '"
                + figure
                + "', which no indicator asks for; nearest that is asked for: '"
                + near
                + "'");
    return new Note(Note.Topic.UNASKED_FIGURE, text);
  }
}
