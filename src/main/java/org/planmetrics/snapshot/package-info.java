/**
 * All that is known as of a day: places, registers, figures and returns.
 *
 * <p>Begin with {@link org.planmetrics.snapshot.Snapshot}.
 */
@NullMarked
package org.planmetrics.snapshot;

import org.jspecify.annotations.NullMarked;
