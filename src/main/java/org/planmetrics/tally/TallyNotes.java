package org.planmetrics.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.table.Store;
import org.planmetrics.table.Table;
import org.planmetrics.table.Vector;
import org.planmetrics.text.Plural;

/** The notes that follow from what indicators ask (SPEC S24). */
public final class TallyNotes {
  private static final int SHOWN = 3;

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
      Map<String, List<LocalDate>> figures, Collection<List<String>> together, LocalDate asOf) {
    List<Note> notes = new ArrayList<>();
    figures.forEach((name, all) ->
        all.stream()
            .min(LocalDate::compareTo)
            .filter(day -> day.isBefore(asOf.minusYears(1)))
            .ifPresent(day -> notes.add(old(name, day, asOf))));
    for (List<String> names : together) {
      List<LocalDate> days =
          names.stream().flatMap(n -> Objects.requireNonNull(figures.get(n)).stream()).toList();
      Optional<LocalDate> first = days.stream().min(LocalDate::compareTo);
      Optional<LocalDate> last = days.stream().max(LocalDate::compareTo);
      if (first.isPresent() && first.get().isBefore(last.orElseThrow().minusYears(1))) {
        notes.add(between(names, first.get(), last.get()));
      }
    }
    return notes;
  }

  /**
   * Registers of which no row ended since an earlier day: they may hold the present only (SPEC
   * S30).
   */
  public static List<Note> presentOnly(Store then, Collection<Register> registers, LocalDate asOf) {
    return registers.stream()
        .filter(register -> holdsPresentOnly(then, register, asOf))
        .map(register -> presentOnly(register, then.asOf()))
        .toList();
  }

  private static boolean holdsPresentOnly(Store then, Register register, LocalDate asOf) {
    Table table = then.table(register);
    Optional<Vector> ends =
        register.columns().span().flatMap(span -> table.find(span.end().name()));
    return table.size() > 0
        && ends.isPresent()
        && IntStream.range(1, ends.get().cardinality())
            .mapToObj(code -> (LocalDate) ends.get().value(code).orElseThrow())
            .noneMatch(day -> day.isAfter(then.asOf()) && !day.isAfter(asOf));
  }

  private static Note presentOnly(Register register, LocalDate day) {
    Text text =
        Text.of(
            register.label().zh() + "名册中没有 " + day + " 以来终止的记录，可能只含现有的；按该日读出的数可能偏小",
            "no row of the register "
                + register
                + " ended since "
                + day
                + ": it may hold the present only, and what is read on that day may be too small");
    return new Note(Note.Topic.ANOTHER_DAY, text);
  }

  /** Days on which something is read though they have not come (SPEC S30). */
  public static List<Note> future(Collection<LocalDate> days, LocalDate asOf) {
    return days.stream()
        .map(day ->
            Text.of(
                day + " 在 " + asOf + " 之后，该日的读数未知",
                day + " is after " + asOf + ": what is read on that day is unknown"))
        .map(text -> new Note(Note.Topic.ANOTHER_DAY, text))
        .toList();
  }

  /** Places where an amount is not what the units of a share weigh together (SPEC S33). */
  public static Note weighedOtherwise(String zh, String en, List<String> places) {
    List<String> some = places.stream().limit(SHOWN).toList();
    Text text =
        Text.of(
            "“" + zh + "”：" + places.size() + " 处之数与其各单位之和不一致，如 " + String.join("、", some),
            "'"
                + en
                + "': at "
                + Plural.of(places.size(), "place")
                + " the number is not what the units have together, such as "
                + String.join(", ", some));
    return new Note(Note.Topic.FIGURE_DIFFERS, text);
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
