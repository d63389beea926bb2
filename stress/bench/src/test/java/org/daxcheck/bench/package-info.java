/** The benchmarks run at all. */
@NullMarked
package org.daxcheck.bench;

import org.jspecify.annotations.NullMarked;
