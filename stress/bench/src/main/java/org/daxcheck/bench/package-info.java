/**
 * What the ports cost: JMH benchmarks, and a main class that prints them as ratios to a {@code ReentrantLock} in the same
 * run. Figures of different runs do not compare; ratios of one run do.
 */
@NullMarked
package org.daxcheck.bench;

import org.jspecify.annotations.NullMarked;
