/** Pages of the page cache that stand for holes: put in place, replaced, truncated. */
@NullMarked
package org.daxcheck.stress.holepage;

import org.jspecify.annotations.NullMarked;
