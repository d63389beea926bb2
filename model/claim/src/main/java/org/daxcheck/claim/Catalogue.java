// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

import java.util.List;

/**
 * A source of claims, found by {@link java.util.ServiceLoader}. Implementations have a public constructor without
 * parameters, hold no mutable state and return the same claims, in the same order, every time.
 */
public interface Catalogue {

    /** All claims, ids unique. */
    List<Claim> claims();
}
