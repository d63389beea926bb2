/**
 * The inside of a launch: runs in a Java machine of its own, plans the configurations, drives JCStress' executor and
 * stores every result as a file of its own. The only place that knows JCStress' command-line flags.
 */
@NullMarked
package org.daxcheck.stress.host;

import org.jspecify.annotations.NullMarked;
