package io.cityhelm.map.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.cityhelm.core.text.TextEncoding;
import io.cityhelm.map.datum.Datums;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.SourceOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class ShapefileImportTest {

    @TempDir
    Path folder;

    private Samples samples;

    @BeforeEach
    void shelf() {
        samples = new Samples(folder);
    }

    private static Preview preview(Path file) throws Exception {
        return Preview.of(new FileOrigin(file), SourceOptions.NONE, Optional.of(Samples.CITY), 5, ImportWatch.NONE);
    }

    /** A copy of a sample of which the given files are there. */
    private Path copy(String name, String... endings) throws IOException {
        for (String ending : endings) {
            Files.copy(Samples.file(name + ending), folder.resolve(name + ending));
        }
        return folder.resolve(name + endings[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zones-utf8.shp", "zones-gk.zip"})
    void zones_with_holes_parts_and_a_bow_tie_come_in_sound(String name) throws Exception {
        ImportReport report = samples.run(Samples.file(name));

        List<Geometry> all = Samples.geometries(report);
        assertThat(all).hasSize(3).allMatch(Geometry::isValid);
        assertThat(((Polygon) all.get(0)).getNumInteriorRing()).isEqualTo(1);
        assertThat(all.get(0).getArea()).isCloseTo(0.02 * 0.02 - 0.005 * 0.005, within(1e-8));
        assertThat(all.get(1).getNumGeometries()).isEqualTo(2);
        assertThat(report.mended())
                .singleElement()
                .satisfies(
                        note -> assertThat(note.number() + note.reason().rule()).isEqualTo("3layer.self-intersecting"));
        assertThat(report.rejected()).isEmpty();
        assertThat(report.cautions()).isEmpty();
    }

    @Test
    void gbk_is_found_out_without_a_cpg_and_the_datum_is_asked_for_without_a_prj() throws Exception {
        Path file = Samples.file("zones-gbk.shp");

        Preview preview = preview(file);

        assertThat(preview.encoding()).contains(TextEncoding.GB18030);
        assertThat(preview.columns()).containsExactly("名称", "等级");
        assertThat(preview.rows().getFirst().cells()).containsExactly("湖东街道", "1");
        assertThat(preview.datum()).isEmpty();
        BadSourceException e = catchThrowableOfType(BadSourceException.class, () -> samples.run(file));
        assertThat(e.refusal().rule()).isEqualTo("layer.datum-missing");
        assertThat(samples.run(file, Datums.CGCS2000).layer().features()).isEqualTo(3);
    }

    @Test
    void a_cpg_that_contradicts_the_texts_is_not_believed() throws Exception {
        Path file = copy("zones-gbk", ".shp", ".dbf");
        Files.writeString(folder.resolve("zones-gbk.CPG"), "UTF-8");

        assertThat(preview(file).rows().getFirst().cells()).contains("湖东街道");
    }

    @Test
    void what_the_user_says_about_the_encoding_counts() throws Exception {
        Preview preview = Preview.of(
                new FileOrigin(Samples.file("zones-utf8.shp")),
                SourceOptions.NONE.withEncoding(StandardCharsets.ISO_8859_1),
                Optional.empty(),
                1,
                ImportWatch.NONE);

        assertThat(preview.rows().getFirst().cells()).doesNotContain("湖东街道");
    }

    @Test
    void without_its_table_the_shapes_come_alone() throws Exception {
        ImportReport report = samples.run(copy("zones-utf8", ".shp"), Datums.CGCS2000);

        assertThat(report.layer().features()).isEqualTo(3);
        assertThat(report.layer().encoding()).isEmpty();
    }

    @Test
    void a_shapefile_that_was_cut_off_gives_what_is_left_and_says_so() throws Exception {
        Path file = copy("zones-utf8", ".shp", ".dbf", ".prj");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));

        ImportReport report = samples.run(file);

        assertThat(report.layer().features()).isEqualTo(2);
        assertThat(report.rejected()).singleElement().satisfies(note -> {
            assertThat(note.number()).isEqualTo(3);
            assertThat(note.reason().rule()).isEqualTo("layer.shp-truncated");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 200, 600, -30})
    void a_zip_that_was_cut_off_is_refused_and_nothing_is_left(int length) throws Exception {
        byte[] bytes = Files.readAllBytes(Samples.file("zones-gk.zip"));
        Path file = folder.resolve("x.zip");
        Files.write(file, Arrays.copyOf(bytes, length > 0 ? length : bytes.length + length));

        BadSourceException e = catchThrowableOfType(BadSourceException.class, () -> samples.run(file));

        assertThat(e.refusal().rule()).isEqualTo("layer.zip-broken");
        assertThat(samples.shelf.list()).isEmpty();
    }

    @Test
    void bytes_that_are_turned_around_never_do_more_than_spoil_their_own_file() throws Exception {
        Path file = copy("zones-utf8", ".shp", ".dbf", ".prj");
        byte[] bytes = Files.readAllBytes(file);
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] spoilt = bytes.clone();
            for (int n = 0; n < 4; n++) {
                spoilt[100 + random.nextInt(spoilt.length - 100)] = (byte) random.nextInt(256);
            }
            Files.write(file, spoilt);
            try {
                preview(file);
            } catch (BadSourceException e) {
                assertThat(e.refusal().rule()).startsWith("layer.");
            }
        }
    }
}
