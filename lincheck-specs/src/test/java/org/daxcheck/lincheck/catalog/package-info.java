@NullMarked
package org.daxcheck.lincheck.catalog;

import org.jspecify.annotations.NullMarked;
