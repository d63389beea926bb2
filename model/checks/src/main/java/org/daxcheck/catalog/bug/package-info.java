// SPDX-License-Identifier: GPL-2.0-only

/** The reported bugs, whichever catalogue must find them. */
@NullMarked
package org.daxcheck.catalog.bug;

import org.jspecify.annotations.NullMarked;
