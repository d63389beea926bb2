/** Loops of the file that end, beside the lassos that the explorer finds where they do not. */
@NullMarked
package org.daxcheck.stress.progress;

import org.jspecify.annotations.NullMarked;
