/**
 * Files: data directories, plans and assessments, read and written (SPEC sections 5 and 6).
 *
 * <p>Begin with {@link org.planmetrics.io.Snapshots#read} and {@link
 * org.planmetrics.io.Plans#jilin14}. What is wrong with an input is told all at once by a {@link
 * org.planmetrics.domain.DataException}, or set aside on request ({@link
 * org.planmetrics.io.Snapshots#load}). The only package that uses a CSV or JSON library.
 */
@NullMarked
package org.planmetrics.io;

import org.jspecify.annotations.NullMarked;
