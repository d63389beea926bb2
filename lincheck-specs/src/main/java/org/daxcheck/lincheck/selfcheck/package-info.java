// SPDX-License-Identifier: GPL-2.0-only

/**
 * Two subjects that must be found broken on every virtual machine: a counter that is not atomic and a turnstile that
 * forgets to wake. Where Lincheck's instrumentation fails without a word, everything passes, and these tell.
 */
@NullMarked
package org.daxcheck.lincheck.selfcheck;

import org.jspecify.annotations.NullMarked;
