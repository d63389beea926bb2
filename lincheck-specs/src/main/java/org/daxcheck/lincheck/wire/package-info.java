// SPDX-License-Identifier: GPL-2.0-only

/** What a worker and its harness say to each other: lines of text, and evidence as such lines. */
@NullMarked
package org.daxcheck.lincheck.wire;

import org.jspecify.annotations.NullMarked;
