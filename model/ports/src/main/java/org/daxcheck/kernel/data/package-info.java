// SPDX-License-Identifier: GPL-2.0-only

/**
 * What a mapping is made of: the tree of its entries, pages, and the table that finds a page by its frame number.
 *
 * <h2>Radix tree</h2>
 * <table>
 * <caption>Word × access</caption>
 * <tr><th>word</th><th>read under the lock</th><th>read without</th><th>written</th></tr>
 * <tr><td>{@code RadixTree.root}</td><td>plain</td><td>acquire</td><td>release</td></tr>
 * <tr><td>{@code RadixNode.slots}, {@code children}</td><td>plain</td><td>acquire</td><td>release</td></tr>
 * <tr><td>{@code RadixNode.tags}</td><td>plain</td><td>opaque</td><td>opaque</td></tr>
 * <tr><td>{@code parent}, {@code parentOffset}, {@code count}, {@code RadixTree.nodes}</td><td>plain</td><td>never</td>
 * <td>plain</td></tr>
 * </table>
 * All writes are made under the lock of the tree's owner.
 *
 * <ul>
 * <li><b>T1</b> An entry of order <i>o</i> stands in the node whose slots cover the largest number of indices that is not
 *     above {@code 1 << o}, in the first slot of its range; the other slots of the range name that slot.
 * <li><b>T2</b> No index is covered by two entries.
 * <li><b>T3</b> Every node but the root has an entry below it.
 * <li><b>T4</b> A tag bit of an inner node is set if and only if one is set in the child; only first slots of entries
 *     are tagged, and only where an entry stands.
 * </ul>
 *
 * <h2>Pages</h2>
 * {@code Page.flags} and {@code Page.refcount} are volatile; {@code mapping} and {@code index} are plain, written with the
 * page locked and read with it locked.
 */
@NullMarked
package org.daxcheck.kernel.data;

import org.jspecify.annotations.NullMarked;
