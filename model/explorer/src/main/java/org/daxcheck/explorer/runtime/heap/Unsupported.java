// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.heap;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daxcheck.explorer.instrument.table.Constructs;
import org.jspecify.annotations.Nullable;

/** A construct that is not understood, on its way to the engine, which adds the place. Never seen by the program. */
public final class Unsupported extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final Pattern UNFIT =
            Pattern.compile("Location: ([^( ]+).* Reason: Type '([^' ]+)'.* is not assignable to '([^' ]+)'.*");
    private static final Pattern CAST = Pattern.compile("class (\\S+) cannot be cast to class (\\S+)");

    /**
     * A refusal.
     *
     * @param construct what is not understood
     */
    public Unsupported(String construct) {
        super(construct);
    }

    /**
     * What an exception of the program's says of the explorer: a model lacks a method, a copied class lacks an access right, a class of
     * the platform is no subclass of a copy of its own parent, or a class file cannot be read. Null if it says nothing.
     */
    public static @Nullable Unsupported behind(Throwable thrown) {
        if (thrown instanceof Unsupported unsupported) {
            return unsupported;
        }
        String message = String.valueOf(thrown.getMessage());
        if (thrown instanceof ClassCastException) {
            return parted(message) ? of(thrown, message) : null;
        }
        // What was compiled together fits together; a class that is merely not there may be missing in earnest.
        boolean misfit = thrown instanceof VerifyError
                || thrown instanceof IncompatibleClassChangeError
                || thrown instanceof ClassFormatError;
        boolean ours = thrown instanceof LinkageError
                && (!Constructs.platformNames(message).equals(message)
                        || message.contains("org.daxcheck.explorer.runtime."));
        return misfit || ours ? of(thrown, message) : null;
    }

    private static Unsupported of(Throwable thrown, String message) {
        String text =
                Constructs.platformNames(message).lines().map(String::strip).collect(Collectors.joining(" "));
        if (thrown instanceof ClassFormatError) {
            return new Unsupported("the class file of " + text);
        }
        Matcher unfit = UNFIT.matcher(text);
        String told = unfit.find()
                ? unfit.group(2) + " as " + unfit.group(3) + ", in " + unfit.group(1)
                : "what has no model: " + text;
        return new Unsupported(told.replace('/', '.'));
    }

    /** Whether a cast failed that would not without the explorer: a class of the platform's was to be a copy of its own parent. */
    private static boolean parted(String message) {
        Matcher cast = CAST.matcher(message);
        if (!cast.find() || Constructs.platformNames(cast.group(2)).equals(cast.group(2))) {
            return false;
        }
        try {
            ClassLoader platform = ClassLoader.getPlatformClassLoader();
            Class<?> given = Class.forName(cast.group(1), false, platform);
            return Class.forName(Constructs.platformNames(cast.group(2)), false, platform)
                    .isAssignableFrom(given);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
