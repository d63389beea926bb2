/** Files map pages, share them and let them go. */
@NullMarked
package org.daxcheck.stress.sharing;

import org.jspecify.annotations.NullMarked;
