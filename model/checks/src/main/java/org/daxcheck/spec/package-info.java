/**
 * Each API again, sequentially: plain state, no threads, nothing shared with a port. What an operation answers here is
 * what it must answer everywhere; an operation that would wait is {@linkplain org.daxcheck.claim.Disabled disabled}.
 */
@NullMarked
package org.daxcheck.spec;

import org.jspecify.annotations.NullMarked;
