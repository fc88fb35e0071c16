/**
 * What matters first: an assessment or timeline in a few fixed sentences.
 *
 * <p>Begin with {@link org.planmetrics.brief.Brief#of(org.planmetrics.plan.Assessment)}.
 */
@NullMarked
package org.planmetrics.brief;

import org.jspecify.annotations.NullMarked;
