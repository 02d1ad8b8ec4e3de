package io.cityhelm.map.basemap.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.basemap.Gradient;
import io.cityhelm.map.basemap.TileSource;
import io.cityhelm.map.basemap.UnusableSourceException;
import io.cityhelm.map.basemap.file.GeoPackageSource;
import io.cityhelm.map.basemap.file.MbTilesSource;
import io.cityhelm.map.style.MapTheme;
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
        try (TileSource source = MbTilesSource.open(Gradient.file("gradient.mbtiles", folder))) {
            assertThat(source.grid().levels()).extracting(level -> level.name()).containsExactly("7", "8", "9");
            Places.check(source, 9, 6);
            Places.check(source, 8, 9);
        }
    }

    @Test
    void a_geopackage_in_degrees_is_resampled_to_where_every_place_is() throws Exception {
        try (TileSource source =
                GeoPackageSource.open(Gradient.file("degrees.gpkg", folder), Optional.of("gradient"))) {
            assertThat(source.credits()).isEqualTo("Gradient made for tests");
            Places.check(source, 9, 6);
            Places.check(source, 8, 16); // GDAL wrote the overviews of this file as JPEG, beside PNG
        }
    }

    @Test
    void a_geopackage_in_squares_of_web_mercator_is_shown_as_it_comes() throws Exception {
        try (TileSource source = GeoPackageSource.open(Gradient.file("mercator.gpkg", folder), Optional.empty())) {
            assertThat(source.grid().isQuad()).isTrue();
            Places.check(source, 9, 12); // JPEG
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
        try (TileSource source = MbTilesSource.open(file)) {
            PictureMaker maker = PictureMaker.of(source, Datum.WGS84, new PictureCodec(MapTheme.dark()));
            assertThat(maker.make(Places.square(120.2, 30.2, 8))).isEmpty();
            assertThatThrownBy(() -> maker.make(Places.square(120.2, 30.2, 7)))
                    .isInstanceOf(UnreadablePictureException.class);
            Places.check(source, 9, 6);
        }
    }

    @Test
    void givenAFile_whenShown_thenItIsNotTouched() throws Exception {
        Path file = Gradient.file("gradient.mbtiles", folder);
        byte[] before = Files.readAllBytes(file);
        try (TileSource source = MbTilesSource.open(file)) {
            Places.check(source, 9, 6);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatCannotBeShown_isRefusedInASentence() throws Exception {
        Path text = Files.writeString(folder.resolve("text.mbtiles"), "no database at all, but long enough to be one");
        Path other = Gradient.file("gradient.mbtiles", folder);
        change(other, "UPDATE tiles SET tile_data = x'00112233'");

        assertRefused(() -> MbTilesSource.open(folder.resolve("none.mbtiles")), "none.mbtiles");
        assertRefused(() -> MbTilesSource.open(text), "SQLite");
        assertRefused(() -> MbTilesSource.open(other), "不能显示");
        assertRefused(() -> GeoPackageSource.open(Gradient.file("utm.gpkg", folder), Optional.empty()), "EPSG:32651");
        assertRefused(() -> GeoPackageSource.open(Gradient.file("degrees.gpkg", folder), Optional.of("other")), "瓦片");
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

    private static void change(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute(sql))
                    .as("a statement that gives no rows")
                    .isFalse();
        }
    }
}
