// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.pagemap;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;
import org.daxcheck.api.MappedFile;
import org.daxcheck.claim.Operation;

/** What is done with a file, as operations of programs. */
final class FileCalls {

    static final Operation<MappedFile> FSYNC = answer("fsync()", MappedFile::fsync);
    static final Operation<MappedFile> DROP = Staging.act("drop_caches()", MappedFile::dropCaches);

    private FileCalls() {}

    static Staging<MappedFile> program(String id, String about) {
        return Staging.of(id, MappedFile.class, about);
    }

    private static String who(int process) {
        return List.of("whole", "tail", "private").get(process);
    }

    static Operation<MappedFile> load(int process, int index) {
        return answer("load(" + who(process) + ", " + index + ")", file -> file.load(process, index));
    }

    static Operation<MappedFile> store(int process, int index, int value) {
        String label = "store(" + who(process) + ", " + index + ", " + Integer.toHexString(value) + ")";
        return answer(label, file -> file.store(process, index, value));
    }

    /**
     * A process stores to the last page, and what is dirty is chosen for writeback as by the sync of another, again and again, until there
     * is something in the other file. On a specification, which takes a call as one step, it would not end.
     */
    static Operation<MappedFile> storeUntilTold(int value) {
        String label = "store(tail, 1, " + value + ") until told";
        return Staging.act(label, file -> {
            while (file.readOther() == 0) {
                file.store(MappedFile.TAIL, 1, value);
                file.chooseDirty();
            }
        });
    }

    /** Whether the access can go on. */
    static Operation<MappedFile> fault(int process, int index, boolean write) {
        String what = write ? "write fault" : "read fault";
        return new Operation<>(what + "(" + who(process) + ", " + index + ")", (file, registers) -> {
            MappedFile.FaultAnswer answer = file.fault(process, index, write);
            return answer.isError() ? answer : Staging.DONE;
        });
    }

    /** What the fault answers. */
    static Operation<MappedFile> hugeFault(int process, boolean write) {
        String what = write ? "huge write fault" : "huge read fault";
        return new Operation<>(what + "(" + who(process) + ")", (file, registers) -> file.hugeFault(process, write));
    }

    static Operation<MappedFile> read(int index) {
        return answer("read(" + index + ")", file -> file.read(index));
    }

    static Operation<MappedFile> write(int index, int value) {
        return answer("write(" + index + ", " + value + ")", file -> file.write(index, value));
    }

    static Operation<MappedFile> truncate(int halfPages) {
        String half = halfPages % 2 == 0 ? "" : " and a half";
        return answer("truncate(" + halfPages / 2 + half + ")", file -> file.truncate(halfPages));
    }

    static Operation<MappedFile> punch(int index) {
        return answer("punch(" + index + ")", file -> file.punch(index, index));
    }

    static Operation<MappedFile> writeOther(int value) {
        return answer("write(other file, " + value + ")", file -> file.writeOther(value));
    }

    static Operation<MappedFile> survives(int index) {
        return answer("crash, read(" + index + ")", file -> file.survives(index));
    }

    /** What is pinned is kept by its actor. */
    static Operation<MappedFile> pin(int process, int index) {
        return new Operation<>("get_user_pages(" + who(process) + ", " + index + ")", (file, registers) -> {
            int pinned = file.pin(process, index);
            registers[0] = Math.max(pinned, 0);
            return pinned < 0 ? name(pinned) : Staging.DONE;
        });
    }

    static Operation<MappedFile> dma(int value) {
        return pinned("DMA(" + value + ")", (file, pinned) -> file.dma(pinned, value));
    }

    static Operation<MappedFile> unpin() {
        return pinned("put_page()", MappedFile::unpin);
    }

    private static Operation<MappedFile> pinned(String label, ObjIntConsumer<MappedFile> body) {
        return new Operation<>(label, (file, registers) -> {
            if (registers[0] == 0) {
                return Staging.NOTHING_HELD;
            }
            body.accept(file, (int) registers[0]);
            return Staging.DONE;
        });
    }

    static Operation<MappedFile> act(String label, Consumer<MappedFile> body) {
        return Staging.act(label, body);
    }

    /** What a call answers: a number, an error by its name, or that it is done. */
    static Operation<MappedFile> answer(String label, ToIntFunction<MappedFile> body) {
        boolean number = label.contains("read") || label.contains("load");
        return new Operation<>(label, (file, registers) -> {
            int answer = body.applyAsInt(file);
            if (answer < 0) {
                return name(answer);
            }
            return number ? (Object) answer : Staging.DONE;
        });
    }

    private static String name(int answer) {
        return switch (answer) {
            case MappedFile.KILLED -> "SIGBUS";
            case MappedFile.ENOMEM -> "OOM";
            case MappedFile.EINTR -> "EINTR";
            case MappedFile.END_OF_FILE -> "end of file";
            case MappedFile.EINVAL -> "EINVAL";
            case MappedFile.ENOSPC -> "ENOSPC";
            case MappedFile.EIO, MappedFile.ENXIO -> "EIO";
            default -> throw new IllegalArgumentException("no such answer: " + answer);
        };
    }

    /** No block is taken that is in no file. */
    static void requireNoLeak(MappedFile file) {
        Staging.require("blocks that are taken and in no file", file.leakedBlocks(), 0);
    }
}
