// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.search.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories that lead to one local state are joined; nothing else changes by it. */
class LocalStatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LockPairs.notifyGood",
                "LockPairs.notifyBad",
                "LockPairs.conditionGood",
                "LockPairs.readWriteBad",
                "LockPairs.stampedGood",
                "LockPairs.semaphoreGood",
                "LockPairs.barrierGood",
                "DataPairs.atomicGood",
                "DataPairs.atomicBad",
                "DataPairs.updaterGood",
                "DataPairs.adderGood",
                "DataPairs.threadLocalGood",
                "DataPairs.mapGood",
                "DataPairs.mapBad",
                "DataPairs.queueGood",
                "DataPairs.queueBad"
            })
    void joined_or_not_the_executions_are_the_same(String program) throws Exception {
        Result trees = Exploration.of(Subject.source(program).withoutLocalStates(), Options.DEFAULT)
                .run(Listener.NONE);
        Result graphs = Subject.explore(program);

        assertThat(graphs.complete()).isEqualTo(trees.complete());
        assertThat(graphs.counts().executions()).isEqualTo(trees.counts().executions());
        assertThat(graphs.counts().deadlocks()).isEqualTo(trees.counts().deadlocks());
        assertThat(graphs.outcomes()).isEqualTo(trees.outcomes());
        assertThat(kinds(graphs)).isEqualTo(kinds(trees));
        assertThat(graphs.counts().runs()).isLessThanOrEqualTo(trees.counts().runs());
    }

    @Test
    void turns_of_a_loop_are_joined_so_that_it_ends() throws Exception {
        Exploration graphs = Exploration.of(Subject.source("DataPairs.atomicGood"), Options.DEFAULT);
        Exploration trees =
                Exploration.of(Subject.source("DataPairs.atomicGood").withoutLocalStates(), Options.DEFAULT);
        graphs.run(Listener.NONE);
        trees.run(Listener.NONE);

        assertThat(graphs.knowledge().nodes()).isLessThan(trees.knowledge().nodes());
    }

    private static Set<Finding.Kind> kinds(Result result) {
        return result.defects().stream().map(defect -> defect.kind()).collect(Collectors.toSet());
    }
}
