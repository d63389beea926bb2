// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which part of a plan a run takes on, so that several machines can share it. The questions are dealt out like cards, those of one engine
 * after those of another, so that each shard gets its share of every engine.
 *
 * @param shard its number, from 1 to {@code of}
 * @param of how many shards there are; 1 for a run that takes on everything
 * @param whole the questions of all shards, in the order of the plan
 */
public record Part(int shard, int of, List<Question> whole) {

    /** Refuses shards that there are not, or that would have nothing to do. */
    public Part {
        whole = List.copyOf(whole);
        if (shard < 1 || shard > of) {
            throw new IllegalArgumentException("there is no shard " + shard + " of " + of);
        }
        if (of > 1 && of > whole.size()) {
            throw new IllegalArgumentException(
                    "shard " + of + " of " + of + " has nothing to do: there are " + whole.size() + " questions");
        }
    }

    /** Everything. */
    public static Part everything(List<Question> questions) {
        return new Part(1, 1, questions);
    }

    /** Whether there are other shards. */
    public boolean isShard() {
        return of > 1;
    }

    /** The questions of this shard, in the order of the plan. */
    public List<Question> questions() {
        if (!isShard()) {
            return whole;
        }
        List<Integer> dealt =
                new ArrayList<>(IntStream.range(0, whole.size()).boxed().toList());
        dealt.sort(Comparator.comparing(index -> whole.get(index).engine()));
        SortedSet<Integer> mine = new TreeSet<>();
        for (int card = shard - 1; card < dealt.size(); card += of) {
            mine.add(dealt.get(card));
        }
        return mine.stream().map(whole::get).toList();
    }

    @Override
    public String toString() {
        return "shard " + shard + "/" + of;
    }
}
