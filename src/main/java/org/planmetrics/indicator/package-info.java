/**
 * What is measured: indicators, conditions and norms, composed of a few kinds, and their exact
 * readings with bounds where data are missing.
 *
 * <p>Begin with {@link org.planmetrics.indicator.Indicators}.
 */
@NullMarked
package org.planmetrics.indicator;

import org.jspecify.annotations.NullMarked;
