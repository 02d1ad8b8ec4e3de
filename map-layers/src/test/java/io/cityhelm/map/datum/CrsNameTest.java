package io.cityhelm.map.datum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsNameTest {

    /** The axes as {@code projinfo} of PROJ 9.1 gives them. */
    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:EPSG::4326, WGS84, NORTH_EAST",
        "urn:x-ogc:def:crs:EPSG:4326, , ",
        "urn:x-ogc:def:crs:EPSG:6.9:4326, WGS84, NORTH_EAST",
        "http://www.opengis.net/def/crs/EPSG/0/4490, CGCS2000, NORTH_EAST",
        "EPSG:4326, WGS84, EAST_NORTH",
        "http://www.opengis.net/gml/srs/epsg.xml#4326, WGS84, EAST_NORTH",
        "urn:ogc:def:crs:OGC:1.3:CRS84, WGS84, EAST_NORTH",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, WGS84, EAST_NORTH",
        "CRS:84, WGS84, EAST_NORTH",
        "urn:ogc:def:crs:EPSG::4549, EPSG:4549, NORTH_EAST",
        "urn:ogc:def:crs:EPSG::4528, EPSG:4528, NORTH_EAST",
        "EPSG:4549, EPSG:4549, EAST_NORTH",
        "urn:ogc:def:crs:EPSG::2437, EPSG:2437, NORTH_EAST",
        "urn:ogc:def:crs:EPSG::3857, EPSG:3857, EAST_NORTH",
        "urn:ogc:def:crs:EPSG::32650, EPSG:32650, EAST_NORTH",
        "urn:ogc:def:crs:EPSG::31467, EPSG:31467, NORTH_EAST",
    })
    void the_spelling_says_which_number_comes_first(String name, String datum, AxisOrder axes) throws Exception {
        if (datum == null) {
            assertThatThrownBy(() -> CrsName.parse(name)).isInstanceOf(UnknownDatumException.class);
            return;
        }
        CrsName parsed = CrsName.parse(name);

        assertThat(parsed.datum().id()).isEqualTo(datum);
        assertThat(parsed.axes()).isEqualTo(axes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "4326", "urn:ogc:def:crs:EPSG::", "urn:ogc:def:crs:EPSG::999999", "urn:ogc:def:crs:SELF::1"})
    void what_means_nothing_is_said_to_mean_nothing(String name) {
        assertThatThrownBy(() -> CrsName.parse(name)).isInstanceOf(UnknownDatumException.class);
    }

    @Test
    void all_of_chinas_zones_have_the_northing_first() throws Exception {
        for (int code = 4491; code <= 4554; code++) {
            assertThat(CrsName.parse("urn:ogc:def:crs:EPSG::" + code).axes()).isEqualTo(AxisOrder.NORTH_EAST);
        }
    }
}
