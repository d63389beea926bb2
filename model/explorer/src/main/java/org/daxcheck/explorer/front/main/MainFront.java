// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.main;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.form.ClassScenario;
import org.daxcheck.explorer.front.Front;
import org.daxcheck.explorer.front.reflect.Invocation;
import org.daxcheck.explorer.front.reflect.Loading;
import org.daxcheck.explorer.runtime.core.Cast;
import org.daxcheck.explorer.target.Target;

/** Reads programs. */
public final class MainFront implements Front {

    /** Found by the engine. */
    public MainFront() {}

    @Override
    public boolean accepts(Claim claim, ClassLoader origin) {
        return claim.scenario() instanceof ClassScenario given
                && Loading.find(given.type(), origin).flatMap(MainFront::main).isPresent();
    }

    @Override
    public Iterator<Target> targets(Claim claim, ClassLoader origin) {
        ClassScenario given = (ClassScenario) claim.scenario();
        return List.of(Target.of(claim.id(), loader -> cast(given, loader))).iterator();
    }

    /** The class is not initialised yet: that is the first thing its main thread does, and no other thread is there to see it. */
    private static Cast cast(ClassScenario given, ClassLoader loader) {
        Method main = declared(Loading.load(given.type(), loader)).orElseThrow();
        String[] arguments = given.arguments().toArray(String[]::new);
        return new Cast(
                List.of(() -> Invocation.call(main, null, (Object) arguments)),
                Optional.empty(),
                List.<Object>of((Object) arguments));
    }

    private static Optional<Method> main(Class<?> type) {
        try {
            return declared(type);
        } catch (LinkageError e) {
            return Optional.empty();
        }
    }

    private static Optional<Method> declared(Class<?> type) {
        try {
            Method main = type.getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            return Optional.of(main).filter(method -> Modifier.isStatic(method.getModifiers()));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
