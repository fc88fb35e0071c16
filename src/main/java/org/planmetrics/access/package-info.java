/** How a package shows its siblings what an exported class holds, and nobody else. Not exported. */
@NullMarked
package org.planmetrics.access;

import org.jspecify.annotations.NullMarked;
