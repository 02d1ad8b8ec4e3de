package io.cityhelm.map.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.real.Foreign;
import io.cityhelm.core.real.MapServer;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.web.Offer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** What the distribution's MapServer gives lies where the files lie that it reads. */
class RealServicesTest {

    /** Hydrants in a Gauss-Kruger zone, zones in degrees of CGCS2000. */
    private static final String MAP = """
        MAP
          NAME "city"
          EXTENT 119 29 122 31
          SIZE 400 400
          PROJECTION "init=epsg:4490" END
          OUTPUTFORMAT
            NAME "geojson"
            DRIVER "OGR/GEOJSON"
            MIMETYPE "application/json; subtype=geojson"
            FORMATOPTION "STORAGE=stream"
            FORMATOPTION "FORM=SIMPLE"
          END
          WEB METADATA
            "ows_enable_request" "*"
            "oga_enable_request" "*"
            "ows_title" "消防"
            %s
            "ows_onlineresource" "@ADDRESS@/ows?map=CITY"
            "oga_onlineresource" "@ADDRESS@/CITY/ogcapi"
            "oga_html_template_directory" "/usr/share/mapserver/ogcapi/templates/html-plain/"
          END END
          LAYER
            NAME "zones"
            TYPE POLYGON
            STATUS ON
            DATA "%s"
            TEMPLATE "x"
            PROJECTION "init=epsg:4490" END
            METADATA "ows_title" "片区" "wfs_use_default_extent_for_getfeature" "false" "gml_include_items" "all" "gml_featureid" "等级" END
          END
          LAYER
            NAME "hydrants"
            TYPE POINT
            STATUS ON
            CONNECTIONTYPE OGR
            CONNECTION "%s"
            DATA "消火栓"
            TEMPLATE "x"
            PROJECTION "init=epsg:4549" END
            METADATA "ows_title" "消火栓" "wfs_use_default_extent_for_getfeature" "false" "gml_include_items" "all" "gml_types" "auto" "gml_featureid" "编号" END
          END
        END
        """;

    @TempDir
    private Path folder;

    private MapServer server;
    private ServiceStand stand;

    @BeforeEach
    void start() throws IOException {
        Foreign.needs(MapServer.PROGRAM, "cgi-mapserver");
        stand = new ServiceStand(folder, ServiceStand.SMALL_PAGES);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** @param said about the services as a whole */
    private void serve(String said) throws IOException {
        server = new MapServer(
                folder, MAP.formatted(said, Samples.file("zones-utf8.shp"), Samples.file("hydrants-gk.gpkg")));
    }

    private void serve() throws IOException {
        serve("\"wfs_getfeature_formatlist\" \"geojson\" \"wfs_srs\" \"EPSG:4490 EPSG:4326\"");
    }

    private static void assertHydrants(ImportReport report) throws IOException {
        assertThat(report.layer().features()).isEqualTo(3);
        assertThat(report.rejected()).isEmpty();
        assertThat(report.cautions()).isEmpty();
        Coordinate first = Samples.geometries(report).getFirst().getCoordinate();
        assertThat(new LonLat(first.x, first.y).metresTo(new LonLat(120.1551, 30.2741)))
                .isLessThan(0.2);
    }

    private static void assertZones(ImportReport report) throws IOException {
        List<Geometry> all = Samples.geometries(report);
        assertThat(all).hasSize(3).allMatch(Geometry::isValid);
        assertThat(all.get(0).getArea()).isCloseTo(0.02 * 0.02 - 0.005 * 0.005, within(1e-8));
        assertThat(all.get(0).getCoordinate().x).isCloseTo(120.1, within(1e-6));
        assertThat(all.get(0).getCoordinate().y).isCloseTo(30.2, within(1e-6));
        assertThat(report.cautions()).isEmpty();
        assertThat(report.rejected()).isEmpty();
    }

    @Test
    void wfs_in_gml_with_the_northing_first_of_a_gauss_kruger_zone() throws Exception {
        serve("\"wfs_getfeature_formatlist\" \"geojson\" \"wfs_srs\" \"EPSG:4549\"");

        ImportReport report = stand.run(server.address(), "hydrants");

        assertHydrants(report);
        assertThat(report.layer().datum()).isEqualTo("EPSG:4549");
        assertThat(report.layer().source()).startsWith("127.0.0.1:").endsWith("/ows hydrants");
        assertThat(stand.left()).hasSize(1);
    }

    @Test
    void wfs_in_gml_with_the_latitude_first() throws Exception {
        serve("\"wfs_srs\" \"EPSG:4490\"");

        ImportReport report = stand.run(server.address(), "ms:zones");

        assertZones(report);
        assertThat(report.layer().datum()).isEqualTo("CGCS2000");
    }

    @Test
    void wfs_in_geojson_page_by_page() throws Exception {
        serve();

        ImportReport report = stand.run(server.address() + "&SERVICE=WFS&REQUEST=GetCapabilities", "zones");

        assertZones(report);
        assertThat(server.requests()).as("capabilities, how many, two pages").isEqualTo(4);
    }

    @Test
    void ogc_api_page_by_page_along_its_links() throws Exception {
        serve();

        ImportReport report = stand.run(server.api(), "zones");

        assertZones(report);
        assertThat(server.requests()).as("landing page, collections, two pages").isEqualTo(4);
        assertThat(report.layer().datum()).isEqualTo("WGS84");
    }

    @Test
    void both_kinds_say_what_they_have_and_show_the_first_rows() throws Exception {
        serve();

        assertThat(stand.at(server.address()).offers(ImportWatch.NONE))
                .containsExactly(new Offer("ms:zones", "片区"), new Offer("ms:hydrants", "消火栓"));
        assertThat(stand.at(server.api() + "/collections").offers(ImportWatch.NONE))
                .containsExactly(new Offer("zones", "片区"), new Offer("hydrants", "消火栓"));
        Preview preview = stand.preview(server.api() + "/collections/zones", "");
        assertThat(preview.columns()).contains("名称", "等级");
        assertThat(preview.rows()).hasSize(3);
        assertThat(stand.preview(server.address(), "ms:hydrants")
                        .rows()
                        .getFirst()
                        .cells())
                .contains("湖滨路消火栓");
    }

    /** MapServer 8.0 gives the first record of an OGR layer on every page of its OGC API: that must not be believed. */
    @Test
    void pages_that_go_round_in_a_circle_are_noticed_in_the_real_world_too() throws Exception {
        serve();

        BadSourceException e =
                catchThrowableOfType(BadSourceException.class, () -> stand.run(server.api() + "?f=json", "hydrants"));

        if (e != null) { // newer ones do it right
            assertThat(e.refusal().rule()).isIn("layer.web-loop", "layer.web-fewer");
            assertThat(stand.left()).isEmpty();
        }
    }

    @Test
    void what_the_service_does_not_have_is_said_with_what_it_has() throws Exception {
        serve();

        BadSourceException which =
                catchThrowableOfType(BadSourceException.class, () -> stand.run(server.address(), ""));
        BadSourceException none =
                catchThrowableOfType(BadSourceException.class, () -> stand.run(server.address(), "rivers"));

        assertThat(which.refusal().toString()).contains("layer.web-which", "ms:zones, ms:hydrants");
        assertThat(none.refusal().toString()).contains("layer.web-no-type", "rivers", "ms:zones, ms:hydrants");
        assertThat(stand.left()).isEmpty();
    }
}
