package org.planmetrics.io;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Text;
import org.planmetrics.workbook.NewColumn;

/**
 * A column of a template.
 *
 * @param header its names
 * @param column what planmetrics knows of it; nothing of one that only the plan names
 * @param names what the plan gives names to, such as the figures; none for other columns
 */
record TemplateColumn(Text header, Optional<Column<?>> column, List<String> names) {
  static TemplateColumn of(Column<?> column, List<String> names) {
    return new TemplateColumn(Text.of(column.zh(), column.name()), Optional.of(column), names);
  }

  static TemplateColumn of(String attribute) {
    return new TemplateColumn(Text.of(attribute), Optional.empty(), List.of());
  }

  /** What its drop-down list offers, none if it has none. */
  List<String> choices(Locale locale) {
    return column.map(c -> choices(c, locale)).filter(some -> !some.isEmpty()).orElse(names);
  }

  private static List<String> choices(Column<?> column, Locale locale) {
    if (column instanceof Column.Choice<?> choice) {
      return choice.values().stream().map(v -> word(v, locale)).toList();
    }
    return column instanceof Column.Flag
        ? List.of(TemplateWord.YES.in(locale), TemplateWord.NO.in(locale))
        : List.of();
  }

  /** How a value of a closed list is written, so that it is read again. */
  private static String word(Labeled value, Locale locale) {
    return Text.of(value.label().zh(), value.key()).in(locale);
  }

  /** What a blank stands for, if it does not stand for itself. */
  Optional<String> standard(Locale locale) {
    return column.flatMap(c -> standard(c, locale));
  }

  private static <V> Optional<String> standard(Column<V> column, Locale locale) {
    return column
        .standard()
        .map(v -> v instanceof Labeled label ? word(label, locale) : column.write(v));
  }

  NewColumn sheetColumn(Locale locale) {
    return new NewColumn(header.in(locale), entry(), choices(locale), names.isEmpty());
  }

  private NewColumn.Entry entry() {
    if (column.filter(Column.Day.class::isInstance).isPresent()) {
      return NewColumn.Entry.DAY;
    }
    boolean isNumber =
        column.filter(c -> c instanceof Column.Decimal || c instanceof Column.Measure).isPresent();
    return isNumber ? NewColumn.Entry.ANY : NewColumn.Entry.TEXT;
  }
}
