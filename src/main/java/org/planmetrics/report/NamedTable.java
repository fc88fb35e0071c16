package org.planmetrics.report;

/**
 * A table among others.
 *
 * @param name the name of its sheet or file, which no other has
 * @param table the table
 */
record NamedTable(String name, ReportTable table) {}
