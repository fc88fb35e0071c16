/**
 * What to do: the fewest additions that reach chosen targets, a number shared out, and what a
 * change would bring.
 *
 * <p>Begin with {@link org.planmetrics.action.Staffing#fewest}, {@link
 * org.planmetrics.action.Apportionment#of} and {@link org.planmetrics.action.WhatIf#of}.
 */
@NullMarked
package org.planmetrics.action;

import org.jspecify.annotations.NullMarked;
