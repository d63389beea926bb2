// SPDX-License-Identifier: GPL-2.0-only

/**
 * A file that processes map, read, write, sync and truncate, as Lincheck specifications. What is mapped and what has an entry decides
 * whether a call needs the device, and the specification knows that of the process only that maps one page; so each set keeps to what
 * both can tell.
 *
 * <table>
 * <caption>Combinations that are in no set</caption>
 * <tr><th>combination</th><th>why</th><th>program</th></tr>
 * <tr><td>a store to the first page of a PMD while the second goes</td><td>the hole is punched in two steps</td>
 * <td>{@code punch-vs-pmd-store}</td></tr>
 * <tr><td>pins across calls, and truncation</td><td>truncation waits for them</td><td>{@code dma-vs-truncate}</td></tr>
 * <tr><td>a bad block, and whoever else uses the file</td><td>whether a block is needed depends on what is mapped</td>
 * <td>{@code bad-block-fault}</td></tr>
 * </table>
 */
@NullMarked
package org.daxcheck.lincheck.mapped;

import org.jspecify.annotations.NullMarked;
