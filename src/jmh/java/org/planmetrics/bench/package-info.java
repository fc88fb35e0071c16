/**
 * The whole country, side by side: planmetrics, hand-written loops, DuckDB, streams and Tablesaw
 * answer the same question on the same data, checked place by place before anything is timed.
 */
@NullMarked
package org.planmetrics.bench;

import org.jspecify.annotations.NullMarked;
