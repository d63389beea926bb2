// SPDX-License-Identifier: GPL-2.0-only

/**
 * Designs without a count of the page map: a flag says whether the device is alive, and teardown sweeps the pages; D7, the
 * alternative of September 2022.
 *
 * <p>What differs is what orders the look at the flag and the change of the page count against the flag and the sweep of teardown:
 * nothing, a grace period, or a second look.
 *
 * <table>
 * <caption>Word × access</caption>
 * <tr><th>word</th><th>read</th><th>written</th><th>guard</th></tr>
 * <tr><td>{@code alive}</td><td>volatile</td><td>volatile, by teardown</td><td>see above</td></tr>
 * </table>
 */
@NullMarked
package org.daxcheck.port.design.flag;

import org.jspecify.annotations.NullMarked;
