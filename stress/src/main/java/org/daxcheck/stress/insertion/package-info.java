/** Requests that meet before there is an entry: one makes it, the others find it or are refused. */
@NullMarked
package org.daxcheck.stress.insertion;

import org.jspecify.annotations.NullMarked;
