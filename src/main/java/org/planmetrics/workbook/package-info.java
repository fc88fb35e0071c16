/**
 * Workbooks ({@code .xlsx}): sheets of cells, read and written. The only package that knows the
 * library for them, which an application names if it wants workbooks. Not exported.
 */
@NullMarked
package org.planmetrics.workbook;

import org.jspecify.annotations.NullMarked;
