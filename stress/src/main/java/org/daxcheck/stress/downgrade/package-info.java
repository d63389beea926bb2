/** A PMD entry without a block gives way to PTE entries. */
@NullMarked
package org.daxcheck.stress.downgrade;

import org.jspecify.annotations.NullMarked;
