// SPDX-License-Identifier: GPL-2.0-only
@NullMarked
package org.daxcheck.lincheck.entrylock;

import org.jspecify.annotations.NullMarked;
