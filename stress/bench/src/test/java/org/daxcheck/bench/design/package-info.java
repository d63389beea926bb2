// SPDX-License-Identifier: GPL-2.0-only
@NullMarked
package org.daxcheck.bench.design;

import org.jspecify.annotations.NullMarked;
