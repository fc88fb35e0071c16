/**
 * Files: data directories, plans and assessments, read and written (SPEC sections 5 and 6).
 *
 * <p>Begin with {@link org.planmetrics.io.Snapshots#read} and {@link
 * org.planmetrics.io.Plans#jilin14}. What is wrong with an input is told all at once by a {@link
 * org.planmetrics.domain.DataException}, or set aside on request ({@link
 * org.planmetrics.io.Snapshots#load}). The only package that uses a CSV or JSON library.
 *
 * <p>In a host: {@link org.planmetrics.io.PlanmetricsModule} is found by its Jackson 3 mapper,
 * {@link org.planmetrics.io.Rows} reads the cursors of its database.
 */
@NullMarked
package org.planmetrics.io;

import org.jspecify.annotations.NullMarked;
