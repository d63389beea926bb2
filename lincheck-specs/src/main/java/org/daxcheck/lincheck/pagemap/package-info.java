// SPDX-License-Identifier: GPL-2.0-only

/**
 * Page maps, folios and private pages as Lincheck specifications. Removal waits for users, so where memory is removed every user
 * takes and gives back in one call; where it stays, they hold what they took.
 *
 * <table>
 * <caption>Combinations that are in no set</caption>
 * <tr><th>combination</th><th>why</th><th>program</th></tr>
 * <tr><td>an addition that fails, and look-ups</td><td>the page map is found until the failure is undone</td>
 * <td>{@code failing-remap-vs-get}</td></tr>
 * <tr><td>requests of two folios, and others who request or pin</td><td>the first is taken and given back where the second is
 * not free</td><td>{@code both-vs-second}</td></tr>
 * </table>
 */
@NullMarked
package org.daxcheck.lincheck.pagemap;

import org.jspecify.annotations.NullMarked;
