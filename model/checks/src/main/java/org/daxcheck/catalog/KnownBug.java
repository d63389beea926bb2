// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.List;
import org.daxcheck.claim.Claim;

/**
 * A reported bug of the kernel, and the claims that must find it.
 *
 * @param number in the order in which the bugs were collected
 * @param subject the class that has the bug
 * @param page what is to be read about it, from the root of the project
 * @param claims each must be broken
 */
public record KnownBug(int number, Class<?> subject, String page, List<Claim> claims) {

    /** Copies the list. */
    public KnownBug {
        claims = List.copyOf(claims);
    }

    /** The bug's name: that of its class and of its page. */
    public String name() {
        return subject.getSimpleName();
    }
}
