// SPDX-License-Identifier: GPL-2.0-only
/**
 * What the front ends share that read classes of other tools: annotations and members by name, so that no tool need be on the class path of
 * the explorer.
 */
@NullMarked
package org.daxcheck.explorer.front.reflect;

import org.jspecify.annotations.NullMarked;
