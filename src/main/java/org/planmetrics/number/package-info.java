/**
 * Exact values and what is known of them: {@link org.planmetrics.number.Fraction fractions}, {@link
 * org.planmetrics.number.Interval bounds} where data are missing, readings, the answers of
 * comparisons and what is missing to a bar.
 */
@NullMarked
package org.planmetrics.number;

import org.jspecify.annotations.NullMarked;
