/** Page maps and pages are looked up while memory comes and goes. */
@NullMarked
package org.daxcheck.stress.registry;

import org.jspecify.annotations.NullMarked;
