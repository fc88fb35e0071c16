package org.planmetrics.io;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Columns;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.plan.Milestone;
import org.planmetrics.plan.Plan;
import org.planmetrics.workbook.NewSheet;

/** A sheet or file of a template: of its columns those that every use or the plan needs. */
record TemplateSheet(Sheet sheet, List<TemplateColumn> columns) {
  private static final String NAME = "name";

  /** The columns from which follows what a {@code where} may ask beside them. */
  private static final Map<Column<?>, List<Column<?>>> DERIVED =
      Map.of(
          Worker.CERTIFIED, List.of(Worker.CERTIFICATE, Worker.CERTIFIED_ON),
          Worker.POSTED_TO, List.of(Worker.PLACE));

  private static final Set<Column<?>> OF_EVERY_FIGURE =
      Set.of(Figure.PLACE, Figure.FIGURE, Figure.VALUE, Figure.AS_OF, Figure.SOURCE, Figure.UNIT);

  private static final Set<Column<?>> OF_EVERY_DECLARATION =
      Set.of(Declaration.FIGURE, Declaration.KIND, Declaration.UNIT, Declaration.WEIGHT);

  /** The sheets that a plan asks for, in the order of files. */
  static List<TemplateSheet> all(Plan plan) {
    PlanNeeds needs = PlanNeeds.of(plan);
    List<TemplateSheet> sheets = new ArrayList<>();
    Sheet.registers().stream().filter(needs::has).forEach(r -> sheets.add(of(r, needs)));
    if (!needs.figures().isEmpty()) {
      sheets.add(of(Sheet.FIGURES, c -> isRead(c, needs), needs));
      sheets.add(of(Sheet.CATALOGUE, OF_EVERY_DECLARATION::contains, needs));
    }
    if (!needs.returned().isEmpty()) {
      sheets.add(of(Sheet.RETURNS, c -> true, needs));
    }
    if (!plan.milestones().isEmpty()) {
      List<String> ids = plan.milestones().stream().map(Milestone::id).toList();
      sheets.add(
          new TemplateSheet(
              Sheet.MILESTONES,
              Sheet.MILESTONES.columns().all().stream()
                  .map(c -> TemplateColumn.of(c, c == MilestoneReport.MILESTONE ? ids : List.of()))
                  .toList()));
    }
    return sheets;
  }

  private static TemplateSheet of(Register register, PlanNeeds needs) {
    Columns<?> known = register.columns();
    Set<Column<?>> kept = new LinkedHashSet<>();
    known.where().ifPresent(kept::add);
    known.span().ifPresent(s -> kept.addAll(List.of(s.first(), s.end())));
    List<TemplateColumn> others = new ArrayList<>();
    for (String asked : needs.columns(register)) {
      register
          .column(asked)
          .ifPresentOrElse(
              c -> kept.addAll(DERIVED.getOrDefault(c, List.of(c))),
              () -> others.add(TemplateColumn.of(asked)));
    }
    TemplateSheet sheet =
        of(
            Sheet.of(register),
            c -> c.isRequired() || c.name().equals(NAME) || kept.contains(c),
            needs);
    return new TemplateSheet(
        sheet.sheet(), Stream.concat(sheet.columns().stream(), others.stream()).toList());
  }

  private static TemplateSheet of(Sheet sheet, Predicate<Column<?>> isKept, PlanNeeds needs) {
    List<String> figures = List.copyOf(needs.figures().keySet());
    return new TemplateSheet(
        sheet,
        sheet.columns().all().stream()
            .filter(isKept)
            .map(c -> TemplateColumn.of(c, isFigure(c) ? figures : List.of()))
            .toList());
  }

  private static boolean isFigure(Column<?> column) {
    return column == Figure.FIGURE || column == Declaration.FIGURE;
  }

  private static boolean isRead(Column<?> column, PlanNeeds needs) {
    return OF_EVERY_FIGURE.contains(column)
        || needs.hasFlows() && (column == Figure.FROM || column == Figure.TO)
        || needs.hasStrata() && column == Figure.STRATUM;
  }

  /** The headers in a language. */
  List<String> headers(Locale locale) {
    return columns.stream().map(c -> c.header().in(locale)).toList();
  }

  NewSheet empty(Locale locale) {
    return new NewSheet(
        sheet.label().in(locale),
        columns.stream().map(c -> c.sheetColumn(locale)).toList(),
        List.of());
  }
}
