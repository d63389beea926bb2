// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.pagemap;

import org.daxcheck.port.folio.RequestedFolios;
import org.daxcheck.port.folio.SketchedFolios;
import org.daxcheck.port.folio.WarningFolios;
import org.daxcheck.spec.FolioRefsSpec;

/** The ports, the mistakes and the specification under {@link FolioRemovalOperations}, each a class that Lincheck makes itself. */
public final class FolioRemovalSpecs {

    private FolioRemovalSpecs() {}

    /** Folios of one page, counts in one word. */
    public static final class Folios extends FolioRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public Folios() {
            super(new RequestedFolios());
        }
    }

    /** The same with a count of processors. */
    public static final class Percpu extends FolioRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public Percpu() {
            super(RequestedFolios.percpu());
        }
    }

    /** The same with a count under a lock. */
    public static final class Locked extends FolioRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public Locked() {
            super(RequestedFolios.locked());
        }
    }

    /** As posted, bugs included. */
    public static final class SketchBug extends FolioRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public SketchBug() {
            super(new SketchedFolios());
        }
    }

    /** The same to the letter: by frame number, and removal is not to be raced with. */
    public static final class SketchPfnBug extends FolioRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public SketchPfnBug() {
            super(new WarningFolios());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends FolioRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new FolioRefsSpec(0));
        }
    }
}
