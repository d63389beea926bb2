// SPDX-License-Identifier: GPL-2.0-only

/**
 * Designs of September 2022 in which the mapping entry holds the page map: D4 and D5. Neither was merged.
 *
 * <p>What they share is the idea that a device cannot go while a file has an entry for one of its pages, so that
 * {@code get_user_pages} need not ask about the device at all.
 */
@NullMarked
package org.daxcheck.port.design.entry;

import org.jspecify.annotations.NullMarked;
