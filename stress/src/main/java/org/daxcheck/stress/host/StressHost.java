// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.TestExecutor;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.SerializedBufferCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.OSSupport;
import org.openjdk.jcstress.os.Scheduler;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.os.topology.PresetRegularTopology;
import org.openjdk.jcstress.os.topology.Topology;
import org.openjdk.jcstress.os.topology.TopologyParseException;
import org.openjdk.jcstress.vm.CompileMode;
import org.openjdk.jcstress.vm.VMSupport;

/**
 * Runs JCStress in a machine of its own: every test of the list that stands first on the class path.
 *
 * <h2>Why not JCStress' own main class</h2>
 *
 * It stores all results in one compressed stream that is readable when all is over, shuffles, reports to a console, and
 * takes the number of processors from the system. The same parts, put together here, give each result as soon as it is
 * there, in a known order, and let a launch be shown more processors than there are.
 */
public final class StressHost {

    private static final String BIASED = "-XX:+UseBiasedLocking";

    private final Depth depth;
    private final Options options;
    private final LaunchDirectory directory;

    private StressHost(Depth depth, Options options, LaunchDirectory directory) {
        this.depth = depth;
        this.options = options;
        this.directory = directory;
    }

    /**
     * Runs a launch to its end.
     *
     * @param arguments the launch directory and the name of a {@link Depth}
     */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Depth depth = Depth.valueOf(arguments[1]);
        Options options = new Options(depth.arguments(root.toString()).toArray(new String[0]));
        if (!options.parse()) {
            throw new IllegalStateException("this version of JCStress does not understand: " + depth.flags());
        }
        new StressHost(depth, options, new LaunchDirectory(root)).run();
    }

    private void run() throws IOException, TopologyParseException {
        OSSupport.init();
        VMSupport.initFlags(options);
        VMSupport.detectAvailableVMConfigs(
                options.isSplitCompilation(), options.getJvmArgs(), options.getJvmArgsPrepend());
        List<TestInfo> tests = tests();
        Topology topology = depth.invents() ? new PresetRegularTopology(1, mostActors(tests), 1) : Topology.get();
        int processors = depth.invents() ? mostActors(tests) : options.getCPUCount();
        Scheduler scheduler = new Scheduler(topology, processors);
        List<TestConfig> plan = plan(tests, scheduler, processors);
        directory.plan(configurations(plan));
        AtomicInteger results = new AtomicInteger();
        SerializedBufferCollector sink =
                new SerializedBufferCollector(result -> store(results.incrementAndGet(), result));
        new TestExecutor(options.verbosity(), sink, scheduler).runAll(plan);
        sink.close();
    }

    private void store(int number, TestResult result) {
        try {
            directory.store(number, result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void started(String test) {
        try {
            directory.started(test);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TestInfo> tests() {
        List<TestInfo> tests = new ArrayList<>();
        for (String name : new TreeSet<>(TestList.tests())) {
            tests.add(TestList.getInfo(name));
        }
        return tests;
    }

    private static int mostActors(List<TestInfo> tests) {
        return tests.stream().mapToInt(TestInfo::threads).max().orElse(1);
    }

    private List<TestConfig> plan(List<TestInfo> tests, Scheduler scheduler, int processors) {
        List<TestConfig> plan = new ArrayList<>();
        for (TestInfo test : tests) {
            for (SchedulingClass places :
                    scheduler.scheduleClasses(test.threads(), processors, options.affinityMode())) {
                for (VMSupport.Config machine : machines()) {
                    plan.addAll(forks(test, machine, places));
                }
            }
        }
        return plan;
    }

    /** All that JCStress has found, or those that are not there for the sake of biased locking, gone since Java 18. */
    private List<VMSupport.Config> machines() {
        return VMSupport.getAvailableVMConfigs().stream()
                .filter(machine -> depth == Depth.SOAK || !machine.args().contains(BIASED))
                .toList();
    }

    private List<TestConfig> forks(TestInfo test, VMSupport.Config machine, SchedulingClass places) {
        int forks = options.getForks() * (machine.stress() ? options.getForksStressMultiplier() : 1);
        List<TestConfig> configurations = new ArrayList<>();
        for (int mode : compilations(test, machine)) {
            for (int fork = 0; fork < forks; fork++) {
                Announced.Machine how = new Announced.Machine(fork, machine.args(), mode);
                configurations.add(new Announced(options, test, how, places, this::started));
            }
        }
        return configurations;
    }

    /** One unified compilation, or one for each choice of compilers for the actors. */
    private int[] compilations(TestInfo test, VMSupport.Config machine) {
        if (!options.isSplitCompilation() || !VMSupport.compilerDirectivesAvailable()) {
            return new int[] {CompileMode.UNIFIED};
        }
        int[] modes = CompileMode.casesFor(test.threads(), VMSupport.c1Available(), VMSupport.c2Available());
        return java.util.Arrays.stream(modes)
                .filter(mode -> !machine.onlyIfC2() || CompileMode.hasC2(mode, test.threads()))
                .toArray();
    }

    private static Map<String, Integer> configurations(List<TestConfig> plan) {
        Map<String, Integer> count = new LinkedHashMap<>();
        plan.forEach(configuration -> count.merge(configuration.name, 1, Integer::sum));
        return count;
    }
}
