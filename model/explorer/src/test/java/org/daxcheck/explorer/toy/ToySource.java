// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.toy;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.explorer.event.Event;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Pending;
import org.daxcheck.explorer.event.Run;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.event.Site;
import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.event.Source;

/** Runs a toy program under a schedule, and then each thread in turn. */
public final class ToySource implements Source {

    private static final int LONGEST = 200;

    private final Toy toy;
    private final Interner interner;

    /** With local states, so that loops become cycles, or without. */
    public ToySource(Toy toy, boolean localStates) {
        this.toy = toy;
        this.interner = new Interner(!localStates);
    }

    @Override
    public int roots() {
        return toy.roots();
    }

    @Override
    public Names names() {
        return new ToyNames(toy);
    }

    @Override
    public Run run(Schedule schedule) {
        ToyState state = new ToyState(toy, false);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < schedule.length(); i++) {
            int thread = schedule.thread(i);
            if (state.choices(thread).isEmpty()) {
                throw new IllegalStateException("thread " + thread + " cannot take step " + i + " of " + schedule);
            }
            events.add(state.step(thread, schedule.result(i), interner).event());
        }
        boolean moved = true;
        while (moved && events.size() < schedule.length() + LONGEST) {
            moved = false;
            for (int thread = 0; thread < state.threads(); thread++) {
                List<Long> choices = state.choices(thread);
                if (!choices.isEmpty()) {
                    events.add(state.step(thread, choices.get(0), interner).event());
                    moved = true;
                }
            }
        }
        List<Pending> pending = new ArrayList<>();
        for (int thread = 0; thread < state.threads(); thread++) {
            if (state.alive(thread)) {
                pending.add(state.pending(thread, interner));
            }
        }
        return new Run(events, pending);
    }

    /** Names made of numbers. */
    private record ToyNames(Toy toy) implements Names {
        @Override
        public Sort sort(int symbol) {
            return symbol < toy.sorts.size() ? toy.sorts.get(symbol) : Sort.LOCATION;
        }

        @Override
        public long initial(int symbol) {
            return symbol < toy.initials.size() ? toy.initials.get(symbol) : 0;
        }

        @Override
        public String symbol(int symbol) {
            return "s" + symbol;
        }

        @Override
        public String value(int symbol, long value) {
            return Long.toString(value);
        }

        @Override
        public String thread(int thread) {
            return "T" + (thread + 1);
        }

        @Override
        public Site site(int site) {
            return new Site(List.of(new Site.Frame("Toy", "body", "", "Toy:" + site)));
        }

        @Override
        public String operation(long number) {
            return "op" + number;
        }

        @Override
        public Object answer(long number) {
            return number;
        }

        @Override
        public String text(long number) {
            return Long.toString(number);
        }
    }
}
