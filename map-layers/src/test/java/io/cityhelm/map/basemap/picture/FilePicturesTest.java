package io.cityhelm.map.basemap.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.basemap.Gradient;
import io.cityhelm.map.basemap.TileSource;
import io.cityhelm.map.basemap.UnusableSourceException;
import io.cityhelm.map.basemap.file.GeoPackageSource;
import io.cityhelm.map.basemap.file.MbTilesSource;
import io.cityhelm.map.world.World;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that GDAL wrote: every place has the colour that GDAL was given for it. */
class FilePicturesTest {

    @TempDir
    private Path folder;

    @Test
    void mbtiles_show_every_place_where_it_is() throws Exception {
        try (TileSource source = MbTilesSource.open(Gradient.file("gradient.mbtiles", folder), Optional.empty())) {
            assertThat(source.grid().levels()).extracting(level -> level.name()).containsExactly("7", "8", "9");
            assertPlaces(source, 9, 6);
            assertPlaces(source, 8, 9);
        }
    }

    @Test
    void a_geopackage_in_degrees_is_resampled_to_where_every_place_is() throws Exception {
        try (TileSource source = GeoPackageSource.open(
                Gradient.file("degrees.gpkg", folder), Optional.of("gradient"), Optional.empty())) {
            assertThat(source.credits()).isEqualTo("Gradient made for tests");
            assertPlaces(source, 9, 6);
            assertPlaces(source, 8, 16); // GDAL wrote the overviews of this file as JPEG, beside PNG
        }
    }

    @Test
    void a_geopackage_in_squares_of_web_mercator_is_shown_as_it_comes() throws Exception {
        try (TileSource source = GeoPackageSource.open(
                Gradient.file("mercator.gpkg", folder), Optional.empty(), Optional.of("thanks"))) {
            assertThat(source.grid().isQuad()).isTrue();
            assertThat(source.credits()).isEqualTo("thanks");
            assertPlaces(source, 9, 12); // JPEG
        }
    }

    @Test
    void givenABrokenTileAndAnEmptyOne_whenShown_thenTheyAreHolesAndTheOthersAreThere() throws Exception {
        Path file = Gradient.file("gradient.mbtiles", folder);
        change(file, "ALTER TABLE tiles RENAME TO pictures");
        change(file, """
            CREATE VIEW tiles AS SELECT zoom_level, tile_column, tile_row, CASE zoom_level
              WHEN 7 THEN substr(tile_data, 1, 60) WHEN 8 THEN NULL ELSE tile_data END AS tile_data
            FROM pictures
            """);
        try (TileSource source = MbTilesSource.open(file, Optional.empty())) {
            PictureMaker maker = PictureMaker.of(source, new PictureCodec());
            assertThat(maker.make(square(120.2, 30.2, 8))).isEmpty();
            assertThatThrownBy(() -> maker.make(square(120.2, 30.2, 7))).isInstanceOf(UnreadablePictureException.class);
            assertPlaces(source, 9, 6);
        }
    }

    @Test
    void givenAFile_whenShown_thenItIsNotTouched() throws Exception {
        Path file = Gradient.file("gradient.mbtiles", folder);
        byte[] before = Files.readAllBytes(file);
        try (TileSource source = MbTilesSource.open(file, Optional.empty())) {
            assertPlaces(source, 9, 6);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatCannotBeShown_isRefusedInASentence() throws Exception {
        Path text = Files.writeString(folder.resolve("text.mbtiles"), "no database at all, but long enough to be one");
        Path vector = Gradient.file("gradient.mbtiles", folder);
        change(vector, "UPDATE tiles SET tile_data = x'1f8b0800'");

        assertRefused(() -> MbTilesSource.open(folder.resolve("none.mbtiles"), Optional.empty()), "none.mbtiles");
        assertRefused(() -> MbTilesSource.open(text, Optional.empty()), "SQLite");
        assertRefused(() -> MbTilesSource.open(vector, Optional.empty()), "矢量");
        assertRefused(
                () -> GeoPackageSource.open(Gradient.file("utm.gpkg", folder), Optional.empty(), Optional.empty()),
                "EPSG:32651");
        assertRefused(
                () -> GeoPackageSource.open(
                        Gradient.file("degrees.gpkg", folder), Optional.of("other"), Optional.empty()),
                "瓦片");
    }

    private interface Opening {
        TileSource open() throws IOException;
    }

    private static void assertRefused(Opening opening, String word) {
        assertThatThrownBy(opening::open)
                .isInstanceOfSatisfying(
                        UnusableSourceException.class,
                        e -> assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE).sentence(e.why()))
                                .contains(word));
    }

    private static void assertPlaces(TileSource source, int zoom, int tolerance) throws IOException {
        PictureMaker maker = PictureMaker.of(source, new PictureCodec());
        int looked = 0;
        for (double lon = Gradient.WEST + 0.1; lon < Gradient.EAST - 0.1; lon += 0.13) {
            for (double lat = Gradient.SOUTH + 0.1; lat < Gradient.NORTH - 0.1; lat += 0.11) {
                PictureKey key = square(lon, lat, zoom);
                BufferedImage picture = maker.make(key).orElseThrow();
                double across = 1 << zoom;
                int rgb = picture.getRGB((int) ((World.x(lon) * across - key.x()) * picture.getWidth()), (int)
                        ((World.y(lat) * across - key.y()) * picture.getHeight()));
                assertThat(rgb >> 16 & 0xFF).isCloseTo(Gradient.red(lon), within(tolerance));
                assertThat(rgb >> 8 & 0xFF).isCloseTo(Gradient.green(lat), within(tolerance));
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(80);
    }

    private static PictureKey square(double lon, double lat, int zoom) {
        return new PictureKey(zoom, (int) (World.x(lon) * (1 << zoom)), (int) (World.y(lat) * (1 << zoom)));
    }

    private static void change(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute(sql))
                    .as("a statement that gives no rows")
                    .isFalse();
        }
    }
}
