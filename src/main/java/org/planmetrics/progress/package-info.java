/**
 * Over time: whether a target is on its path, when it will be reached, and what changed between two
 * assessments and why.
 *
 * <p>Begin with {@link org.planmetrics.progress.Timeline#of} and {@link
 * org.planmetrics.progress.Difference#between}.
 */
@NullMarked
package org.planmetrics.progress;

import org.jspecify.annotations.NullMarked;
