package io.cityhelm.map.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cityhelm.map.importing.FileOrigin;
import io.cityhelm.map.importing.ImportOrder;
import io.cityhelm.map.importing.ImportReport;
import io.cityhelm.map.importing.LayerImport;
import io.cityhelm.map.importing.LayerShelf;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.FieldType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written is read again: by our own importer always, by GDAL where it is there. */
class ExportFormatTest {

    private static final ExportNote NOTE =
            new ExportNote("通勤区", "内部", "交通延误指数，截至 12:00", "li", Instant.parse("2026-11-23T04:00:00Z"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void given_every_kind_of_geometry_when_written_then_our_importer_reads_the_same(ExportFormat format)
            throws Exception {
        Path file = folder.resolve("out." + format.ending());
        List<Double> progress = new ArrayList<>();
        format.write(file, everything(), NOTE, progress::add);

        ImportReport report = new LayerImport(
                        LayerShelf.in(folder),
                        Clock.systemUTC(),
                        new ImportOrder(
                                new FileOrigin(file),
                                "again",
                                Optional.empty(),
                                io.cityhelm.map.datum.AxisOrder.EAST_NORTH,
                                new io.cityhelm.map.source.SourceOptions(
                                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                                "li",
                                Optional.empty(),
                                false))
                .run(new io.cityhelm.map.importing.ImportWatch() {
                    @Override
                    public void at(double part, long records) {}

                    @Override
                    public boolean isCancelled() {
                        return false;
                    }
                });

        assertThat(report.rejected()).isEmpty();
        assertThat(progress).isSorted().last().isEqualTo(1.0);
        List<Geometry> shapes = new ArrayList<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        LayerFileSource.of(report.file(), report.layer().features()).each((geometry, values) -> {
            shapes.add(geometry);
            rows.add(values);
        });
        assertThat(shapes).hasSize(6);
        for (int i = 0; i < shapes.size(); i++) {
            assertThat(shapes.get(i).norm().equalsExact(geometries().get(i).norm(), 1e-7))
                    .as("%s became %s", geometries().get(i), shapes.get(i))
                    .isTrue();
        }
        assertThat(rows.getFirst())
                .containsEntry("name", "拱墅区")
                .containsEntry("value", 1.25)
                .containsEntry("class", 3L)
                .containsEntry("class_title", "≥ 1.2");
        assertThat(rows.get(1)).doesNotContainKey("value");
    }

    @Test
    void given_geojson_when_read_then_it_is_what_rfc_7946_wants() throws Exception {
        Path file = folder.resolve("out.geojson");
        ExportFormat.GEOJSON.write(file, everything(), NOTE, _ -> {});

        JsonNode all = JsonMapper.shared().readTree(Files.readString(file));

        assertThat(all.has("crs")).isFalse();
        assertThat(all.get("sensitivity").asString()).isEqualTo("内部");
        assertThat(all.get("exportedBy").asString()).isEqualTo("li");
        JsonNode ring = all.at("/features/0/geometry/coordinates/0");
        assertThat(signedArea(ring)).as("the outer ring runs counter-clockwise").isPositive();
        assertThat(signedArea(all.at("/features/0/geometry/coordinates/1")))
                .as("the hole runs clockwise")
                .isNegative();
        assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
        assertThat(all.at("/features/1/properties/value").isNull()).isTrue();
        assertThat(all.at("/features/2/geometry/coordinates/0").asDouble()).isEqualTo(120.1234568);
    }

    @ParameterizedTest
    @EnumSource
    void given_gdal_when_it_reads_the_file_then_it_finds_every_feature(ExportFormat format) throws Exception {
        assumeThat(Path.of("/usr/bin/ogr2ogr")).exists();
        Path file = folder.resolve("out." + format.ending());
        format.write(file, everything(), NOTE, _ -> {});
        Path csv = folder.resolve("gdal.csv");

        Process gdal = new ProcessBuilder(
                        "/usr/bin/ogr2ogr", "-f", "CSV", "-lco", "GEOMETRY=AS_WKT", csv.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(gdal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(gdal.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(gdal.exitValue()).as(said).isZero();
        assertThat(said).doesNotContain("ERROR");
        assertThat(Files.readAllLines(csv)).hasSize(7);
        assertThat(Files.readString(csv)).contains("拱墅区", "≥ 1.2", "MULTIPOLYGON", "120.12345");
    }

    @Test
    void given_a_source_that_fails_when_written_then_what_was_there_stays() throws Exception {
        Path file = Files.writeString(folder.resolve("out.geojson"), "before");

        assertThatThrownBy(() -> ExportFormat.GEOJSON.write(file, failing(), NOTE, _ -> {}))
                .hasMessage("the disk is gone");

        assertThat(file).hasContent("before");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private static double signedArea(JsonNode ring) {
        double sum = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            sum += ring.get(i).get(0).asDouble() * ring.get(i + 1).get(1).asDouble()
                    - ring.get(i + 1).get(0).asDouble() * ring.get(i).get(1).asDouble();
        }
        return sum / 2;
    }

    private static ExportSource failing() {
        return new ExportSource() {
            @Override
            public List<Field> fields() {
                return List.of();
            }

            @Override
            public long count() {
                return 1;
            }

            @Override
            public void each(Taker taker) throws IOException {
                throw new IOException("the disk is gone");
            }
        };
    }

    private static ExportSource everything() {
        return new ExportSource() {
            @Override
            public List<Field> fields() {
                return List.of(
                        new Field("name", FieldType.TEXT),
                        new Field("value", FieldType.REAL),
                        new Field("class", FieldType.INTEGER),
                        new Field("class_title", FieldType.TEXT));
            }

            @Override
            public long count() {
                return geometries().size();
            }

            @Override
            public void each(Taker taker) throws IOException {
                boolean first = true;
                for (Geometry geometry : geometries()) {
                    Map<String, Object> values = new LinkedHashMap<>(Map.of("name", first ? "拱墅区" : "\"quoted\", 逗号"));
                    if (first) {
                        values.putAll(Map.of("value", 1.25, "class", 3L, "class_title", "≥ 1.2"));
                    }
                    first = false;
                    taker.take(geometry, values);
                }
            }
        };
    }

    private static List<Geometry> geometries() {
        try {
            WKTReader reader = new WKTReader();
            return List.of(
                    // clockwise outside and counter-clockwise inside: the wrong way round on purpose
                    reader.read(
                            "POLYGON ((120 30, 120 31, 121 31, 121 30, 120 30), (120.2 30.2, 120.8 30.2, 120.8 30.8,"
                                    + " 120.2 30.8, 120.2 30.2))"),
                    reader.read(
                            "MULTIPOLYGON (((120 30, 120.1 30, 120.1 30.1, 120 30)), ((121 30, 121.1 30, 121.1 30.1,"
                                    + " 121 30)))"),
                    reader.read("POINT (120.12345678 30.2)"),
                    reader.read("LINESTRING (120 30, 120.5 30.5, 121 30)"),
                    reader.read("MULTIPOINT ((120 30), (120.5 30.5))"),
                    reader.read("MULTILINESTRING ((120 30, 120.5 30.5), (121 30, 121 31))"));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
