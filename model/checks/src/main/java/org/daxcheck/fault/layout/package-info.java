// SPDX-License-Identifier: GPL-2.0-only

/** Reported bugs in how truncation learns that pages are pinned; each is one step made wrong. */
@NullMarked
package org.daxcheck.fault.layout;

import org.jspecify.annotations.NullMarked;
