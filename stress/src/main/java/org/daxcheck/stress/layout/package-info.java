/** Pins, faults and truncation of one file. */
@NullMarked
package org.daxcheck.stress.layout;

import org.jspecify.annotations.NullMarked;
