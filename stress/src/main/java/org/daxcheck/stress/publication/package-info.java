/** Where a page stands is known before anybody comes upon it. */
@NullMarked
package org.daxcheck.stress.publication;

import org.jspecify.annotations.NullMarked;
