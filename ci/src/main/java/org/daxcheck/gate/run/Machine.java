// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import org.daxcheck.report.Environment;

/** The machine that a run takes place on, and the daxcheck that runs. */
public final class Machine {

    private Machine() {}

    static Environment environment(Instant started) {
        return new Environment(
                version(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                started);
    }

    /** The version of daxcheck, as the build gave it. */
    public static String version() {
        try (InputStream stream = Machine.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(stream, "version.properties is not in the build"));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("version.properties cannot be read", e);
        }
    }
}
