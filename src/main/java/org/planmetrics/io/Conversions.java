package org.planmetrics.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.text.Plural;

/**
 * Cells of one file as people type them, turned into what planmetrics reads, and how often that
 * happened. A text that cannot be turned stays as it is, and so does every text of a file that must
 * be written as SPEC says; but then it is known what reading as typed would make of it.
 */
final class Conversions {
  /** What to do about what is read as typed. */
  static final String REMEDY = "read as typed (asTyped(), on the command line --as-typed)";

  private static final Set<String> MISSING =
      Set.of("-", "--", "—", "——", "－", "无", "暂无", "不详", "未统计", "…", "……", "...", "/", "\\");
  private static final Set<String> NO_WORD = Set.of("n/a", "#n/a", "na", "nan", "null", "none");
  private static final int LONGEST = 200;

  private final boolean isOn;
  private final boolean isOffered;
  private final TypedDays days;
  private final Map<Form, Integer> counts = new EnumMap<>(Form.class);

  private Conversions(boolean isOn, boolean isOffered, TypedDays days) {
    this.isOn = isOn;
    this.isOffered = isOffered;
    this.days = days;
  }

  /**
   * Of data as of a day, as asked.
   *
   * @param hasSerials whether numbers may be days
   */
  Conversions(Loading loading, LocalDate asOf, boolean hasSerials) {
    this(loading.isAsTyped(), !loading.isAsTyped(), new TypedDays(asOf, hasSerials));
  }

  /** Of what can only be written by the rules. */
  static Conversions none() {
    return new Conversions(false, false, new TypedDays(LocalDate.MAX, true));
  }

  /** Leaves out of a row what nobody sees. */
  void clean(CsvRow row) {
    int cells = isOn ? row.clean() : 0;
    if (cells > 0) {
      counts.merge(Form.INVISIBLE, cells, Integer::sum);
    }
  }

  /** Whether a cell of a column says, as people type it, that there is nothing. */
  static boolean isNothing(Column<?> column, String text) {
    String bare = text.strip();
    return bare.isEmpty()
        || MISSING.contains(bare)
        || isOfDigits(column) && NO_WORD.contains(bare.toLowerCase(Locale.ROOT));
  }

  /** Whether a text stands for nothing; counted if so. */
  boolean isMissing(String text) {
    return isOn && MISSING.contains(text.strip()) && count(Form.MISSING);
  }

  /** Whether a text stands for nothing in a column; counted if so. */
  boolean isMissing(Column<?> column, String text) {
    boolean isNone =
        isOn && isOfDigits(column) && NO_WORD.contains(text.strip().toLowerCase(Locale.ROOT));
    return isNone ? count(Form.MISSING) : isMissing(text);
  }

  private static boolean isOfDigits(Column<?> column) {
    return isNumber(column) || column instanceof Column.Day;
  }

  private static boolean isNumber(Column<?> column) {
    return column instanceof Column.Decimal
        || column instanceof Column.Measure
        || column instanceof Column.Part;
  }

  /** A cell of a column as the column reads it. */
  String plain(Column<?> column, String text, boolean hasScale) {
    boolean isWord = column instanceof Column.Words || column instanceof Column.Choice;
    String plain = isWord ? text : text.strip();
    Optional<Typed> typed = isOn ? typed(column, plain, hasScale) : Optional.empty();
    typed.ifPresent(t -> t.forms().forEach(this::count));
    return typed.map(Typed::plain).orElse(plain);
  }

  /** What a cell that cannot be read would be as typed, if it is not read so. */
  Optional<Typed> remedy(Column<?> column, String text, boolean hasScale) {
    if (!isOffered) {
      return Optional.empty();
    }
    String bare = text.strip();
    return isNothing(column, bare)
        ? Optional.of(new Typed("missing", Set.of(Form.MISSING)))
        : typed(column, bare, hasScale);
  }

  /** What more is to be said of a cell that cannot be read. */
  String more(Column<?> column, String text, boolean hasScale) {
    if (column instanceof Column.Day) {
      return days.more(text.strip());
    }
    boolean isTwice =
        hasScale && isNumber(column) && TypedNumbers.find(column, text.strip(), false).isPresent();
    return isTwice ? "; its unit stands in the row already" : "";
  }

  private Optional<Typed> typed(Column<?> column, String text, boolean hasScale) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (column instanceof Column.Day) {
      return column.read(text).isPresent() ? Optional.empty() : days.find(column, text);
    }
    if (column instanceof Column.Flag) {
      return Typed.flag(text);
    }
    return isNumber(column) && column.read(text).isEmpty()
        ? TypedNumbers.find(column, text, hasScale)
        : Optional.empty();
  }

  /** Counts a cell that was turned. */
  boolean count(Form form) {
    counts.merge(form, 1, Integer::sum);
    return true;
  }

  /** For each form how many cells of the file were turned. */
  List<Note> notes(Sheet sheet) {
    List<Note> notes = new ArrayList<>();
    counts.forEach((form, count) -> {
      String cells = Plural.of(count, "cell") + ": ";
      Text text =
          Text.of(
              sheet.file() + " 有 " + count + " 个单元格" + form.zh(),
              sheet.file() + ", " + cells + form.en());
      notes.add(new Note(Note.Topic.CONVERTED, text));
    });
    return notes;
  }
}
