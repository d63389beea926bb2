// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.pagemap;

import org.daxcheck.fault.pagemap.RequestRereadsCount;
import org.daxcheck.port.folio.RequestedFolios;
import org.daxcheck.port.folio.SketchedFolios;
import org.daxcheck.port.folio.WarningFolios;
import org.daxcheck.spec.FolioRefsSpec;

/** The ports, the mistakes and the specification under {@link FolioOperations}, each a class that Lincheck makes itself. */
public final class FolioSpecs {

    private FolioSpecs() {}

    /** Folios of one page, counts in one word. */
    public static final class Folios extends FolioOperations {

        /** A fresh one. Called by Lincheck. */
        public Folios() {
            super(new RequestedFolios());
        }
    }

    /** The same with a count of processors. */
    public static final class Percpu extends FolioOperations {

        /** A fresh one. Called by Lincheck. */
        public Percpu() {
            super(RequestedFolios.percpu());
        }
    }

    /** The same with a count under a lock. */
    public static final class Locked extends FolioOperations {

        /** A fresh one. Called by Lincheck. */
        public Locked() {
            super(RequestedFolios.locked());
        }
    }

    /** As sketched: a busy folio holds nothing, which no call of this set sees. */
    public static final class Sketch extends FolioOperations {

        /** A fresh one. Called by Lincheck. */
        public Sketch() {
            super(new SketchedFolios());
        }
    }

    /** The same to the letter: by frame number. */
    public static final class SketchPfn extends FolioOperations {

        /** A fresh one. Called by Lincheck. */
        public SketchPfn() {
            super(new WarningFolios());
        }
    }

    /** A mistake. */
    public static final class RequestRereadsCountBug extends FolioOperations {

        /** A fresh one. Called by Lincheck. */
        public RequestRereadsCountBug() {
            super(new RequestRereadsCount());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends FolioOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new FolioRefsSpec(0));
        }
    }
}
