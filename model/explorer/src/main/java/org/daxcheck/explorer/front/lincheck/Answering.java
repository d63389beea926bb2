// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.lincheck;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.daxcheck.claim.Disabled;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.front.Answer;
import org.daxcheck.explorer.front.Turn;
import org.daxcheck.explorer.front.reflect.Invocation;
import org.daxcheck.explorer.lin.Sequential;
import org.daxcheck.explorer.runtime.heap.Unsupported;
import org.jspecify.annotations.Nullable;

/** What the sequential specification answers to the operations of one scenario. */
final class Answering implements Sequential {

    /** An exception as an answer. */
    private record Threw(String type) {
        @Override
        public String toString() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    private final Class<?> specification;
    private final List<List<Request>> scenario;
    private final Names names;
    private final Respondent respondent;

    Answering(Class<?> specification, List<List<Request>> scenario, Names names, Respondent respondent) {
        this.specification = specification;
        this.scenario = scenario;
        this.names = names;
        this.respondent = respondent;
    }

    @Override
    public Reply last(List<Long> operations) {
        List<Request> requests = new ArrayList<>();
        for (long operation : operations) {
            Turn turn = (Turn) Objects.requireNonNull(names.answer(operation));
            requests.add(scenario.get(turn.actor()).get(turn.index()));
        }
        try {
            return respondent.reply(requests, () -> asked(requests));
        } catch (Unanswered unanswered) {
            throw new Unanswered("the specification " + specification.getName() + " " + unanswered.getMessage()
                    + ", asked for "
                    + requests.stream().map(Request::toString).collect(Collectors.joining(";")));
        }
    }

    private Reply asked(List<Request> requests) {
        try {
            Object receiver = Invocation.make(specification);
            Object answer = null;
            for (Request request : requests) {
                answer = answer(request.in(specification), receiver, request);
            }
            return Reply.of(answer);
        } catch (Disabled disabled) {
            return Reply.DISABLED;
        } catch (Unanswered unanswered) {
            throw unanswered;
        } catch (Throwable failure) {
            throw new Unanswered("fails with " + failure);
        }
    }

    @Override
    public List<List<Long>> program() {
        return Turn.numbers(
                scenario.stream()
                        .map(sequence ->
                                sequence.stream().map(Request::toString).toList())
                        .toList(),
                names);
    }

    /** Calls an operation; an exception is an answer, an error is not. */
    static @Nullable Object answer(Method method, Object receiver, Request request) throws Throwable {
        Object answer;
        try {
            answer = Invocation.call(method, receiver, request.arguments().toArray());
        } catch (Disabled | Unsupported | Unanswered other) {
            throw other;
        } catch (Exception thrown) {
            return new Threw(thrown.getClass().getName());
        }
        return Answer.of(answer);
    }
}
