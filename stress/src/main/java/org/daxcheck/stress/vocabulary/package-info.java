/** Graded outcomes that several scenarios share. */
@NullMarked
package org.daxcheck.stress.vocabulary;

import org.jspecify.annotations.NullMarked;
