/**
 * What is claimed: subject × program × expectation. The sound designs hold everywhere; what the source of 2017 gets wrong
 * and what a reported bug breaks must be found.
 */
@NullMarked
package org.daxcheck.catalog;

import org.jspecify.annotations.NullMarked;
