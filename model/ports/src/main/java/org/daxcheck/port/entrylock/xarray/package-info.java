/**
 * The entry lock as Linux 5.3 to 5.13 has it, on the XArray.
 *
 * <p>What differs from the 2017 form: no hole pages, a read of a hole is a zero entry; a PMD request that meets something
 * smaller gives up at once; an entry is unlocked by storing the value that was locked; memory is asked for when a store
 * needs it, not before; and a page knows the file and the index through which it is mapped, so that the entry can be
 * locked from the page ({@link org.daxcheck.port.entrylock.xarray.XarrayPages}).
 *
 * <h2>Words</h2>
 * <table>
 * <caption>Word × access</caption>
 * <tr><th>word</th><th>read</th><th>written</th><th>guard</th></tr>
 * <tr><td>the array of an address space, its marks</td><td>plain</td><td>plain</td><td>its {@code xa_lock}</td></tr>
 * <tr><td>{@code AddressSpace.entries}</td><td>opaque without the lock</td><td>opaque</td><td>{@code xa_lock}</td></tr>
 * <tr><td>{@code AddressSpace.freed}</td><td>volatile</td><td>volatile</td><td>none: a ghost, see below</td></tr>
 * <tr><td>{@code DevicePage.mapping}</td><td>volatile</td><td>volatile</td><td>the lock of the entry that maps the page;
 * whoever comes from the page reads it before and again under the {@code xa_lock} that it leads to</td></tr>
 * <tr><td>{@code DevicePage.index}</td><td>plain</td><td>plain</td><td>the same</td></tr>
 * </table>
 *
 * <h2>Invariants</h2>
 * <ul>
 * <li><b>X1</b> Whoever finds an entry locked enqueues in the same section of the {@code xa_lock}, so a waker that has
 *     changed the entry sees the waiter.
 * <li><b>X2</b> An exclusive waiter that was woken locks the entry, and so will wake the next, or wakes the next at once
 *     ({@code put_unlocked_entry}), or finds no entry: then whoever deleted it has woken everybody.
 * <li><b>X3</b> A waiter waits under the key of the entry that it found locked: the waker, which knows that entry, wakes
 *     the same key.
 * <li><b>X4</b> Whoever comes from a page touches an address space only inside the read section in which it found the page
 *     to belong to it. An address space is freed a grace period after its last page was taken from it.
 * <li><b>X5</b> Whoever scans for busy pages has seen every entry of the range unlocked.
 * </ul>
 *
 * <p>The {@code freed} flag is the harness's, not the kernel's: it makes an access to freed memory a finding.
 */
@NullMarked
package org.daxcheck.port.entrylock.xarray;

import org.jspecify.annotations.NullMarked;
