package io.cityhelm.map.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.map.datum.AxisOrder;
import io.cityhelm.map.datum.Datums;
import io.cityhelm.map.source.SourceOptions;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is imported in a heap that could not hold it. */
class LargeImportTest {

    private static final int RECORDS = 100_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"x.csv", "x.geojson"})
    void a_hundred_thousand_records_fit_through_a_heap_of_sixteen_megabytes(String name) throws Exception {
        Path file = folder.resolve(name);
        write(file, RECORDS);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeImportTest.class.getName(),
                        file.toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        boolean ended = child.waitFor(120, TimeUnit.SECONDS);
        child.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(Files.readString(folder.resolve("out.txt"))).contains("imported " + RECORDS);
    }

    /** Imports a file into a data directory; with a number in the place of the directory it writes one of so many points. */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        if (args[1].matches("[0-9]+")) {
            write(file, Integer.parseInt(args[1]));
            return;
        }
        long begin = System.nanoTime();
        ImportReport report = new LayerImport(
                        LayerShelf.in(Path.of(args[1])),
                        Clock.systemUTC(),
                        new ImportOrder(
                                new FileOrigin(file),
                                "large",
                                Optional.of(Datums.GCJ02),
                                AxisOrder.EAST_NORTH,
                                SourceOptions.NONE,
                                "test",
                                Optional.empty(),
                                true))
                .run(ImportWatch.NONE);
        System.out.println("imported " + report.layer().features() + " in " + (System.nanoTime() - begin) / 1_000_000
                + " ms, heap limit " + Runtime.getRuntime().maxMemory() / 1_048_576 + " MB");
    }

    private static void write(Path file, int records) throws IOException {
        boolean table = file.toString().endsWith(".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(table ? "lon,lat,编号,名称,数值\n" : "{\"type\":\"FeatureCollection\",\"features\":[\n");
            for (int i = 0; i < records; i++) {
                double lon = 118.5 + (i % 1_000) * 0.002;
                double lat = 29.2 + (i / 1_000) * 0.001;
                if (table) {
                    out.write(lon + "," + lat + "," + i + ",第" + i + "号井盖," + i / 7.0 + "\n");
                } else {
                    out.write((i == 0 ? "" : ",\n") + "{\"type\":\"Feature\",\"properties\":{\"编号\":" + i
                            + ",\"名称\":\"第" + i + "号井盖\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + lon
                            + "," + lat + "]}}");
                }
            }
            out.write(table ? "" : "\n]}\n");
        }
    }
}
