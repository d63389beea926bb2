// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.worker;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.lincheck.wire.EvidenceLines;
import org.daxcheck.lincheck.wire.Lines;

/**
 * The program of the virtual machine in which Lincheck runs: takes ids of claims from its standard input, looks them up in
 * the catalogues on its class path, and writes progress and evidence to its standard output; see {@link Lines}.
 *
 * <p>Ends when its input ends, whatever it is doing, so that it does not outlive the harness that started it. Whatever
 * else prints in this virtual machine goes to the standard error.
 */
public final class Worker {

    private static final String END = "";

    private final PrintStream out;
    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
    private final Map<String, Claim> claims = new HashMap<>();

    private Worker(PrintStream out) {
        this.out = out;
        for (Catalogue catalogue : ServiceLoader.load(Catalogue.class)) {
            catalogue.claims().forEach(claim -> claims.put(claim.id(), claim));
        }
    }

    /** Runs the worker. Takes no arguments. */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Worker worker = new Worker(out);
        Thread listener = new Thread(worker::listen, "orders");
        listener.setDaemon(true);
        listener.start();
        worker.obey();
    }

    /** Whether Lincheck understands a claim. */
    public static boolean accepts(Claim claim) {
        return LincheckRun.accepts(claim);
    }

    private void listen() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                orders.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private void obey() throws InterruptedException {
        for (String line = orders.take(); !line.equals(END); line = orders.take()) {
            List<String> order = Lines.split(line);
            EvidenceLines.write(evidence(order.get(1), Long.parseLong(order.get(2))), out::println);
        }
    }

    private Evidence evidence(String id, long executions) {
        Claim claim = claims.get(id);
        if (claim == null) {
            return Evidence.none(Evidence.Reach.ABANDONED, Duration.ZERO, "no catalogue knows the claim " + id);
        }
        long begin = System.nanoTime();
        try {
            return new LincheckRun(claim, executions, this::progress).evidence();
        } catch (RuntimeException | LinkageError e) {
            Duration time = Duration.ofNanos(System.nanoTime() - begin);
            return Evidence.none(Evidence.Reach.ABANDONED, time, "Lincheck failed: " + e);
        }
    }

    private void progress(String text) {
        out.println(Lines.join("progress", text));
    }
}
