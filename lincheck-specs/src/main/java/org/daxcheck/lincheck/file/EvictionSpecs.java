// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.file;

import org.daxcheck.fault.layout.EvictionIgnoresPins;
import org.daxcheck.port.layout.DevmapPages;
import org.daxcheck.port.layout.ZappedPages;
import org.daxcheck.spec.FilePagesSpec;

/** The ports, the mistakes and the specification under {@link EvictionOperations}, each a class that Lincheck makes itself. */
public final class EvictionSpecs {

    private EvictionSpecs() {}

    /** An idle page has one reference. */
    public static final class Devmap extends EvictionOperations {

        /** A fresh one. Called by Lincheck. */
        public Devmap() {
            super(new DevmapPages());
        }
    }

    /** An entry has a reference until it is zapped. */
    public static final class Zapped extends EvictionOperations {

        /** A fresh one. Called by Lincheck. */
        public Zapped() {
            super(new ZappedPages());
        }
    }

    /** A mistake. */
    public static final class EvictionIgnoresPinsBug extends EvictionOperations {

        /** A fresh one. Called by Lincheck. */
        public EvictionIgnoresPinsBug() {
            super(new EvictionIgnoresPins());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends EvictionOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new FilePagesSpec());
        }
    }
}
