/** Deletion and invalidation against everybody else. */
@NullMarked
package org.daxcheck.stress.invalidation;

import org.jspecify.annotations.NullMarked;
