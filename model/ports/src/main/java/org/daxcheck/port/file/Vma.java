// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

/**
 * What a process maps of the file; {@code struct vm_area_struct}.
 *
 * @param mm its page table
 * @param first the first page
 * @param last the last page
 * @param shared whether what the process writes goes to the file; {@code VM_SHARED}
 */
public record Vma(PageTable mm, int first, int last, boolean shared) {

    boolean covers(int index) {
        return first <= index && index <= last;
    }
}
