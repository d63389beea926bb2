/** One task at a time holds an entry, and sees what the one before wrote. */
@NullMarked
package org.daxcheck.stress.exclusion;

import org.jspecify.annotations.NullMarked;
