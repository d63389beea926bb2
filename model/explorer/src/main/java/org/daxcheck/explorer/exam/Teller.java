// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.exam;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Trace;
import org.daxcheck.claim.form.Replayer;
import org.daxcheck.claim.trace.Vocabulary;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Failure;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.replay.Abridgement;
import org.daxcheck.explorer.replay.ReplayLine;
import org.daxcheck.explorer.replay.Shortening;
import org.daxcheck.explorer.replay.Story;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Ending;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.states.Lasso;

/** Makes findings of defects: looks for a short execution of each and tells it. */
final class Teller {

    /** What is shown of one program; who has mended these looks again. */
    private static final int FINDINGS = 10;

    /** Steps of the search for a short execution, for each defect: about a second. */
    private static final int EFFORT = 200_000;

    /** Between an execution and the number of its operations that are not repeated for ever. */
    static final String LOOP = ":";

    private final String label;
    private final Vocabulary vocabulary;
    private final Knowledge knowledge;
    private final Shortening shortening;
    private Replayer.Detail detail = Replayer.Detail.USUAL;

    Teller(String label, Vocabulary vocabulary, Knowledge knowledge, Listener listener) {
        this.label = label;
        this.vocabulary = vocabulary;
        this.knowledge = knowledge;
        this.shortening = new Shortening(knowledge, listener, EFFORT);
    }

    /** Tells so much of each execution. */
    Teller telling(Replayer.Detail much) {
        detail = much;
        return this;
    }

    List<Finding> findings(List<Defect> defects) throws Refusal, Divergence, InterruptedException {
        List<Finding> findings = new ArrayList<>();
        for (Defect defect : defects.subList(0, Math.min(FINDINGS, defects.size()))) {
            findings.add(told(defect.signature() instanceof Lasso ? defect : shortening.shorten(defect)));
        }
        return findings;
    }

    /** Starvation is told like a defect, and is none. */
    List<Finding> starvations(List<Lasso> lassos) throws Refusal, Divergence, InterruptedException {
        List<Finding> starvations = new ArrayList<>();
        for (Lasso lasso : lassos.subList(0, Math.min(FINDINGS, lassos.size()))) {
            starvations.add(told(lasso.starvation(knowledge.names())));
        }
        return starvations;
    }

    /** Tells the execution that the defect comes with. */
    Finding told(Defect defect) throws Refusal, Divergence, InterruptedException {
        int stopped = defect.signature() instanceof Ending.Stop stop ? stop.thread() : -1;
        int loop = defect.signature() instanceof Lasso lasso ? lasso.stem().length() : -1;
        boolean ended = defect.kind() != Finding.Kind.DATA_RACE && loop < 0;
        boolean answers = defect.kind() == Finding.Kind.NOT_LINEARIZABLE;
        Execution execution = ReplayLine.perform(defect.schedule(), knowledge);
        Abridgement.Told told = Abridgement.of(
                execution,
                knowledge.names(),
                knowledge.calls(defect.schedule()),
                vocabulary,
                new Abridgement.Part(execution.capacity(), ended, loop, stopped, answers));
        boolean stuck = defect.kind() == Finding.Kind.LOST_WAKEUP || defect.kind() == Finding.Kind.DEADLOCK;
        String message = stuck && !told.blame().isEmpty() ? told.blame() : defect.message();
        String round = loop < 0 ? "" : LOOP + loop;
        String replay = label + "@" + ReplayLine.of(defect.schedule(), knowledge) + round;
        Trace trace = detail == Replayer.Detail.USUAL ? told.trace() : Story.of(execution, knowledge.names());
        return new Finding(defect.kind(), message, invariant(execution, knowledge.names()), trace, replay);
    }

    private static String invariant(Execution execution, Names names) {
        for (int i = 0; i < execution.length(); i++) {
            if (execution.op(i).kind() == Kind.FAIL
                    && names.answer(execution.op(i).a()) instanceof Failure failure) {
                return failure.invariant();
            }
        }
        return "";
    }
}
