// SPDX-License-Identifier: GPL-2.0-only
@NullMarked
package org.daxcheck.lincheck.wire;

import org.jspecify.annotations.NullMarked;
