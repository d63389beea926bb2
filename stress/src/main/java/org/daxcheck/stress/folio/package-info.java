/** Folios and private pages between free and taken. */
@NullMarked
package org.daxcheck.stress.folio;

import org.jspecify.annotations.NullMarked;
