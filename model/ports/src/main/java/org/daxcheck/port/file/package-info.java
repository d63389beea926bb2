// SPDX-License-Identifier: GPL-2.0-only

/**
 * A file that is mapped, read, written and synced: what fs/dax.c does from the fault to the flush, Linux 4.12, and what it stands on.
 *
 * <table>
 * <caption>Word × access</caption>
 * <tr><th>word</th><th>read</th><th>written</th><th>guard</th></tr>
 * <tr><td>page table entries</td><td>plain; the PMD volatile before a fault</td><td>plain, volatile</td><td>{@code ptl} of the
 * process</td></tr>
 * <tr><td>extents</td><td>plain</td><td>plain</td><td>{@code i_data_sem}</td></tr>
 * <tr><td>free blocks</td><td>volatile</td><td>volatile</td><td>none: compare and exchange</td></tr>
 * <tr><td>size</td><td>volatile</td><td>volatile</td><td>{@code i_rwsem} for who writes; a fault reads it under {@code i_mmap_sem}</td></tr>
 * <tr><td>blocks</td><td>volatile</td><td>volatile</td><td>none</td></tr>
 * </table>
 *
 * <ul>
 * <li><b>F1</b> What is in a page table has an entry in the mapping.
 * <li><b>F2</b> A page table has a table of PTEs or a huge PMD, and the one is not put over the other.
 * <li><b>F3</b> A page that can be written without a fault has an entry that is tagged dirty: what is clean is write-protected in every
 *     page table before it is flushed.
 * <li><b>F4</b> What a fault finds out about blocks stays true until it is in the page table: whoever changes it invalidates the range,
 *     and waits for the entry's lock to do so.
 * <li><b>F5</b> A sync looks at each entry once, and so ends, however often others store meanwhile.
 * </ul>
 *
 * <p>Differs: one lock for readers and writers of {@code i_rwsem}; a writable page counts as dirty; which processes map the file does not
 * change; no signal ends a copy; the journal is none, so that what a transaction would put off happens at once.
 */
@NullMarked
package org.daxcheck.port.file;

import org.jspecify.annotations.NullMarked;
