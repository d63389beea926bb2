/** Loops of the ports that end, and a wait that does, beside what the explorer finds where they do not: a lasso, or a sleep without end. */
@NullMarked
package org.daxcheck.stress.progress;

import org.jspecify.annotations.NullMarked;
