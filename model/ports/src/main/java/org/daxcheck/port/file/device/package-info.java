// SPDX-License-Identifier: GPL-2.0-only

/**
 * The device of a file: drivers/dax/super.c and persistent memory.
 *
 * <ul>
 * <li><b>G1</b> Who uses the memory in the kernel has asked whether the device is alive, in a read section that is still open. So
 *     nobody does when {@code kill_dax} has returned.
 * <li><b>G2</b> Who maps a page of it does so in that section: no page is mapped when {@code kill_dax} has returned.
 * </ul>
 */
@NullMarked
package org.daxcheck.port.file.device;

import org.jspecify.annotations.NullMarked;
