// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.lang.reflect.Constructor;
import org.daxcheck.gate.run.Surroundings;
import picocli.CommandLine;

/** Makes the commands, and hands the surroundings to those that want them. */
final class Commands implements CommandLine.IFactory {

    private final Surroundings surroundings;

    Commands(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Class<?>[] parameters = constructor.getParameterTypes();
            if (parameters.length == 1 && parameters[0] == Surroundings.class) {
                return type.cast(constructor.newInstance(surroundings));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
