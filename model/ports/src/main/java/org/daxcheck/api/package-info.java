// SPDX-License-Identifier: GPL-2.0-only

/**
 * One small interface per kernel API, and its value types. Knows neither the ports that implement it nor the scenarios
 * that call it.
 *
 * <p>Where the kernel passes {@code void *}, these interfaces pass a {@code long}: an {@linkplain EntryWord entry word},
 * a page word, or a negative error, told apart by their low bits and their sign as the kernel tells them.
 */
@NullMarked
package org.daxcheck.api;

import org.jspecify.annotations.NullMarked;
