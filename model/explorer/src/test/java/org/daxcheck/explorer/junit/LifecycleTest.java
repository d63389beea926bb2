// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The same order with JUnit alone and through every interleaving. */
class LifecycleTest extends Prepared {

    @BeforeAll
    static void aBeforeAll() {
        called("aBeforeAll", 1);
    }

    @BeforeEach
    void aBefore() {
        called("aBefore", 3);
    }

    @EveryInterleaving(executions = 1)
    void is_called_between() {
        assertEquals(4, CALLS.size(), CALLS.toString());
    }

    @AfterEach
    void zAfter() {
        called("zAfter", 4);
    }

    @AfterAll
    static void zAfterAll() {
        called("zAfterAll", 6);
    }
}
