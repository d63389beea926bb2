// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of constructs: what becomes of each class and method of the platform that threads can share or meet in. The rewriting
 * asks this table and nothing else, so that what it says in print ({@link #table}) is what happens.
 */
public final class Constructs {

    /** In front of the internal name of a copied class. */
    public static final String COPY = "copied/";

    private static final String MODEL = "org/daxcheck/explorer/model/";
    private static final String CONCURRENT = "java/util/concurrent/";

    /**
     * One row of the table.
     *
     * @param construct internal name of a class, a prefix that ends in {@code /}, or {@code class.method}
     * @param treatment what becomes of it
     */
    public record Row(String construct, Treatment treatment) {}

    private static final Map<String, String> MODELS = models();
    private static final Set<String> COPIES = copies();
    private static final Set<String> KEPT = kept();
    private static final List<String> REFUSED_PREFIXES = List.of(
            CONCURRENT,
            "jdk/",
            "sun/",
            "com/sun/",
            "java/lang/ref/",
            "java/net/",
            "java/nio/channels/",
            "java/rmi/",
            "java/lang/foreign/",
            "java/lang/Thread$",
            "java/io/Piped",
            "java/io/RandomAccessFile",
            "java/io/File",
            "java/nio/file/File",
            "java/lang/management/",
            "java/lang/ProcessHandle",
            "java/util/logging/",
            "java/lang/ProcessBuilder");
    private static final Set<String> REFUSED_CLASSES = Set.of(
            "java/lang/ClassValue",
            "java/lang/InheritableThreadLocal",
            "java/lang/ScopedValue",
            "java/util/Timer",
            "java/util/TimerTask",
            "java/util/WeakHashMap",
            "java/util/SplittableRandom",
            "java/security/SecureRandom",
            "java/util/Properties");
    private static final Set<String> REFUSED_METHODS = refusedMethods();

    /** Refused on whatever they are called: the platform's threads would run the program. */
    private static final Set<String> PARALLEL = Set.of(
            "parallelStream()Ljava/util/stream/Stream;",
            "parallel()Ljava/util/stream/BaseStream;",
            "parallel()Ljava/util/stream/IntStream;",
            "parallel()Ljava/util/stream/LongStream;",
            "parallel()Ljava/util/stream/DoubleStream;");

    private Constructs() {}

    /** The name under which the program knows the class with this internal name: a model's, a copy's, or its own. */
    public static String rename(String name) {
        String model = MODELS.get(name);
        if (model != null) {
            return model;
        }
        return copied(name) ? COPY + name : name;
    }

    /** A text with the platform's names in place of those of models and copies. */
    public static String platformNames(String text) {
        String platform = text.replace(COPY, "").replace(COPY.replace('/', '.'), "");
        for (Map.Entry<String, String> model : MODELS.entrySet()) {
            String name = model.getValue();
            platform = platform.replace(name, model.getKey())
                    .replace(name.replace('/', '.'), model.getKey().replace('/', '.'));
        }
        return platform;
    }

    /** Whether the class of the platform is copied. */
    public static boolean copied(String name) {
        int nested = name.indexOf('$');
        return COPIES.contains(nested < 0 ? name : name.substring(0, nested));
    }

    /** Whether a call is refused on whatever receiver. */
    public static boolean parallel(String method, String descriptor) {
        return PARALLEL.contains(method + descriptor);
    }

    /** Why a call of a method of the platform, named as after renaming, is refused; null if it is not. */
    public static @Nullable String refusal(String owner, String method, String descriptor) {
        String readable = owner.replace('/', '.') + "." + method;
        if (PARALLEL.contains(method + descriptor)) {
            return readable;
        }
        String whole = owner + "." + method;
        if (REFUSED_METHODS.contains(whole) || REFUSED_METHODS.contains(whole + descriptor)) {
            return readable;
        }
        if (descriptor.contains(COPY) || descriptor.contains(MODEL)) {
            return readable + " on what the explorer stands in for";
        }
        return refusedClass(owner) ? readable : null;
    }

    private static boolean refusedClass(String owner) {
        if (KEPT.contains(owner) || owner.endsWith("Exception") || owner.endsWith("Error")) {
            return false;
        }
        for (String prefix : REFUSED_PREFIXES) {
            if (owner.startsWith(prefix)) {
                return true;
            }
        }
        return REFUSED_CLASSES.contains(owner);
    }

    /** Every row, in the order in which a reader looks for them. */
    public static List<Row> table() {
        List<Row> rows = new ArrayList<>();
        MODELS.keySet().forEach(name -> rows.add(new Row(name, Treatment.PRIMITIVE)));
        COPIES.stream().sorted().forEach(name -> rows.add(new Row(name, Treatment.COPIED)));
        KEPT.stream().sorted().forEach(name -> rows.add(new Row(name, Treatment.KEPT)));
        REFUSED_PREFIXES.forEach(name -> rows.add(new Row(name, Treatment.REFUSED)));
        REFUSED_CLASSES.stream().sorted().forEach(name -> rows.add(new Row(name, Treatment.REFUSED)));
        REFUSED_METHODS.stream().sorted().forEach(name -> rows.add(new Row(name, Treatment.REFUSED)));
        PARALLEL.stream().sorted().forEach(name -> rows.add(new Row(name, Treatment.REFUSED)));
        return rows;
    }

    private static Map<String, String> models() {
        Map<String, String> models = new LinkedHashMap<>();
        models.put("java/lang/Thread", MODEL + "thread/ModelThread");
        models.put("java/lang/Thread$UncaughtExceptionHandler", MODEL + "thread/UncaughtHandler");
        models.put("java/lang/ThreadGroup", MODEL + "thread/Group");
        models.put("java/lang/ThreadLocal", MODEL + "thread/ModelThreadLocal");
        models.put(CONCURRENT + "locks/LockSupport", MODEL + "thread/Parking");
        models.put(CONCURRENT + "ThreadLocalRandom", MODEL + "thread/ModelRandom");
        for (String lock : List.of("ReentrantLock", "ReentrantReadWriteLock", "StampedLock")) {
            models.put(CONCURRENT + "locks/" + lock, MODEL + "lock/" + lock);
        }
        for (String nested : List.of("ReadLock", "WriteLock")) {
            models.put(
                    CONCURRENT + "locks/ReentrantReadWriteLock$" + nested,
                    MODEL + "lock/ReentrantReadWriteLock$" + nested);
        }
        for (String gate : List.of("Semaphore", "CountDownLatch")) {
            models.put(CONCURRENT + gate, MODEL + "lock/" + gate);
        }
        for (String updater : List.of("Integer", "Long", "Reference")) {
            String name = "Atomic" + updater + "FieldUpdater";
            models.put(CONCURRENT + "atomic/" + name, MODEL + "atomic/" + name);
        }
        for (String adder : List.of("LongAdder", "LongAccumulator", "DoubleAdder", "DoubleAccumulator")) {
            models.put(CONCURRENT + "atomic/" + adder, MODEL + "atomic/" + adder);
        }
        models.put(CONCURRENT + "ForkJoinPool", MODEL + "pool/CommonPool");
        models.put(CONCURRENT + "ForkJoinPool$ManagedBlocker", MODEL + "pool/ManagedBlocker");
        models.put(CONCURRENT + "ForkJoinTask", MODEL + "pool/Task");
        models.put(CONCURRENT + "ForkJoinWorkerThread", MODEL + "pool/Worker");
        models.put("java/lang/ref/Cleaner", MODEL + "pool/Cleaning");
        models.put("java/lang/ref/Cleaner$Cleanable", MODEL + "pool/Cleaning$Registration");
        models.put("jdk/internal/ref/CleanerFactory", MODEL + "pool/Cleaning");
        models.put("jdk/internal/vm/SharedThreadContainer", MODEL + "pool/Container");
        models.put("jdk/internal/misc/Unsafe", MODEL + "atomic/ModelUnsafe");
        return models;
    }

    private static Set<String> copies() {
        Set<String> copies =
                new java.util.HashSet<>(Set.of("jdk/internal/util/ArraysSupport", "jdk/internal/invoke/MhUtil"));
        for (String name :
                ("AbstractCollection AbstractList AbstractSet AbstractMap AbstractQueue AbstractSequentialList ArrayList "
                                + "ArrayDeque LinkedList HashMap LinkedHashMap HashSet LinkedHashSet TreeMap TreeSet PriorityQueue Vector Stack "
                                + "Collections IdentityHashMap BitSet Arrays ArraysParallelSortHelpers DualPivotQuicksort TimSort "
                                + "ComparableTimSort Random ReverseOrderListView ReverseOrderDequeView ReverseOrderSortedMapView "
                                + "ReverseOrderSortedSetView EnumMap EnumSet RegularEnumSet JumboEnumSet Hashtable")
                        .split(" ", -1)) {
            copies.add("java/util/" + name);
        }
        for (String name : ("AtomicInteger AtomicLong AtomicBoolean AtomicReference AtomicIntegerArray AtomicLongArray "
                        + "AtomicReferenceArray AtomicMarkableReference AtomicStampedReference")
                .split(" ", -1)) {
            copies.add(CONCURRENT + "atomic/" + name);
        }
        for (String name :
                ("ConcurrentHashMap ConcurrentLinkedQueue ConcurrentLinkedDeque CopyOnWriteArrayList CopyOnWriteArraySet "
                                + "ConcurrentSkipListMap ConcurrentSkipListSet ArrayBlockingQueue LinkedBlockingQueue LinkedBlockingDeque "
                                + "PriorityBlockingQueue CyclicBarrier FutureTask ThreadFactory Executors ThreadPoolExecutor "
                                + "AbstractExecutorService ExecutorCompletionService RejectedExecutionHandler Helpers "
                                + "CompletableFuture CompletionStage ExecutorService ScheduledExecutorService "
                                + "Phaser SynchronousQueue LinkedTransferQueue DelayQueue "
                                + "ScheduledThreadPoolExecutor "
                                + "locks/AbstractQueuedSynchronizer locks/AbstractOwnableSynchronizer")
                        .split(" ", -1)) {
            copies.add(CONCURRENT + name);
        }
        return Set.copyOf(copies);
    }

    private static Set<String> kept() {
        Set<String> kept = new java.util.HashSet<>(Set.of("java/lang/Thread$State"));
        for (String name : ("Callable Executor Future RunnableFuture Delayed BlockingQueue "
                        + "BlockingDeque TransferQueue ConcurrentMap ConcurrentNavigableMap CompletionService "
                        + "TimeUnit Flow Flow$Publisher Flow$Subscriber Flow$Subscription Flow$Processor "
                        + "ScheduledFuture RunnableScheduledFuture locks/Lock locks/Condition locks/ReadWriteLock")
                .split(" ", -1)) {
            kept.add(CONCURRENT + name);
        }
        return Set.copyOf(kept);
    }

    private static Set<String> refusedMethods() {
        Set<String> methods = new java.util.HashSet<>(Set.of(
                "java/lang/System.exit",
                "java/lang/System.load",
                "java/lang/System.loadLibrary",
                "java/lang/System.gc",
                "java/lang/System.setProperty",
                "java/lang/System.setProperties",
                "java/lang/System.clearProperty",
                "java/util/Locale.setDefault",
                "java/util/TimeZone.setDefault",
                "java/util/Date.<init>()V",
                "java/util/Calendar.getInstance",
                "java/util/GregorianCalendar.<init>()V",
                "java/lang/invoke/MethodHandle.bindTo",
                "java/lang/invoke/MethodHandles.constant",
                "java/lang/invoke/MethodHandles.insertArguments",
                "java/lang/System.setIn",
                "java/lang/System.setOut",
                "java/lang/System.setErr",
                "java/lang/Math.random",
                "java/util/UUID.randomUUID",
                "java/lang/invoke/MethodHandles.byteArrayViewVarHandle",
                "java/lang/invoke/MethodHandles.byteBufferViewVarHandle",
                "java/lang/invoke/MethodHandles.arrayElementGetter",
                "java/lang/invoke/MethodHandles.arrayElementSetter",
                "java/lang/invoke/VarHandle.toMethodHandle",
                "java/lang/invoke/MethodHandles.varHandleInvoker",
                "java/lang/invoke/MethodHandles.varHandleExactInvoker"));
        for (String clock :
                "Instant LocalDate LocalTime LocalDateTime OffsetDateTime OffsetTime ZonedDateTime Year YearMonth MonthDay"
                        .split(" ", -1)) {
            methods.add("java/time/" + clock + ".now");
        }
        for (String member :
                "system systemUTC systemDefaultZone tick tickMillis tickSeconds tickMinutes".split(" ", -1)) {
            methods.add("java/time/Clock." + member);
        }
        for (String member : "findGetter findSetter findStaticGetter findStaticSetter unreflectGetter unreflectSetter"
                .split(" ", -1)) {
            methods.add("java/lang/invoke/MethodHandles$Lookup." + member);
        }
        for (String member :
                "exec exit halt gc addShutdownHook load loadLibrary totalMemory freeMemory maxMemory".split(" ", -1)) {
            methods.add("java/lang/Runtime." + member);
        }
        for (String type : List.of("", "Boolean", "Byte", "Char", "Short", "Int", "Long", "Float", "Double")) {
            for (String owner : List.of("java/lang/reflect/Field", "java/lang/reflect/Array")) {
                methods.add(owner + ".get" + type);
                methods.add(owner + ".set" + type);
            }
        }
        return Set.copyOf(methods);
    }
}
