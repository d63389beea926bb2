// SPDX-License-Identifier: GPL-2.0-only

/**
 * What files and devices do with pages as Lincheck specifications. Removal and truncation wait for users, so where they are called
 * every user takes and gives back in one call.
 *
 * <table>
 * <caption>Combinations that are in no set</caption>
 * <tr><th>combination</th><th>why</th><th>program</th></tr>
 * <tr><td>pins, faults and truncation</td><td>truncation unmaps, waits and unmaps again; a fault in between maps</td>
 * <td>{@code refault-vs-truncate}</td></tr>
 * <tr><td>looks at several pages, and removal</td><td>page tables are emptied one entry after the other</td><td>none</td></tr>
 * </table>
 */
@NullMarked
package org.daxcheck.lincheck.file;

import org.jspecify.annotations.NullMarked;
