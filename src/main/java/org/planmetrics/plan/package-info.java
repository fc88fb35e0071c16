/**
 * What was promised: plans, targets and milestones, and how every place stands to them.
 *
 * <p>Begin with {@link org.planmetrics.plan.Plan#assess}.
 */
@NullMarked
package org.planmetrics.plan;

import org.jspecify.annotations.NullMarked;
