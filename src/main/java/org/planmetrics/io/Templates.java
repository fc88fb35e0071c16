package org.planmetrics.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.planmetrics.plan.Plan;
import org.planmetrics.workbook.WorkbookWriter;

/**
 * Templates: the empty data of a plan, to be filled in and read by {@link Snapshots}: for exactly
 * what its targets ask the registers, columns and figures, with a sheet that explains each.
 *
 * <pre>{@code
 * Templates.write(Path.of("data.xlsx"), Plans.jilin14());
 * }</pre>
 *
 * <p>A path that ends in {@code .xlsx} becomes a workbook: sheets and headers in one language,
 * drop-down lists for enumerations and for the names of figures and milestones, codes and ids as
 * text. Any other path becomes a data directory of CSV files with headers alone, and a text that
 * explains. A register without rows counts as one without records; the explanation says what to do
 * with one that has not come in (SPEC S7).
 */
public final class Templates {
  private Templates() {}

  /**
   * Writes a template in Chinese.
   *
   * @param path a workbook, if it ends in {@code .xlsx}, or else a directory
   * @param plan the plan whose data are wanted
   * @return the path
   * @throws IllegalArgumentException if a file is there already, as a template would replace what
   *     is filled in
   * @throws IllegalStateException if a workbook is asked for and {@code org.dhatim:fastexcel} is
   *     not among the application's libraries
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static Path write(Path path, Plan plan) {
    return write(path, plan, Locale.CHINESE);
  }

  /**
   * Writes a template.
   *
   * @param path a workbook, if it ends in {@code .xlsx}, or else a directory
   * @param plan the plan whose data are wanted
   * @param locale Chinese, or English for all others
   * @return the path
   * @throws IllegalArgumentException if a file is there already, as a template would replace what
   *     is filled in
   * @throws IllegalStateException if a workbook is asked for and {@code org.dhatim:fastexcel} is
   *     not among the application's libraries
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static Path write(Path path, Plan plan, Locale locale) {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(locale, "locale");
    List<TemplateSheet> sheets = TemplateSheet.all(Objects.requireNonNull(plan, "plan"));
    TemplateGuide guide = new TemplateGuide(plan, sheets, locale);
    if (WorkbookWriter.isWorkbook(path)) {
      refuseExisting(path);
      TemplateWorkbook.write(path, sheets, guide, locale);
    } else {
      TemplateFiles files = new TemplateFiles(path, sheets, guide, locale);
      files.all().keySet().forEach(Templates::refuseExisting);
      files.write();
    }
    return path;
  }

  private static void refuseExisting(Path file) {
    if (Files.exists(file)) {
      throw new IllegalArgumentException(
          file
              + " is there already, and a template would replace what is filled in; write to"
              + " another path");
    }
  }
}
