/** A count is killed and drained while users come and go. */
@NullMarked
package org.daxcheck.stress.killing;

import org.jspecify.annotations.NullMarked;
