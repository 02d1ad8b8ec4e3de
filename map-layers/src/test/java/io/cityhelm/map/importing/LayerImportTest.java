package io.cityhelm.map.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.datum.Datums;
import io.cityhelm.map.geopackage.LayerInfo;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.SourceOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

class LayerImportTest {

    @TempDir
    Path folder;

    private Samples samples;

    @BeforeEach
    void shelf() {
        samples = new Samples(folder);
    }

    private static void assertHydrants(ImportReport report) throws IOException {
        assertThat(report.layer().features()).isEqualTo(3);
        assertThat(report.rejected()).isEmpty();
        Coordinate first = Samples.geometries(report).getFirst().getCoordinate();
        assertThat(new LonLat(first.x, first.y).metresTo(new LonLat(120.1551, 30.2741)))
                .isLessThan(0.01);
    }

    private BadSourceException refused(ImportOrder order) {
        BadSourceException e = catchThrowableOfType(BadSourceException.class, () -> samples.run(order));
        assertThat(e).isNotNull();
        assertNothingKept();
        return e;
    }

    private BadSourceException refused(Path file) {
        return refused(samples.order(file, Optional.of(Datums.WGS84)));
    }

    private void assertNothingKept() {
        try (Stream<Path> left =
                Files.exists(folder.resolve("layers")) ? Files.list(folder.resolve("layers")) : Stream.empty()) {
            assertThat(left).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hydrants.geojson,",
        "hydrants-gk.gpkg,",
        "hydrants-wkt.csv, wgs84",
        "hydrants-gk.csv, EPSG:4528",
    })
    void a_file_of_other_software_lies_where_it_should(String name, String datum) throws Exception {
        ImportReport report =
                datum == null ? samples.run(Samples.file(name)) : samples.run(Samples.file(name), Datums.parse(datum));

        assertHydrants(report);
        assertThat(report.cautions()).isEmpty();
    }

    @Test
    void the_layer_says_where_it_comes_from() throws Exception {
        ImportReport report = samples.run(Samples.file("hydrants-gk.csv"), Datums.parse("EPSG:4528"));

        LayerInfo expected = new LayerInfo(
                "消火栓", "hydrants-gk.csv", "EPSG:4528", Optional.of("UTF-8"), "wang", Samples.NOW, 3, 0, 0);
        assertThat(samples.shelf.list()).containsExactly(new KeptLayers.Kept(expected, report.file()));
        assertThat(samples.shelf.remove("消火栓")).isTrue();
        assertThat(samples.shelf.remove("消火栓")).isFalse();
        assertThat(samples.shelf.list()).isEmpty();
    }

    @Test
    void each_record_that_is_left_out_has_its_number_and_its_reason_and_the_others_are_kept() throws Exception {
        Path file = samples.write("x.geojson", """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"n":1},"geometry":{"type":"Point","coordinates":[120.1,30.2]}},
            {"type":"Feature","properties":{"n":2},"geometry":null},
            {"type":"Feature","properties":{"n":3},"geometry":{"type":"Point","coordinates":[]}},
            {"type":"Feature","properties":{"n":4},"geometry":{"type":"Polygon","coordinates":
              [[[120,30],[120.2,30.2],[120.2,30],[120,30.2],[120,30]]]}},
            {"type":"Feature","properties":{"n":5},"geometry":{"type":"Point","coordinates":[220000.1,30.2]}},
            {"type":"Feature","properties":{"n":6},"geometry":{"type":"Blob","coordinates":[1,2]}},
            {"type":"Feature","properties":{"n":7},"geometry":{"type":"LineString","coordinates":[[1,"a"]]}},
            7,
            {"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[120.1,30.2,55.5]}},
            {"type":"Feature","properties":{"n":10},"geometry":{"type":"LineString",
              "coordinates":[[120.1,30.2],[120.1,30.2]]}}
            ]}\
            """);

        ImportReport report = samples.run(file);

        assertThat(report.rejected())
                .extracting(note -> note.number() + " " + note.reason().rule())
                .containsExactly(
                        "2 layer.geometry-missing",
                        "3 layer.geometry-empty",
                        "5 layer.off-the-globe",
                        "6 layer.geometry-kind",
                        "7 layer.coordinates-bad",
                        "8 layer.geojson-no-feature",
                        "10 layer.too-few-points");
        assertThat(report.mended())
                .extracting(note -> note.number() + " " + note.reason().rule())
                .containsExactly("4 layer.self-intersecting");
        assertThat(report.layer().features()).isEqualTo(3);
        assertThat(report.layer().rejected()).isEqualTo(7);
        assertThat(Samples.geometries(report)).hasSize(3).allMatch(Geometry::isValid);
        assertThat(Samples.geometries(report).get(1)).isInstanceOf(MultiPolygon.class);
        assertThat(report.cautions()).extracting(Caution::key).containsExactly("flattened");
    }

    @Test
    void what_crosses_the_antimeridian_is_cut_there() throws Exception {
        Path file = samples.write("x.geojson", """
            {"type":"Feature","geometry":{"type":"Polygon","coordinates":
            [[[179,10],[-179,10],[-179,12],[179,12],[179,10]]]}}
            {"type":"Feature","geometry":{"type":"LineString","coordinates":[[170,1],[190,1]]}}
            {"type":"Feature","geometry":{"type":"Polygon","coordinates":
            [[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]}}
            """);

        ImportReport report = samples.run(file);

        List<Geometry> all = Samples.geometries(report);
        assertThat(all.get(0).getNumGeometries()).isEqualTo(2);
        assertThat(all.get(0).getArea()).isCloseTo(4, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(all.get(1).getLength()).isCloseTo(20, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(all.get(2).getArea()).as("the whole world stays whole").isEqualTo(360.0 * 180);
        assertThat(report.mended()).extracting(ImportReport.RecordNote::number).containsExactly(1L, 2L);
    }

    @Test
    void a_wrong_datum_shows_in_a_caution_that_names_a_better_one() throws Exception {
        Path swapped = samples.write("x.csv", "lon,lat\n30.27,120.15\n30.28,120.16\n");
        BadSourceException e = refused(swapped);
        assertThat(e.refusal().rule()).isEqualTo("layer.wrong-datum");
        assertThat(e.refusal().details()).contains("WGS84, --axes ne");

        ImportReport report = samples.run(Samples.file("hydrants.geojson"), Datums.parse("EPSG:4267"));
        assertThat(report.cautions()).extracting(Caution::key).containsExactly("other-datum");

        Path elsewhere = samples.write("y.csv", "lon,lat\n100.27,20.15\n");
        ImportReport far = samples.run(new ImportOrder(
                new FileOrigin(elsewhere),
                "远",
                Optional.of(Datums.GCJ02),
                io.cityhelm.map.datum.AxisOrder.EAST_NORTH,
                SourceOptions.NONE,
                "wang",
                Optional.of(Samples.CITY),
                false));
        assertThat(far.cautions()).extracting(Caution::key).containsExactly("outside");
    }

    @ParameterizedTest
    @CsvSource({"EPSG:4549, EPSG:4528", "EPSG:3857, EPSG:4528", "wgs84, EPSG:4528"})
    void metres_in_the_wrong_plane_name_the_right_one(String wrong, String right) throws Exception {
        BadSourceException e =
                refused(samples.order(Samples.file("hydrants-gk.csv"), Optional.of(Datums.parse(wrong))));

        assertThat(e.refusal().details()).contains(right);
    }

    @Test
    void places_of_gcj02_are_brought_back() throws Exception {
        Path file = samples.write("x.csv", "经度,纬度,名称\n118.00543101383846,31.997964381055795,甲\n");

        Coordinate place =
                Samples.geometries(samples.run(file, Datums.GCJ02)).getFirst().getCoordinate();

        assertThat(new LonLat(place.x, place.y).metresTo(new LonLat(118, 32))).isLessThan(1e-5);
    }

    @ParameterizedTest
    @CsvSource({"GBK, GB18030", "UTF-8, UTF-8"})
    void chinese_texts_are_read_in_their_encoding_without_being_told(String written, String found) throws Exception {
        Path file = folder.resolve("表.csv");
        Files.write(file, "经度;纬度;编码\n120.1;30.2;0571，西湖\n".getBytes(Charset.forName(written)));

        Preview preview =
                Preview.of(new FileOrigin(file), SourceOptions.NONE, Optional.of(Samples.CITY), 5, ImportWatch.NONE);

        assertThat(preview.encoding().map(Charset::name)).contains(found);
        assertThat(preview.rows().getFirst().cells()).containsExactly("0571，西湖");
        assertThat(samples.run(file, Datums.CGCS2000).layer().encoding()).contains(found);
    }

    @Test
    void a_preview_shows_the_first_rows_and_what_the_datum_would_have_to_be() throws Exception {
        Preview preview = Preview.of(
                new FileOrigin(Samples.file("hydrants-gk.csv")),
                SourceOptions.NONE,
                Optional.of(Samples.CITY),
                2,
                ImportWatch.NONE);

        assertThat(preview.columns()).containsExactly("编号", "名称", "水压", "启用");
        assertThat(preview.rows()).hasSize(2);
        assertThat(preview.rows().getFirst().geometry())
                .contains(new Preview.Shape("Point", "40514923.73, 3350508.87"));
        assertThat(preview.datum()).isEmpty();
        assertThat(preview.better()).contains("EPSG:4528");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.geojson|",
                "a.geojson|not json",
                "a.geojson|[1,2]",
                "a.geojson|{\"type\":\"Topology\",\"arcs\":[]}",
                "a.geojson|{\"type\":\"FeatureCollection\",\"features\":[]}",
                "a.geojson|{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feat",
                "a.csv|name,age\nwang,3",
                "a.csv|",
                "a.csv|lon,lat\nx,y\n",
                "a.csv|lon,lat\n120,30,4,5\n",
                "a.csv|lon,lat\n\"120,30\n",
                "a.wkt|POINT(1 2",
                "a.wkt|hello",
                "a.wkt|SRID=99999;POINT(1 2)",
                "a.gpkg|SQLite format 3",
                "a.xyz|1 2 3",
            })
    void a_file_that_is_of_no_use_is_refused_in_a_sentence_and_leaves_nothing(String file) throws IOException {
        String[] parts = file.split("\\|", 2);

        assertThat(refused(samples.write(parts[0], parts[1])).refusal().rule()).startsWith("layer.");
    }

    @Test
    void what_stands_before_a_break_is_kept_and_the_break_is_said() throws Exception {
        Path file = samples.write(
                "x.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\","
                        + "\"coordinates\":[120.1,30.2]}},\n{\"type\":\"Feature\",\"geo");

        ImportReport report = samples.run(file);

        assertThat(report.layer().features()).isEqualTo(1);
        assertThat(report.rejected()).singleElement().satisfies(note -> {
            assertThat(note.number()).isEqualTo(2);
            assertThat(note.reason().rule()).isEqualTo("layer.geojson-broken");
        });
        assertThat(report.cautions()).extracting(Caution::key).contains("broken");
    }

    @Test
    void a_file_without_a_datum_asks_for_it() {
        assertThat(refused(samples.order(Samples.file("hydrants-wkt.csv"), Optional.empty()))
                        .refusal()
                        .rule())
                .isEqualTo("layer.datum-missing");
    }

    @Test
    void a_name_that_is_taken_is_replaced_only_when_told() throws Exception {
        samples.run(Samples.file("hydrants.geojson"));
        ImportOrder again = samples.order(Samples.file("hydrants.geojson"), Optional.empty());

        assertThatThrownBy(() -> samples.run(again)).isInstanceOf(BadSourceException.class);
        assertThat(samples.run(new ImportOrder(
                                again.origin(),
                                again.name(),
                                again.datum(),
                                again.axes(),
                                again.options(),
                                "li",
                                again.expected(),
                                true))
                        .layer()
                        .importedBy())
                .isEqualTo("li");
        assertThat(samples.shelf.list()).hasSize(1);
    }

    @Test
    void an_import_that_is_called_off_leaves_nothing() throws Exception {
        StringBuilder table = new StringBuilder("lon,lat\n");
        for (int i = 0; i < 2_000; i++) {
            table.append("120.1,30.2\n");
        }
        Path file = samples.write("x.csv", table.toString());
        ImportWatch impatient = new ImportWatch() {
            private boolean enough;

            @Override
            public void at(double part, long records) {
                enough = part > 0.5;
            }

            @Override
            public boolean isCancelled() {
                return enough;
            }
        };

        assertThatThrownBy(() -> new LayerImport(
                                samples.shelf, Clock.systemUTC(), samples.order(file, Optional.of(Datums.WGS84)))
                        .run(impatient))
                .isInstanceOf(ImportCancelledException.class);
        assertNothingKept();
    }

    @Test
    void what_a_process_that_died_left_behind_is_removed() throws Exception {
        Path left = Files.createDirectories(folder.resolve("layers")).resolve("layer-x-999999999.draft");
        Files.writeString(left, "half");

        samples.run(Samples.file("hydrants.geojson"));

        assertThat(left).doesNotExist();
        assertThat(samples.shelf.list()).hasSize(1);
    }

    @Test
    void a_geopackage_that_was_cut_off_is_refused_or_read_as_far_as_it_goes() throws Exception {
        byte[] bytes = Files.readAllBytes(Samples.file("hydrants-gk.gpkg"));
        for (int length : new int[] {50, 4_096, 40_960, bytes.length - 8_192}) {
            Path file = folder.resolve("x.gpkg");
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            try {
                Preview.of(new FileOrigin(file), SourceOptions.NONE, Optional.empty(), 5, ImportWatch.NONE);
            } catch (BadSourceException e) {
                assertThat(e.refusal().rule()).startsWith("layer.gpkg");
            }
        }
    }

    @Test
    void the_file_of_a_layer_is_not_changed_by_reading_and_its_index_is_there() throws Exception {
        ImportReport report = samples.run(Samples.file("hydrants.geojson"));
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + report.file());
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT COUNT(*), MIN(minx), MAX(maxy) FROM rtree_features_geom")) {
            assertThat(rows.getInt(1)).isEqualTo(3);
            assertThat(rows.getDouble(2)).isCloseTo(120.1498, org.assertj.core.api.Assertions.within(1e-4));
            assertThat(rows.getDouble(3)).isCloseTo(30.2741, org.assertj.core.api.Assertions.within(1e-4));
        }
    }

    @Test
    void a_quotation_mark_that_nobody_closes_ends_the_reading_and_not_the_program() throws Exception {
        Path file = folder.resolve("x.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("lon,lat,note\n120.1,30.2,good\n120.2,30.3,\"");
            for (int i = 0; i < 200_000; i++) {
                out.write("120.1,30.2,a line that is now part of a note\n");
            }
        }

        ImportReport report = samples.run(file, Datums.WGS84);

        assertThat(report.rejected()).extracting(note -> note.reason().rule()).containsExactly("layer.csv-broken");
        assertThat(report.rejected().getFirst().number()).isEqualTo(2);
        assertThat(report.layer().features()).isEqualTo(1);
    }

    @Test
    void wkt_with_heights_and_measures_over_several_lines_is_read() throws Exception {
        Path file = samples.write("x.wkt", """
            # three
            SRID=4490;POINT ZM (120.1 30.2 5 6)
            LINESTRING M (120.1 30.2 1,
              120.2 30.3 2)

            POLYGON EMPTY
            """);

        ImportReport report = samples.run(file);

        assertThat(report.layer().datum()).isEqualTo("CGCS2000");
        assertThat(report.layer().features()).isEqualTo(2);
        assertThat(report.rejected()).extracting(note -> note.reason().rule()).containsExactly("layer.geometry-empty");
    }
}
