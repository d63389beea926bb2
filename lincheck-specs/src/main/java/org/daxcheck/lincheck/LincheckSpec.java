// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck;

import java.util.Optional;
import org.daxcheck.claim.form.ClassScenario;
import org.daxcheck.claim.form.Horizon;

/**
 * A scenario in Lincheck's own form: a class whose {@code @Operation} methods are called in generated orders by several
 * threads, and must answer as some sequential order of the same calls answers on the sequential specification.
 *
 * <p>Both classes are public, have a public constructor without parameters and the same operations. Every operation is
 * closed: called alone, it returns, whatever was called before. Unlike a {@link org.daxcheck.claim.Program}, the
 * operations class makes its implementation itself, so that it can be run as it stands by Lincheck and by whoever else
 * reads Lincheck's annotations; it has to agree with the subject of the claim.
 *
 * @param id short and stable
 * @param about one sentence for people
 * @param operationsClass the operations on the implementation
 * @param sequential the same operations on the sequential specification
 * @param search how hard to look
 */
public record LincheckSpec(String id, String about, Class<?> operationsClass, Class<?> sequential, Search search)
        implements ClassScenario {

    @Override
    public String type() {
        return operationsClass.getName();
    }

    @Override
    public Optional<String> specification() {
        return Optional.of(sequential.getName());
    }

    @Override
    public Horizon horizon() {
        return Horizon.USUAL.within(search.threads(), search.operationsPerThread());
    }

    @Override
    public int threads() {
        return search.threads();
    }

    @Override
    public int operations() {
        return search.threads() * search.operationsPerThread();
    }
}
