// SPDX-License-Identifier: GPL-2.0-only

/** Designs in which a page table counts on the page as it does for ordinary memory: D10 and D11, 2025. */
@NullMarked
package org.daxcheck.port.design.mapped;

import org.jspecify.annotations.NullMarked;
