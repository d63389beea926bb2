// SPDX-License-Identifier: GPL-2.0-only

/**
 * The entry lock under a lock: fs/dax.c of June 2017 (Linux 4.12), with what it needs of mm/filemap.c and mm/truncate.c of
 * that version, and the same repaired.
 *
 * <table>
 * <caption>Word × access</caption>
 * <tr><th>word</th><th>read</th><th>written</th><th>guard</th></tr>
 * <tr><td>slots and tags of the tree</td><td>plain; acquire and opaque by the search for tagged entries</td><td>release,
 * opaque</td><td>{@code tree_lock}; the search has none</td></tr>
 * <tr><td>{@code nrexceptional}</td><td>plain; opaque by the look whether there is anything to write back</td><td>opaque</td>
 * <td>{@code tree_lock}; that look has none</td></tr>
 * <tr><td>{@code Page.mapping}</td><td>plain</td><td>plain</td><td>the page's lock</td></tr>
 * </table>
 *
 * <ul>
 * <li><b>L1</b> An entry changes, but for its tags, only by the thread that set its lock bit; an unlocked one under
 *     {@code tree_lock}.
 * <li><b>L2</b> Who waits for an entry enqueued in the same section of {@code tree_lock} in which it saw the lock bit.
 * <li><b>L3</b> While somebody waits under a key, an entry with this key is locked, or somebody is awake who will wake the
 *     next. The source of 2017 breaks it.
 * <li><b>L4</b> When an index changes what its lock is (entry of one size, entry of another, page, nothing), all who wait
 *     under the old key are woken. The source of 2017 breaks it where an entry is deleted.
 * <li><b>L5</b> {@code nrexceptional} is the number of entries in the tree whenever {@code tree_lock} is free.
 * </ul>
 */
@NullMarked
package org.daxcheck.port.entrylock.locked;

import org.jspecify.annotations.NullMarked;
