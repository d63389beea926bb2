/** The device goes while pages go from idle to busy. */
@NullMarked
package org.daxcheck.stress.sweep;

import org.jspecify.annotations.NullMarked;
