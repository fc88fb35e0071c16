package org.planmetrics.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of rows: what the columns of a file can do beyond what their readers see.
 *
 * @param <R> the record
 */
public interface Making<R> {
  /**
   * What is wrong with a row.
   *
   * @param values a value for each column in their order, null for blank
   * @return the rules that it breaks, in the order of the columns
   */
  List<Fault> faults(@Nullable Object[] values);

  /**
   * Whether rows hardly share values of a column, as names.
   *
   * @param column its number
   * @return true if they do not
   */
  boolean isMostlyDistinct(int column);

  /**
   * The record of a row that breaks no rule.
   *
   * @param values a value for each column in their order, null for blank; kept
   * @param attributes further columns
   * @return the record
   */
  R make(@Nullable Object[] values, Map<String, String> attributes);
}
