// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.pagemap;

import static org.daxcheck.catalog.pagemap.PageMapClaims.claims;
import static org.daxcheck.catalog.pagemap.PageMapClaims.subject;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.DaxEntries;
import org.daxcheck.api.DeviceDax;
import org.daxcheck.api.FilePages;
import org.daxcheck.api.LayoutEntries;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Subject;
import org.daxcheck.port.association.EntryAssociations;
import org.daxcheck.port.association.PostedAssociations;
import org.daxcheck.port.devdax.CompoundDevDax;
import org.daxcheck.port.devdax.DevDax;
import org.daxcheck.port.devdax.EarlierCompoundDevDax;
import org.daxcheck.port.devdax.EarlierDevDax;
import org.daxcheck.port.devdax.EarlierPmdDevDax;
import org.daxcheck.port.devdax.FileFirstDevDax;
import org.daxcheck.port.entrylock.xarray.XarrayLayout;
import org.daxcheck.port.layout.DevmapPages;
import org.daxcheck.port.layout.ZappedPages;
import org.daxcheck.scenario.pagemap.AssociationPrograms;
import org.daxcheck.scenario.pagemap.DeviceDaxPrograms;
import org.daxcheck.scenario.pagemap.FilePrograms;
import org.daxcheck.scenario.pagemap.LayoutPrograms;

/** What files and devices do with pages: each design with every program. */
final class FileClaims {

    private FileClaims() {}

    static Stream<Claim> all() {
        return Stream.of(files(), layouts(), MappedFileFaults.sound(), entries(), devices())
                .flatMap(claims -> claims);
    }

    private static Stream<Claim> files() {
        return Stream.of(
                        subject(
                                "devmap-pages",
                                FilePages.class,
                                DevmapPages::new,
                                "Linux 6.0, put right: an idle page has one reference."),
                        subject(
                                "zapped-pages",
                                FilePages.class,
                                ZappedPages::new,
                                "As posted in 2022, put right: an entry has a reference until it is zapped."))
                .flatMap(subject -> claims(subject, FilePrograms.all()));
    }

    private static Stream<Claim> layouts() {
        Subject<FilePages> waits = subject(
                "devmap-pages",
                FilePages.class,
                DevmapPages::new,
                "Linux 6.0, put right: an idle page has one reference.");
        Subject<LayoutEntries> scan = subject(
                "xarray-layout",
                LayoutEntries.class,
                XarrayLayout::new,
                "Linux 6.15, put right: the scan for busy pages.");
        return Stream.concat(claims(waits, List.of(FilePrograms.reclaim())), claims(scan, LayoutPrograms.all()));
    }

    private static Stream<Claim> entries() {
        return Stream.of(
                        subject(
                                "associations",
                                DaxEntries.class,
                                EntryAssociations::new,
                                "Each entry remembers what it took, and each pin has its own."),
                        subject(
                                "associations-posted",
                                DaxEntries.class,
                                PostedAssociations::new,
                                "As posted in September 2022, its bugs included."))
                .flatMap(subject -> claims(subject, AssociationPrograms.all()));
    }

    private static Stream<Claim> devices() {
        return Stream.concat(small(), compound());
    }

    private static Stream<Claim> compound() {
        return Stream.of(
                        subject(
                                "devdax-compound",
                                DeviceDax.class,
                                CompoundDevDax::new,
                                "Two pages mapped together and placed by their head."),
                        subject(
                                "devdax-compound-2021",
                                DeviceDax.class,
                                EarlierCompoundDevDax::new,
                                "The same as posted in August 2021: the offset rounded up, its bugs included."),
                        subject(
                                "devdax-pmd-2021",
                                DeviceDax.class,
                                EarlierPmdDevDax::new,
                                "Before that: two pages mapped together and placed one by one, its bugs included."))
                .flatMap(subject -> claims(subject, DeviceDaxPrograms.compound()));
    }

    private static Stream<Claim> small() {
        return Stream.of(
                        subject("devdax", DeviceDax.class, DevDax::new, "The offset, the file, the page table."),
                        subject(
                                "devdax-2022",
                                DeviceDax.class,
                                FileFirstDevDax::new,
                                "Linux 5.17: the file before the offset, its bugs included."),
                        subject(
                                "devdax-2021",
                                DeviceDax.class,
                                EarlierDevDax::new,
                                "As posted in August 2021: the page table first, its bugs included."))
                .flatMap(subject -> claims(subject, DeviceDaxPrograms.all()));
    }
}
