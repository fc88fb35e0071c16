package org.planmetrics.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;

/** The notes that follow from what indicators ask (SPEC S24). */
public final class TallyNotes {
  private TallyNotes() {}

  public static Optional<Note> blanks(Leaf leaf, long count) {
    if (count == 0) {
      return Optional.empty();
    }
    Text text =
        Text.of(
            count + " 条记录仅因有空白值而未计入“" + leaf.records().describe(Locale.CHINESE) + "”",
            count
                + (count == 1 ? " record was" : " records were")
                + " not counted among '"
                + leaf.records().describe(Locale.ENGLISH)
                + "' only because a value is blank");
    return Optional.of(new Note(Note.Topic.FAILED_ON_BLANK, text));
  }

  /** Figures that are more than a year apart, or older than that on the day. */
  public static List<Note> apart(
      Map<String, FigureSeries> figures, Collection<List<String>> together, LocalDate asOf) {
    List<Note> notes = new ArrayList<>();
    figures.forEach((name, figure) ->
        figure.days().stream()
            .min(LocalDate::compareTo)
            .filter(day -> day.isBefore(asOf.minusYears(1)))
            .ifPresent(day -> notes.add(old(name, day, asOf))));
    for (List<String> names : together) {
      List<LocalDate> days =
          names.stream()
              .flatMap(n -> Objects.requireNonNull(figures.get(n)).days().stream())
              .toList();
      Optional<LocalDate> first = days.stream().min(LocalDate::compareTo);
      Optional<LocalDate> last = days.stream().max(LocalDate::compareTo);
      if (first.isPresent() && first.get().isBefore(last.orElseThrow().minusYears(1))) {
        notes.add(between(names, first.get(), last.get()));
      }
    }
    return notes;
  }

  private static Note old(String name, LocalDate day, LocalDate asOf) {
    Text text =
        Text.of(
            "指标“" + name + "”有截至 " + day + " 的数据，早于 " + asOf + " 一年以上",
            "figure '" + name + "' has values as of " + day + ", more than a year before " + asOf);
    return new Note(Note.Topic.FIGURES_APART, text);
  }

  private static Note between(List<String> names, LocalDate first, LocalDate last) {
    String all = String.join(", ", names);
    Text text =
        Text.of(
            "同一读数所用指标（" + all + "）的截至日相差一年以上：" + first + " 与 " + last,
            "figures in one reading ("
                + all
                + ") are more than a year apart: "
                + first
                + " and "
                + last);
    return new Note(Note.Topic.FIGURES_APART, text);
  }
}
