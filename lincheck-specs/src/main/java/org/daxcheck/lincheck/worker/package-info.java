// SPDX-License-Identifier: GPL-2.0-only

/**
 * What runs in a virtual machine of its own: Lincheck, and whatever asks it.
 *
 * <p>{@link org.daxcheck.lincheck.worker.Worker} takes the id of a claim and finds the claim in the catalogues;
 * {@code LincheckRun} puts it to Lincheck, {@code CountingVerifier} counting and judging every invocation; what Lincheck
 * complains of becomes a finding in {@code Failures}. These three know Lincheck's classes, some of which are internal to
 * it: its version is pinned for that reason.
 */
@NullMarked
package org.daxcheck.lincheck.worker;

import org.jspecify.annotations.NullMarked;
