package io.cityhelm.map.basemap.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.core.pack.BaseMaps.Look;
import io.cityhelm.core.pack.BaseMaps.Wanted;
import io.cityhelm.core.real.Foreign;
import io.cityhelm.core.real.MapServer;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.TileGrid.Projection;
import io.cityhelm.map.basemap.UnusableSourceException;
import io.cityhelm.map.basemap.http.TileClient;
import io.cityhelm.map.basemap.http.TileServer;
import io.cityhelm.map.basemap.http.TileTimes;
import io.cityhelm.map.basemap.http.XyzSource;
import io.cityhelm.map.basemap.picture.Places;
import io.cityhelm.map.basemap.wms.WmsSource;
import io.cityhelm.map.basemap.wmts.WmtsSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every place has the colour that GDAL, MapServer or MapProxy give it. */
class RealServersTest {

    private static final Look LOOK = new Look(0, 12, 256, 0.35, 1);

    @TempDir
    private Path folder;

    private TileClient client;

    @BeforeEach
    void open() {
        client = new TileClient(folder.resolve("tiles"), 8 << 20, TileTimes.USUAL, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void wms_of_mapserver_in_web_mercator() throws Exception {
        Foreign.needs(MapServer.PROGRAM, "cgi-mapserver");
        try (MapServer server = GradientMap.serve(folder, "EPSG:3857 EPSG:4326")) {
            WmsSource source = WmsSource.open(local("wms"), server.address(), wanted("gradient"), LOOK);

            assertThat(source.grid().projection()).isEqualTo(Projection.MERCATOR);
            assertThat(source.credits()).isEqualTo("MapServer test");
            Places.check(source, 9, 6);
        }
    }

    @Test
    void wms_of_mapserver_in_degrees_with_the_latitude_first() throws Exception {
        Foreign.needs(MapServer.PROGRAM, "cgi-mapserver");
        try (MapServer server = GradientMap.serve(folder, "EPSG:4326")) {
            WmsSource source = WmsSource.open(local("wms"), server.address(), wanted("gradient"), LOOK);

            assertThat(source.grid().projection()).isEqualTo(Projection.GEOGRAPHIC);
            Places.check(source, 9, 6);
        }
    }

    @Test
    void wms_of_mapserver_without_that_layer() throws Exception {
        Foreign.needs(MapServer.PROGRAM, "cgi-mapserver");
        try (MapServer server = GradientMap.serve(folder, "EPSG:4326")) {
            assertThatThrownBy(() -> WmsSource.open(local("wms"), server.address(), wanted("other"), LOOK))
                    .isInstanceOf(UnusableSourceException.class);
        }
    }

    @Test
    void wmts_and_xyz_of_mapproxy() throws Exception {
        Foreign.needs(MapProxy.PROGRAM, "mapproxy");
        try (MapProxy proxy = new MapProxy(folder)) {
            WmtsSource byParameters =
                    WmtsSource.open(local("kvp"), proxy.address("/service"), List.of(), wanted("squares"));
            assertThat(byParameters.grid().isQuad()).isTrue();
            Places.check(byParameters, 9, 6);

            WmtsSource byTemplate = WmtsSource.open(
                    local("rest"), proxy.address("/wmts/1.0.0/WMTSCapabilities.xml"), List.of(), wanted("squares"));
            Places.check(byTemplate, 9, 6);

            WmtsSource inDegrees =
                    WmtsSource.open(local("degrees"), proxy.address("/service"), List.of(), wanted("degrees"));
            assertThat(inDegrees.grid().projection()).isEqualTo(Projection.GEOGRAPHIC);
            Places.check(inDegrees, 9, 9);

            XyzSource xyz = new XyzSource(
                    local("xyz"),
                    proxy.address("/tiles/1.0.0/squares/squares/{z}/{x}/{y}.png"),
                    List.of(),
                    TileGrid.quad(7, 9, 256),
                    "");
            Places.check(xyz, 9, 6);
        }
    }

    private TileServer local(String name) {
        return client.server(name, "127.0.0.1", Optional.empty());
    }

    private static Wanted wanted(String layer) {
        return new Wanted(Optional.of(layer), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
