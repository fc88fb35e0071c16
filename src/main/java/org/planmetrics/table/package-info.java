/**
 * What a snapshot holds, as flat arrays: the tree of places, a table for each register, figures;
 * how rows come into them, and what counts on a day. Not exported.
 */
@NullMarked
package org.planmetrics.table;

import org.jspecify.annotations.NullMarked;
