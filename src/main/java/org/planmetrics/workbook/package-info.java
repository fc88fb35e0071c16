/**
 * Spreadsheets: workbooks are read and written here and nowhere else. What does it is optional and
 * may be absent.
 */
@NullMarked
package org.planmetrics.workbook;

import org.jspecify.annotations.NullMarked;
