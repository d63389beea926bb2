// SPDX-License-Identifier: GPL-2.0-only
/** Programs with a {@code main}: it runs as the first thread, and starts the others. */
@NullMarked
package org.daxcheck.explorer.front.main;

import org.jspecify.annotations.NullMarked;
