// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file.device;

import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.Srcu;
import org.daxcheck.kernel.word.IntWord;

/**
 * The device under a file system: {@code struct dax_device} of drivers/dax/super.c and the pmem behind it, Linux 4.12. It can go away,
 * have bad blocks, and hold a partition that begins where no page begins. Any thread may call any method.
 *
 * <p>Differs: a block is bad or not as a whole, and stays so until it is healed; one device and one partition. The memory of a device
 * that is gone is there for processes that have it mapped, as long as they do.
 */
public final class DaxDevice {

    /** {@code -EIO}: a bad block in the range. */
    public static final int EIO = -5;

    /** {@code -ENXIO}: the device is gone. */
    public static final int ENXIO = -6;

    /** {@code -EINVAL}: no page of the device begins there. */
    public static final int EINVAL = -22;

    private final Srcu daxSrcu = new Srcu("dax_srcu");
    private final IntWord alive = new IntWord(1);
    private final IntWord badblocks = new IntWord();
    private final IntWord startSect = new IntWord();
    private final Pmem pmem;

    /** A sound device. */
    public DaxDevice(int blocks) {
        this.pmem = new Pmem(blocks);
    }

    /** Its memory. */
    public Pmem pmem() {
        return pmem;
    }

    /** Begins a section in which the device does not go away unnoticed. */
    @KernelFunction("dax_read_lock")
    public int daxReadLock() {
        return daxSrcu.readLock();
    }

    /** Ends the section. */
    @KernelFunction("dax_read_unlock")
    public void daxReadUnlock(int section) {
        daxSrcu.readUnlock(section);
    }

    /** Where on the device a block is; an error if that is not where a page begins. */
    @KernelFunction(value = "bdev_dax_pgoff", note = "error: {result}")
    public int bdevDaxPgoff() {
        return startSect.getVolatile() == 0 ? 0 : EINVAL;
    }

    /**
     * How many of some pages can be used, or an error. To be called in a read section.
     *
     * <p>Differs: whoever asks has no use for fewer pages than it asks for, so that there are all or none.
     */
    @KernelFunction(value = "dax_direct_access", note = "pages, or an error: {result}")
    public int daxDirectAccess(int block, int pages) {
        if (!daxAlive()) {
            return ENXIO;
        }
        return isBadPmem(block, pages) ? EIO : pages;
    }

    /** Whether the device is still to be found; {@code -EIO} if not. */
    @KernelFunction(value = "dax_get_by_host", note = "error: {result}")
    public int daxGetByHost() {
        int section = daxReadLock();
        int error = daxAlive() ? 0 : EIO;
        daxReadUnlock(section);
        return error;
    }

    @KernelFunction("dax_alive")
    private boolean daxAlive() {
        return alive.getVolatile() != 0;
    }

    @KernelFunction("is_bad_pmem")
    private boolean isBadPmem(int block, int pages) {
        int range = ((1 << pages) - 1) << block;
        return (badblocks.getVolatile() & range) != 0;
    }

    /** Nobody may begin to use the device. */
    @KernelFunction("kill_dax")
    public void setDead() {
        alive.setVolatile(0);
    }

    /** Waits until nobody uses it who began before. */
    @KernelFunction(value = "synchronize_srcu", note = "waits for read sections")
    public void synchronizeSrcu() {
        daxSrcu.synchronizeSrcu();
    }

    /** Its memory goes, as far as the kernel is concerned. */
    @KernelFunction("devm_memremap_release")
    public void remove() {
        pmem.remove();
    }

    /** A block does not answer any more. */
    public void spoil(int block) {
        badblocks.getAndOrVolatile(1 << block);
    }

    /** All blocks answer again. */
    public void heal() {
        badblocks.setVolatile(0);
    }

    /** The partition begins in the middle of a page. */
    public void shift() {
        startSect.setVolatile(1);
    }
}
