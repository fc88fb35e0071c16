package org.planmetrics.report;

import java.util.Locale;
import java.util.function.Function;

/**
 * A table among others.
 *
 * @param name what it is called among them
 * @param table the table
 */
record NamedTable(Function<Locale, String> name, ReportTable table) {}
