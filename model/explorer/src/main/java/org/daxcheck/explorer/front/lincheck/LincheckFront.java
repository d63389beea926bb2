// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.lincheck;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.form.ClassScenario;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.front.Front;
import org.daxcheck.explorer.front.Turn;
import org.daxcheck.explorer.front.reflect.Invocation;
import org.daxcheck.explorer.front.reflect.Loading;
import org.daxcheck.explorer.front.reflect.Mark;
import org.daxcheck.explorer.lin.Sequential;
import org.daxcheck.explorer.runtime.core.Cast;
import org.daxcheck.explorer.runtime.primitive.Recording;
import org.daxcheck.explorer.target.Grading;
import org.daxcheck.explorer.target.Target;

/** Reads specification classes. */
public final class LincheckFront implements Front {

    private static final String ANNOTATIONS = "org.jetbrains.lincheck.datastructures.";
    static final String OPERATION = ANNOTATIONS + "Operation";
    private static final String PARAM = ANNOTATIONS + "Param";
    private static final String VALIDATE = ANNOTATIONS + "Validate";

    /** Found by the engine. */
    public LincheckFront() {}

    @Override
    public boolean accepts(Claim claim, ClassLoader origin) {
        return claim.scenario() instanceof ClassScenario given
                && Loading.find(given.type(), origin)
                        .filter(type -> !Mark.methods(type, OPERATION).isEmpty())
                        .isPresent();
    }

    @Override
    public String bound(Claim claim) {
        ClassScenario given = (ClassScenario) claim.scenario();
        return "every scenario up to " + given.horizon().threads() + " threads x "
                + given.horizon().operations() + " operations";
    }

    @Override
    public Iterator<Target> targets(Claim claim, ClassLoader origin) throws Unreadable {
        ClassScenario given = (ClassScenario) claim.scenario();
        Class<?> operations = Loading.find(given.type(), origin).orElseThrow();
        made(operations);
        String judge = given.specification().orElse(given.type());
        Class<?> specification = specification(judge, origin);
        List<Request> requests = requests(operations);
        validations(operations);
        for (Request request : requests) {
            try {
                request.in(specification);
            } catch (NoSuchMethodException e) {
                throw new Unreadable(
                        judge + " has no operation " + request.method().getName());
            }
        }
        Scenarios scenarios = new Scenarios(
                requests, given.horizon().threads(), given.horizon().operations());
        Respondent respondent = new Respondent();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return scenarios.hasNext();
            }

            @Override
            public Target next() {
                return target(
                        claim.id(),
                        given.type(),
                        scenarios.next(),
                        (names, scenario) -> new Answering(specification, scenario, names, respondent));
            }
        };
    }

    /** Each scenario has an object of its own. */
    private static void made(Class<?> operations) throws Unreadable {
        boolean plain = Stream.of(operations.getDeclaredConstructors()).anyMatch(made -> made.getParameterCount() == 0);
        if (Modifier.isAbstract(operations.getModifiers()) || !plain) {
            throw new Unreadable(operations.getName() + " cannot be made: "
                    + (plain ? "it is abstract" : "it has no constructor without parameters"));
        }
    }

    private static Class<?> specification(String judge, ClassLoader origin) throws Unreadable {
        try {
            return Loading.find(judge, Questioned.counting(origin))
                    .orElseThrow(() -> new Unreadable("there is no class " + judge + ", the specification"));
        } catch (LinkageError e) {
            throw new Unreadable("the specification " + judge + " cannot be loaded: " + e);
        }
    }

    /** What one scenario is judged by. */
    private interface Judged {
        Sequential by(Names names, List<List<Request>> scenario);
    }

    private static Target target(String claim, String type, List<List<Request>> scenario, Judged judged) {
        List<List<String>> calls = scenario.stream()
                .map(sequence -> sequence.stream().map(Request::toString).toList())
                .toList();
        String text = calls.stream().map(each -> String.join(";", each)).collect(Collectors.joining("|"));
        return new Target(
                claim + "#" + text,
                loader -> cast(Class.forName(type, true, loader), scenario),
                Optional.of(names -> judged.by(names, scenario)),
                Grading.NONE,
                false,
                calls);
    }

    private static Cast cast(Class<?> operations, List<List<Request>> scenario) throws Throwable {
        Object receiver = Invocation.make(operations);
        List<Cast.Body> bodies = new ArrayList<>();
        for (int thread = 0; thread < scenario.size(); thread++) {
            bodies.add(body(thread, scenario.get(thread), receiver));
        }
        List<Method> validations = validations(operations);
        Optional<Cast.Body> end = validations.isEmpty()
                ? Optional.empty()
                : Optional.of(() -> {
                    for (Method validation : validations) {
                        Invocation.call(validation, receiver);
                    }
                });
        return new Cast(bodies, end, List.of(receiver));
    }

    /** What must hold of the object once the operations have ended. */
    private static List<Method> validations(Class<?> operations) throws Unreadable {
        List<Method> validations = Mark.methods(operations, VALIDATE);
        for (Method validation : validations) {
            if (validation.getParameterCount() > 0) {
                throw new Unreadable(operations.getName() + "." + validation.getName()
                        + " is to validate and has parameters, for which there are no values");
            }
        }
        return validations;
    }

    private static Cast.Body body(int thread, List<Request> sequence, Object receiver) throws NoSuchMethodException {
        List<Turn> turns = new ArrayList<>();
        List<Method> methods = new ArrayList<>();
        for (int i = 0; i < sequence.size(); i++) {
            turns.add(new Turn(thread, i, sequence.get(i).toString()));
            methods.add(sequence.get(i).in(receiver.getClass()));
        }
        return () -> {
            for (Turn turn : turns) {
                Recording.invoke(turn);
                Recording.respond(
                        turn, Answering.answer(methods.get(turn.index()), receiver, sequence.get(turn.index())));
            }
        };
    }

    private static List<Request> requests(Class<?> operations) throws Unreadable {
        List<Request> requests = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (Method method : Mark.methods(operations, OPERATION)) {
            List<List<Object>> arguments = List.of(List.of());
            for (Parameter parameter : method.getParameters()) {
                arguments = extended(arguments, Generator.values(generator(parameter, operations)));
            }
            for (List<Object> each : arguments) {
                Request request = Request.of(method, each);
                if (!texts.add(request.toString())) {
                    throw new Unreadable(operations.getName() + " has two operations " + request);
                }
                requests.add(request);
            }
        }
        return requests;
    }

    private static List<List<Object>> extended(List<List<Object>> before, List<Object> values) {
        List<List<Object>> extended = new ArrayList<>();
        for (List<Object> arguments : before) {
            for (Object value : values) {
                List<Object> more = new ArrayList<>(arguments);
                more.add(value);
                extended.add(more);
            }
        }
        return extended;
    }

    /** The annotation that names the generator: on the parameter itself, or on a class by the name that the parameter gives. */
    private static Mark generator(Parameter parameter, Class<?> operations) throws Unreadable {
        Optional<Mark> own = Mark.of(parameter, PARAM);
        String name = own.map(mark -> mark.text("name")).orElse("");
        if (own.isPresent() && name.isEmpty()) {
            return own.get();
        }
        for (Class<?> at = operations; at != null; at = at.getSuperclass()) {
            for (Mark mark : Mark.all(at, PARAM)) {
                if (mark.text("name").equals(name)) {
                    return mark;
                }
            }
        }
        throw new Unreadable("the values of " + parameter + " of " + operations.getName() + " are not given");
    }
}
