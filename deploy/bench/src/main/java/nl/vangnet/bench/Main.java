package nl.vangnet.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code deploy/vangnet bench [NAME...]}: each benchmark by its name, or all of them in turn. */
public final class Main {

    private static final Map<String, Benchmark> BENCHMARKS = new LinkedHashMap<>();

    static {
        BENCHMARKS.put("system", new WholeSystem());
        BENCHMARKS.put("intake", new DurableIntake());
        BENCHMARKS.put("conversion", new Conversion());
        BENCHMARKS.put("exposure", new ExposureDecisions());
        BENCHMARKS.put("fold", new Folding());
        BENCHMARKS.put("complaints", new ComplaintsInWords());
    }

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        List<String> names = arguments.length == 0 ? List.copyOf(BENCHMARKS.keySet()) : Arrays.asList(arguments);
        List<String> strangers =
                names.stream().filter(name -> !BENCHMARKS.containsKey(name)).toList();
        if (!strangers.isEmpty()) {
            System.err.printf("There is no benchmark %s; there are %s.%n", strangers, BENCHMARKS.keySet());
            System.exit(2);
        }
        Report.say(
                "%d cores, %d MB of memory, Java %s",
                Runtime.getRuntime().availableProcessors(), machineMegabytes(), Runtime.version());
        Path home = Path.of(System.getProperty("vangnet.home", "")).toAbsolutePath();
        for (String name : names) {
            Report.say("%n%s", name);
            Objects.requireNonNull(BENCHMARKS.get(name)).run(home);
        }
    }

    private static long machineMegabytes() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize() >> 20;
    }
}
