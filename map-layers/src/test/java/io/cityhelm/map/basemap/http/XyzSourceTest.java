package io.cityhelm.map.basemap.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.map.basemap.TileAddress;
import io.cityhelm.map.basemap.TileGrid;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XyzSourceTest {

    @TempDir
    private Path folder;

    @Test
    void an_address_names_zoom_column_and_row_from_either_side() {
        assertThat(source("https://a.example/{z}/{x}/{y}.png", List.of()).address(new TileAddress(5, 27, 13)))
                .isEqualTo("https://a.example/5/27/13.png");
        assertThat(source("https://a.example/{z}/{x}/{-y}.png", List.of()).address(new TileAddress(5, 27, 13)))
                .isEqualTo("https://a.example/5/27/18.png");
    }

    @Test
    void equal_servers_share_the_work_and_a_picture_always_comes_from_the_same() {
        XyzSource source = source("https://t{s}.example/{z}/{x}/{y}", List.of("0", "1", "2"));

        assertThat(source.address(new TileAddress(5, 3, 0))).startsWith("https://t0.");
        assertThat(source.address(new TileAddress(5, 3, 1))).startsWith("https://t1.");
        assertThat(source.address(new TileAddress(5, 3, 2))).startsWith("https://t2.");
        assertThat(source.address(new TileAddress(5, 3, 1))).isEqualTo(source.address(new TileAddress(5, 3, 1)));
    }

    private XyzSource source(String template, List<String> parts) {
        try (TileClient client = new TileClient(folder, 1 << 20, TileTimes.USUAL, Clock.systemUTC())) {
            TileServer server = client.server("test", "a.example", Optional.empty());
            return new XyzSource(server, template, parts, TileGrid.quad(0, 18, 256), "");
        }
    }
}
