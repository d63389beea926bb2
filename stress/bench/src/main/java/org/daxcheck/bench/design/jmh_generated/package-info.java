/** Written by JMH's annotation processor while the benchmarks are compiled. */
@NullMarked
package org.daxcheck.bench.design.jmh_generated;

import org.jspecify.annotations.NullMarked;
