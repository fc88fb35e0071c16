/**
 * Texts: how they are kept by the million in few bytes, how days, numbers and yes and no are
 * written, and which names are near to one that is not there. Not exported.
 */
@NullMarked
package org.planmetrics.text;

import org.jspecify.annotations.NullMarked;
