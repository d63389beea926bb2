// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.machine;

/**
 * 128 bits that stand for a sequence of words.
 *
 * <p>Equal sequences have equal fingerprints; different ones have different fingerprints but for an accident: among ten million
 * sequences one is to be expected with a chance of about 10<sup>-25</sup>. Not made against somebody who looks for accidents. Not
 * thread-safe.
 */
public final class Fingerprint {

    private static final long A = 0x9E37_79B9_7F4A_7C15L;
    private static final long B = 0xBF58_476D_1CE4_E5B9L;
    private static final long C = 0x94D0_49BB_1331_11EBL;
    private static final long D = 0xD6E8_FEB8_6659_FD93L;

    private long high;
    private long low;

    /** The empty sequence. */
    public Fingerprint() {
        clear();
    }

    /** Begins again. */
    public void clear() {
        high = A;
        low = C;
    }

    /** Adds a word at the end. */
    public void add(long word) {
        high = Long.rotateLeft(high ^ scramble(word, A), 29) * B + low;
        low = Long.rotateLeft(low ^ scramble(word, C), 37) * D + high;
    }

    /** Adds another fingerprint at the end. */
    public void add(Fingerprint other) {
        add(other.high);
        add(other.low);
    }

    /** Adds a pair of words of a multiset: the order in which such pairs are added one after the other does not matter. */
    public void addUnordered(long first, long second) {
        long mixed = scramble(first, D) + second;
        high += scramble(mixed, B);
        low += scramble(mixed, A ^ D);
    }

    /** Undoes {@link #addUnordered}. */
    public void removeUnordered(long first, long second) {
        long mixed = scramble(first, D) + second;
        high -= scramble(mixed, B);
        low -= scramble(mixed, A ^ D);
    }

    /** Takes over another fingerprint. */
    public void set(Fingerprint other) {
        high = other.high;
        low = other.low;
    }

    /** One half. */
    public long high() {
        return scramble(high, D);
    }

    /** The other half. */
    public long low() {
        return scramble(low, B);
    }

    private static long scramble(long word, long salt) {
        long mixed = (word ^ salt) * B;
        mixed = (mixed ^ mixed >>> 31) * C;
        mixed = (mixed ^ mixed >>> 29) * A;
        return mixed ^ mixed >>> 32;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that && high == that.high && low == that.low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high ^ Long.rotateLeft(low, 17));
    }

    @Override
    public String toString() {
        return String.format("%016x%016x", high, low);
    }
}
