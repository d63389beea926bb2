/** Whoever sleeps is woken. A sleep that nobody ends is an outcome of its own, and forbidden. */
@NullMarked
package org.daxcheck.stress.wakeup;

import org.jspecify.annotations.NullMarked;
