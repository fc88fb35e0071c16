/**
 * What exists: places, people, sites, figures, and the snapshot that holds them as of a day.
 *
 * <p>Begin with {@link org.planmetrics.snapshot.Snapshot}. This package knows nothing of indicators
 * or plans.
 */
@NullMarked
package org.planmetrics.domain;

import org.jspecify.annotations.NullMarked;
