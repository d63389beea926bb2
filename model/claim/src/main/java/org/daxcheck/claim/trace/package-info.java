// SPDX-License-Identifier: GPL-2.0-only
/** How every engine words the steps of a trace, so that a bug reads the same whoever found it. */
@NullMarked
package org.daxcheck.claim.trace;

import org.jspecify.annotations.NullMarked;
