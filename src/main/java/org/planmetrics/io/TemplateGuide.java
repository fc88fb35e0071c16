package org.planmetrics.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Columns;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Plan;

/** What a template explains: how it is filled in, and what each column holds. */
final class TemplateGuide {
  private static final String PLACE = "220102";
  private static final String ID = "A1";
  private static final String DAY = "2023-12-31";
  private static final String COMMAND = "java -jar planmetrics-all.jar ";

  private final Plan plan;
  private final List<TemplateSheet> sheets;
  private final Locale locale;

  TemplateGuide(Plan plan, List<TemplateSheet> sheets, Locale locale) {
    this.plan = plan;
    this.sheets = sheets;
    this.locale = locale;
  }

  String title() {
    String between = isChinese() ? "：" : ": ";
    return plan.label().in(locale) + between + TemplateWord.TITLE.in(locale);
  }

  private boolean isChinese() {
    return locale.getLanguage().equals("zh");
  }

  /** How a workbook, or else the files, are filled in and what is done with them then. */
  List<String> steps(boolean isWorkbook) {
    List<TemplateWord> words = new ArrayList<>();
    words.add(TemplateWord.ROWS);
    if (has(Sheet.RETURNS)) {
      words.add(TemplateWord.EMPTY);
      words.add(TemplateWord.RETURNED);
    }
    if (has(Sheet.CATALOGUE)) {
      words.add(TemplateWord.DECLARED);
    }
    words.add(isWorkbook ? TemplateWord.SAVE_WORKBOOK : TemplateWord.SAVE_FILES);
    String data = isWorkbook ? "DATA.xlsx PLAN.json" : "DATA PLAN.json --as-of " + DAY;
    return Stream.concat(
            words.stream().map(w -> w.in(locale)),
            Stream.of(COMMAND + data + " --html report.html"))
        .toList();
  }

  private boolean has(Sheet sheet) {
    return sheets.stream().anyMatch(s -> s.sheet().equals(sheet));
  }

  /** The headers of {@link #columns}. */
  List<String> headers() {
    return Stream.of(
            TemplateWord.SHEET,
            TemplateWord.COLUMN,
            TemplateWord.REQUIRED,
            TemplateWord.HOLDS,
            TemplateWord.EXAMPLE)
        .map(w -> w.in(locale))
        .toList();
  }

  /** One line for each column of a sheet: its header, whether required, what it holds, a value. */
  List<List<String>> columns(TemplateSheet sheet) {
    return sheet.columns().stream()
        .map(c ->
            List.of(
                sheet.sheet().label().in(locale),
                c.header().in(locale),
                required(c),
                holds(c),
                example(c, sheet.sheet().columns())))
        .toList();
  }

  private String required(TemplateColumn column) {
    boolean isParent = column.column().filter(Region.PARENT::equals).isPresent();
    boolean isRequired = column.column().filter(Column::isRequired).isPresent();
    TemplateWord word = isRequired ? TemplateWord.YES : TemplateWord.NO;
    return (isParent ? TemplateWord.BUT_THE_ROOT : word).in(locale);
  }

  private String holds(TemplateColumn column) {
    String blank = column.standard(locale).map(s -> TemplateWord.BLANK.in(locale) + s).orElse("");
    List<String> choices = column.choices(locale);
    return column.names().isEmpty() && !choices.isEmpty()
        ? TemplateWord.ONE_OF.in(locale) + String.join(isChinese() ? "、" : ", ", choices) + blank
        : column
                .column()
                .map(c -> TemplateNotes.of(c, locale).orElseGet(() -> type(c).in(locale)))
                .orElseGet(() -> TemplateWord.ASKED.in(locale))
            + blank;
  }

  private static TemplateWord type(Column<?> column) {
    if (column instanceof Column.Day) {
      return TemplateWord.DAY;
    } else if (column instanceof Column.Decimal) {
      return TemplateWord.NUMBER;
    }
    return column instanceof Column.Measure ? TemplateWord.MEASURE : TemplateWord.TEXT;
  }

  private String example(TemplateColumn column, Columns<?> columns) {
    List<String> choices = column.choices(locale);
    if (!choices.isEmpty() || column.column().isEmpty()) {
      return choices.isEmpty() ? "" : choices.get(0);
    }
    Column<?> known = column.column().get();
    return switch (type(known)) {
      case DAY -> DAY;
      case NUMBER -> "1";
      case MEASURE -> "1200";
      default -> word(known, columns);
    };
  }

  /** A code or id, where a text is one. */
  private static String word(Column<?> column, Columns<?> columns) {
    boolean isWhere = columns.where().filter(column::equals).isPresent();
    if (isWhere || column == Region.CODE || column == Community.CODE) {
      return PLACE;
    }
    return column == columns.key() ? ID : "";
  }

  /** What the plan gives names to: under a heading each name with its title. */
  List<List<String>> names() {
    List<List<String>> names = new ArrayList<>();
    PlanNeeds.of(plan).figures().forEach((name, title) -> names.add(line(name, title)));
    heading(names, 0, TemplateWord.FIGURES);
    int figures = names.size();
    plan.milestones().forEach(m -> names.add(line(m.id(), m.label())));
    heading(names, figures, TemplateWord.MILESTONES);
    return names;
  }

  private List<String> line(String name, Text title) {
    return List.of(name, title.in(locale));
  }

  /** Puts a heading, after a blank line, above what stands from there on. */
  private void heading(List<List<String>> names, int from, TemplateWord word) {
    if (names.size() > from) {
      names.addAll(from, List.of(List.of(), List.of(word.in(locale))));
    }
  }
}
