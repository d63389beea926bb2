// SPDX-License-Identifier: GPL-2.0-only
@NullMarked
package org.daxcheck.lincheck.trace;

import org.jspecify.annotations.NullMarked;
