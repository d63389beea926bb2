/** The vocabulary of the programs: single calls, as traces and program ids name them. */
@NullMarked
package org.daxcheck.scenario.call;

import org.jspecify.annotations.NullMarked;
