// SPDX-License-Identifier: GPL-2.0-only

/**
 * The entry lock without a lock: a design of this project for the interface of fs/dax.c, Linux 4.12. There every step runs
 * under the mapping's {@code tree_lock}; here every step is one compare-and-swap, and a thread that stops in the middle of a
 * call leaves nothing behind that others could not finish or pass by.
 *
 * <h2>The words</h2>
 * The tree is cut into ranges of one PMD each. A range has one word for itself and one for each page
 * ({@link org.daxcheck.port.entrylock.lockfree.TreeWord} has their forms). The word of the range holds the PMD entry, if there
 * is one, and otherwise arbitrates: nothing is inserted anywhere in the range but by a change of this word. So a PTE and a PMD
 * that want the same range meet in one word, and whether a range is free of smaller entries can be decided by reading them one
 * by one: none can have come without the word of the range changing.
 *
 * <pre>
 *   word of the range                                 word of a page
 *
 *      vacant #g ──── PMD asked for ───▶ PMD entry       vacant #s ──── finish ───▶ entry, locked ◀─▶ entry
 *       │     ▲                           │ │                 ▲                       │      ▲          │
 *  PTE  │     │ finish (anybody)   delete │ │ split           │             load hole │      │ fill     │ delete
 *       ▼     │                           │ │                 │                       ▼      │          │
 *   inserting page i #n ◀─────────────────┼─┘                 ├── truncate ── page ◀─▶ page, locked     │
 *      vacant #m ◀────────────────────────┘                   └─────────────────────────────────────────┘
 * </pre>
 *
 * A PTE is inserted in three steps, of which the first decides: range word to <em>inserting page i</em>, page word to a
 * locked entry, range word to vacant. The second and third are the same whoever does them, so a thread that finds an insertion
 * in its way finishes it. To split a PMD entry is the same with another first step. Everything else is one step.
 *
 * <table>
 * <caption>Word × access × guard</caption>
 * <tr><th>word</th><th>read</th><th>written</th><th>guard</th></tr>
 * <tr><td>word of a range, unlocked, vacant or inserting</td><td>volatile</td><td>CAS</td><td>none</td></tr>
 * <tr><td>word of a page, unlocked or vacant</td><td>volatile</td><td>CAS</td><td>none; vacant: I1</td></tr>
 * <tr><td>either, locked</td><td>volatile</td><td>CAS</td><td>its holder; I5 for the exceptions</td></tr>
 * <tr><td>stamps of a range</td><td>volatile</td><td>fetch-and-add</td><td>none</td></tr>
 * <tr><td>top of a stack of sleepers</td><td>volatile</td><td>CAS</td><td>none</td></tr>
 * <tr><td>{@code Place.below}</td><td>plain</td><td>plain</td><td>written before the CAS that publishes it</td></tr>
 * <tr><td>pointers of the directory</td><td>acquire</td><td>CAS</td><td>written once, from null; the root only grows</td></tr>
 * <tr><td>frame numbers</td><td></td><td>fetch-and-add</td><td>none</td></tr>
 * </table>
 *
 * <h2>Invariants</h2>
 * <ul>
 * <li><b>I1</b> While the word of a range is a PMD entry, its pages are vacant. A page ceases to be vacant only while the word
 *     of its range says <em>inserting</em> this page. Hence: the word of the range is read before the word of the page. If
 *     the first is no PMD entry and the second is vacant, there was a moment between the two reads at which nothing stood at
 *     the index.
 * <li><b>I2</b> A vacant or inserting word never comes back: it has a stamp of its own. Hence a compare-and-swap that expects
 *     one succeeds only if the word was not touched since it was read, and an insertion takes effect once, however late a
 *     helper comes.
 * <li><b>I3</b> A thread sleeps only if, after its place was on its stack, it saw its word locked and marked
 *     ({@link org.daxcheck.port.entrylock.lockfree.TreeWord#WAITERS}). The mark never stands without the lock bit.
 * <li><b>I4</b> Whoever takes a mark off owes a wake-up of the whole stack, and reads the top of the stack after the mark is
 *     off. By I3 every sleeper of the word was there before, or has been woken by somebody else.
 * <li><b>I5</b> A locked word is changed by its holder only, but for two bits that others set and only the holder clears: the
 *     mark and the TOWRITE tag. Hence a holder's compare-and-swap fails twice at most in one call: the third failure is a
 *     {@link org.daxcheck.kernel.KernelBug}, so every claim on the port checks it.
 * </ul>
 *
 * <h2>Sleeping</h2>
 * Wake-ups go to all. An exclusive wake-up is a debt that travels with the woken thread through whatever it decides to do, and
 * each lost wake-up that was reported against fs/dax.c is such a debt forgotten. Here nobody is owed anything once the mark is
 * off and the stack was woken; a deletion, in particular, owes nothing, because nobody sleeps on what is unlocked (I3). The
 * price is a stampede when many wait for one entry, and no order among them; the kernel's queue promises none either, since a
 * newcomer may lock before the woken thread runs.
 *
 * <p>The mark makes unlocking without sleepers one compare-and-swap and nothing else. A waker wakes first and removes
 * afterwards: if it stops half-way, the next one goes over the same places again.
 *
 * <h2>When an operation takes effect, and what can hold it up</h2>
 * Lock-free: whenever one attempt fails, another operation has succeeded. Wait-free: the number of steps is bounded. "Held"
 * means from the moment at which a grab takes effect until the put has returned, and likewise inside a {@code writeBack} and
 * inside a grab that unmaps a zero PMD. Callbacks and the growth of the directory (lock-free) are not counted.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th>operation</th><th>takes effect</th><th>progress</th></tr>
 * <tr><td>{@code lookup}, {@code tagged}</td><td>I1</td><td>wait-free</td></tr>
 * <tr><td>{@code grab}</td><td>with the lock bit; where it inserts or splits, with the change of the word of the range;
 * {@code EEXIST}: where a smaller entry or a page is seen. A PMD request does not wait for what it cannot have</td>
 * <td>lock-free; waits for a held entry or page</td></tr>
 * <tr><td>{@code put}</td><td>with the lock bit</td><td>wait-free: three attempts (I5), then one wake-up for each
 * sleeper</td></tr>
 * <tr><td>{@code insert}, {@code loadHole}</td><td>with the change of the word</td><td>wait-free, as put</td></tr>
 * <tr><td>{@code peek}</td><td>I1, or where the entry is seen unlocked</td><td>lock-free; waits for a held entry</td></tr>
 * <tr><td>{@code delete}, {@code invalidate}</td><td>with the change to vacant; tags, lock bit and entry are one word, so
 * nothing that is dirty or locked by then is deleted</td><td>lock-free; waits for a held entry</td></tr>
 * <tr><td>{@code truncatePage}</td><td>with the change to vacant</td><td>lock-free; waits for a held page</td></tr>
 * <tr><td>{@code writeBack}</td><td>where it unlocks, or sees nothing chosen</td><td>lock-free; waits for a held entry</td></tr>
 * <tr><td>{@code tagForWriteback}</td><td>for each entry by itself, not for the range at once; the kernel lets go of its lock
 * every 4096 entries</td><td>lock-free</td></tr>
 * <tr><td>{@code entries}</td><td>between two passes over the words
 * ({@link org.daxcheck.port.entrylock.lockfree.Census})</td><td>lock-free</td></tr>
 * </table>
 *
 * Waiting is the one thing that depends on others: on the holder of the entry that is waited for, until its put has returned
 * (a holder that stops between the unlock and the wake-up leaves sleepers asleep, though not newcomers waiting), and on
 * nobody else. To put a thread to sleep and to wake it is the business of
 * {@link org.daxcheck.kernel.sync.Sleeper}, as it is the scheduler's in the kernel: its monitor is held for a look at a flag,
 * as {@code pi_lock} of the task is there.
 *
 * <p>The claims {@code stop.*} check it: at every state of their programs each thread may stop for ever, and the others may then
 * wait for what it holds and for nothing else, nor go round in circles. How many attempts a wait-free operation takes is checked
 * by the port itself (I5).
 *
 * <h2>Cost</h2>
 * A lock or unlock without contention: a read of the range word, a read of the page word, one compare-and-swap; nothing is
 * allocated but a place for each sleep. Memory: {@link org.daxcheck.port.entrylock.lockfree.Range}.
 *
 * <h2>Limits</h2>
 * Stamps have 46 bits: I2 holds for the first 7·10<sup>13</sup> insertions and deletions in one range. Sectors have 54 bits. A
 * range that was touched once stays in the directory.
 */
@NullMarked
package org.daxcheck.port.entrylock.lockfree;

import org.jspecify.annotations.NullMarked;
