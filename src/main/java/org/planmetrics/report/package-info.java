/**
 * For people: score cards and league tables as aligned text, Markdown, CSV and one HTML file, in
 * Chinese and English.
 *
 * <p>Begin with {@link org.planmetrics.report.Tables} and {@link org.planmetrics.report.Printer}.
 */
@NullMarked
package org.planmetrics.report;

import org.jspecify.annotations.NullMarked;
