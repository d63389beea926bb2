/** Three and four tasks: what two cannot show, such as a wake-up that is handed on and lost. */
@NullMarked
package org.daxcheck.stress.crowd;

import org.jspecify.annotations.NullMarked;
