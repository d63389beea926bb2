/** The tags of writeback are independent of the lock bit, and no write is forgotten. */
@NullMarked
package org.daxcheck.stress.tags;

import org.jspecify.annotations.NullMarked;
