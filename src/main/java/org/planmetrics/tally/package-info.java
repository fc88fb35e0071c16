/**
 * From registers to series: the index of a snapshot, one pass over each register that counts all
 * leaves at once, the roll-up over the tree, and what indicators read at every node as flat arrays.
 * Not exported; it knows nothing of indicators.
 */
@NullMarked
package org.planmetrics.tally;

import org.jspecify.annotations.NullMarked;
