package io.cityhelm.map.basemap.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cityhelm.core.protobuf.BadProtobufException;
import io.cityhelm.core.protobuf.Pbf;
import io.cityhelm.map.basemap.Gradient;
import io.cityhelm.map.basemap.vector.VectorTile.Kind;
import io.cityhelm.map.style.MapTheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorTileReaderTest {

    private static final byte[] WHOLE = tile();

    @Test
    void a_tile_of_gdal_has_its_layers_and_shapes() throws Exception {
        VectorTile tile = VectorTileReader.read(WHOLE);

        assertThat(tile.layers())
                .extracting(VectorTile.Layer::name)
                .contains("water", "landcover", "building", "transportation", "boundary", "sirens", "place");
        VectorTile.Layer roads = tile.layers().stream()
                .filter(layer -> layer.name().equals("transportation"))
                .findFirst()
                .orElseThrow();
        assertThat(roads.extent()).isEqualTo(4096);
        assertThat(roads.features())
                .allMatch(feature -> feature.kind() == Kind.LINE)
                .extracting(VectorTile.Feature::sort)
                .containsExactlyInAnyOrder("motorway", "path");
        assertThat(roads.features().getFirst().shape().getBounds2D().getWidth())
                .as("0.4 of 1.40625 degrees")
                .isCloseTo(4096 * 0.4 / 1.40625, within(2.0));
    }

    /** The specification's own example of commands (4.3.5.4), with an area that goes without end, and what breaks the rules. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0a", // a line with no place to begin at
                "09 02", // half a move
                "ff ff ff ff ff ff ff ff ff 7f", // more steps than bytes
                "09 02 02 ff ff ff ff 0f 00 00", // a hundred million steps
                "0f", // nothing to close
                "0b", // unknown
                "ff ff ff ff ff ff ff ff ff ff ff ff 01", // a number without an end
            })
    void commands_that_break_the_rules_are_refused(String bytes) {
        byte[] commands = new byte[bytes.split(" ").length];
        for (int i = 0; i < commands.length; i++) {
            commands[i] = (byte) Integer.parseInt(bytes.split(" ")[i], 16);
        }

        assertThatThrownBy(() -> new TileShape(4096).read(new Pbf(commands)))
                .isInstanceOfAny(BadVectorTileException.class, BadProtobufException.class);
    }

    @Test
    void what_lies_far_beside_the_tile_is_left_out() throws Exception {
        byte[] far = {0x09, (byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F, 0x00};

        assertThat(new TileShape(4096).read(new Pbf(far))).isEmpty();
    }

    /** However a tile is spoilt or cut: it is drawn, or refused, and soon. */
    @Property(tries = 1_000)
    void a_spoilt_tile_is_drawn_or_refused(@ForAll("spoilt") byte[] bytes) {
        long began = System.nanoTime();
        try {
            assertThat(new VectorTilePainter(MapTheme.dark()).paint(bytes).getWidth())
                    .isEqualTo(VectorTilePainter.SIDE);
        } catch (BadVectorTileException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Property(tries = 500)
    void any_bytes_at_all_are_drawn_or_refused(@ForAll byte[] bytes) {
        try {
            assertThat(VectorTileReader.read(bytes).layers()).hasSizeLessThanOrEqualTo(200);
        } catch (BadVectorTileException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<byte[]> spoilt() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, WHOLE.length - 1);
        return Combinators.combine(
                        place.list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.bytes(),
                        Arbitraries.integers().between(WHOLE.length / 2, WHOLE.length))
                .as((places, instead, length) -> {
                    byte[] spoilt = WHOLE.clone();
                    places.forEach(at -> spoilt[at] = instead);
                    return java.util.Arrays.copyOf(spoilt, length);
                });
    }

    /** The one of the coarsest zoom, unzipped. */
    private static byte[] tile() {
        try {
            Path folder = Files.createTempDirectory("vector-tile");
            Path file = Gradient.file("vector.mbtiles", folder);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT tile_data FROM tiles WHERE zoom_level = 8");
                    GZIPInputStream in = new GZIPInputStream(rows.getBinaryStream(1))) {
                return in.readAllBytes();
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException | java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }
}
