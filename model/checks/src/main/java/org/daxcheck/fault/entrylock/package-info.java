/** Reported bugs of the entry lock. */
@NullMarked
package org.daxcheck.fault.entrylock;

import org.jspecify.annotations.NullMarked;
