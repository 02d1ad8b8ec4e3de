package io.cityhelm.connect.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.real.Foreign;
import io.cityhelm.core.real.MapServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Features of the distribution's MapServer, by both of the ways that it has. */
class FeaturesTest {

    private static final String MAP = """
        MAP
          NAME "city"
          EXTENT 119 29 122 31
          SIZE 400 400
          PROJECTION "init=epsg:4326" END
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
            "ows_title" "fire"
            "wfs_getfeature_formatlist" "geojson"
            "wfs_srs" "EPSG:4326"
            "ows_onlineresource" "@ADDRESS@/ows?map=CITY"
            "oga_onlineresource" "@ADDRESS@/CITY/ogcapi"
            "oga_html_template_directory" "/usr/share/mapserver/ogcapi/templates/html-plain/"
          END END
          LAYER
            NAME "engines"
            TYPE POINT
            STATUS ON
            CONNECTIONTYPE OGR
            CONNECTION "engines.geojson"
            TEMPLATE "x"
            PROJECTION "init=epsg:4326" END
            METADATA "ows_title" "engines" "wfs_use_default_extent_for_getfeature" "false" "gml_include_items" "all" "gml_types" "auto" "gml_featureid" "code" END
          END
        END
        """;

    private static final String MAPPING = """
        map:
          record: |-
            {"id": properties.code, "name": properties.name, "kind": "engine", "department": "fire", "status": "available",
             "lon": geometry.coordinates[0], "lat": geometry.coordinates[1], "at": "2020-06-01T08:00:00+08:00"}
        """;

    @TempDir
    Path folder;

    private MapServer server;
    private Cockpit cockpit;

    @BeforeEach
    void open() throws Exception {
        Foreign.needs(MapServer.PROGRAM, "cgi-mapserver");
        StringBuilder features = new StringBuilder();
        for (int i = 1; i <= 5; i++) {
            features.append(i == 1 ? "" : ",").append("""
                {"type": "Feature", "properties": {"code": "e-%d", "name": "消防车 %d"},
                 "geometry": {"type": "Point", "coordinates": [120.%d, 30.2]}}\
                """.formatted(i, i, i));
        }
        Files.writeString(
                folder.resolve("engines.geojson"),
                "{\"type\": \"FeatureCollection\", \"features\": [" + features + "]}");
        server = new MapServer(folder, MAP);
        cockpit = new Cockpit(folder.resolve("cockpit"))
                .patient()
                .set("API", server.api())
                .set("OWS", server.address());
    }

    private Optional<Unit> unit(String id) {
        return cockpit.units().units().stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst();
    }

    @AfterEach
    void close() {
        if (cockpit != null) {
            cockpit.close();
            server.close();
        }
    }

    private void assertEngines() throws Exception {
        cockpit.until(() -> unit("e-5").isPresent());
        assertThat(unit("e-5").orElseThrow().name()).isEqualTo("消防车 5");
        assertThat(unit("e-5").orElseThrow().place().lon()).isEqualTo(120.5);
        assertThat(unit("e-1")).isPresent();
        assertThat(unit("e-3")).isPresent();
        cockpit.until(() -> cockpit.health("engines").state() == LinkState.LIVE);
        assertThat(cockpit.quarantine()).isEmpty();
    }

    @Test
    void items_of_ogc_api_features_are_read_along_the_links_to_the_next_page() throws Exception {
        cockpit.link("engines", """
            kind: features
            yields: units
            url: ${env:API}/collections/engines/items?f=json
            every: 3600
            features: {page: 2}
            """ + MAPPING).start();

        assertEngines();
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void features_of_a_wfs_are_read_page_by_page() throws Exception {
        cockpit.link("engines", """
            kind: features
            yields: units
            url: ${env:OWS}
            every: 3600
            features: {service: wfs, type: engines, output: geojson, srs: "EPSG:4326", page: 2}
            """ + MAPPING).start();

        assertEngines();
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void a_type_that_the_service_does_not_have_is_told() throws Exception {
        cockpit.link("engines", """
            kind: features
            yields: units
            url: ${env:OWS}
            features: {service: wfs, type: no-such-type, output: geojson}
            """ + MAPPING).start();

        cockpit.until(() -> cockpit.health("engines").state() == LinkState.BROKEN);
    }
}
