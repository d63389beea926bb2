// SPDX-License-Identifier: GPL-2.0-only

/**
 * Designs in which a busy page holds the page map: D6, D8 and D9, 2022; and half of D3, in which it should and does not.
 *
 * <p>An idle page counts 0. What differs is who may take a page from 0 to 1 at the same time, and what happens when the page map is
 * dying.
 */
@NullMarked
package org.daxcheck.port.design.busy;

import org.jspecify.annotations.NullMarked;
