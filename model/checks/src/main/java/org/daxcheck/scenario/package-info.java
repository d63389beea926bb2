/**
 * Who calls what: closed programs over an API, blind to who answers.
 *
 * <p>The programs run on indices 0 to 3 with a PMD of two pages, so that {0, 1} and {2, 3} are the PMD ranges. An answer is
 * a word as people read it, without its lock bit and without page frame numbers: two runs that behave alike answer alike.
 *
 * <p>Invariants that hold once all actors of a program have ended, and under whose names violations are reported:
 *
 * <ul>
 *   <li><b>I-lock</b>: no entry is locked.
 *   <li><b>I-range</b>: a PMD entry is found through every index that it covers.
 *   <li><b>I-count</b>: the number of entries is the number of entries that can be found.
 *   <li><b>I-tag</b>: only an entry with a block is tagged.
 *   <li><b>I-page</b>: to each page in the tree there is one reference, the tree's, and to others none.
 *   <li><b>I-id</b>: an unlock leaves the entry as the lock found it.
 * </ul>
 */
@NullMarked
package org.daxcheck.scenario;

import org.jspecify.annotations.NullMarked;
