package io.cityhelm.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * From the start of the process to the first usable frame (map drawn, queue read, picture taken), against the process of an
 * empty JavaFX window with the same options but for what was chosen for the cockpit's start (the archive of loaded classes,
 * the room for new objects), which is part of what is measured.
 * Whole processes in turn, on a data directory that has been started before.
 */
public final class StartBench implements Bench {

    /** What a process says when its first frame is there. */
    public static final String READY = "first-frame";

    private static final int RUNS = 7;
    private static final List<String> OURS =
            List.of("-XX:AOTCache", "-XX:NewSize", "-XX:CompileThresholdScaling", "-XX:InitialCodeCacheSize");
    private static final List<String> FORBIDDEN = List.of("org.geotools.", "org.locationtech.proj4j.");

    private final Path pack;

    public StartBench(Path pack) {
        this.pack = pack;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (Workplace workplace = Workplace.make()) {
            Path data = workplace.folder().resolve("data");
            Path loaded = workplace.folder().resolve("loaded");
            double warm = millis(cockpit(data, List.of("-Xlog:class+load:file=" + loaded)));
            mustNotBeLoaded(loaded);
            double[] values = new double[RUNS];
            double[] baselines = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                values[run] = millis(cockpit(data, List.of()));
                baselines[run] = millis(emptyWindow());
            }
            org.slf4j.LoggerFactory.getLogger(StartBench.class).debug("first start {} ms", warm);
            return List.of(new Figure(
                    name(), Samples.median(values), Samples.median(baselines), 3, Figure.Better.LOWER, "ms", RUNS));
        }
    }

    private List<String> cockpit(Path data, List<String> options) {
        List<String> command = new ArrayList<>(java(true));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "io.cityhelm.app.CityHelm",
                "run",
                "--until-first-frame",
                "--data",
                data.toString(),
                "--pack",
                pack.toString()));
        return command;
    }

    private static List<String> emptyWindow() {
        List<String> command = new ArrayList<>(java(false));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EmptyWindow.class.getName()));
        return command;
    }

    /** The Java of this process with the options of this process. */
    private static List<String> java(boolean cockpit) {
        Stream<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> cockpit || OURS.stream().noneMatch(option::startsWith));
        return Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        options)
                .toList();
    }

    private static double millis(List<String> command) throws IOException, InterruptedException {
        long from = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY)) {
                    double took = (System.nanoTime() - from) / 1e6;
                    end(process);
                    return took;
                }
            }
        }
        throw new IOException("the process ended with " + process.waitFor() + " before its first frame");
    }

    /** The next one must not compete with the leaving of this one. */
    private static void end(Process process) throws InterruptedException {
        if (!process.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
            process.destroyForcibly().onExit().join();
        }
    }

    private static void mustNotBeLoaded(Path loaded) throws IOException {
        try (Stream<String> lines = Files.lines(loaded)) {
            List<String> found = lines.filter(line -> FORBIDDEN.stream().anyMatch(line::contains))
                    .toList();
            if (!found.isEmpty()) {
                throw new IOException("loaded on the way to the first frame: " + found.getFirst());
            }
        }
    }
}
