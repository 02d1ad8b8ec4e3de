package io.cityhelm.map.datum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cityhelm.core.geo.LonLat;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class DatumsTest {

    /** Written by gdaltransform 3.6.2 (PROJ), from EPSG:4326. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:4549, 120.5, 30.2, 548146.413541846, 3342389.89916044",
        "EPSG:4528, 120.5, 30.2, 40548146.4135418, 3342389.89916044",
        "EPSG:4547, 113.7, 31.1, 471378.601996702, 3442100.0602183",
        "EPSG:4526, 113.7, 31.1, 38471378.6019967, 3442100.0602183",
        "EPSG:4509, 113.7, 31.1, 185083.508041778, 3446748.99706312",
        "EPSG:4498, 120.5, 30.2, 20837127.0638375, 3347467.86346086",
        "EPSG:32651, 120.5, 30.2, 259327.746958533, 3343589.55060809",
        "EPSG:3857, 120.5, 30.2, 13413998.6405895, 3529283.97111381",
    })
    void numbers_of_a_plane_become_the_place_that_other_software_says(
            String name, double lon, double lat, double x, double y) throws Exception {
        Coordinate place = new Coordinate(x, y);
        Datums.parse(name).toWgs84(place);

        assertThat(new LonLat(place.x, place.y).metresTo(new LonLat(lon, lat))).isLessThan(0.01);
        assertThat(Datums.parse(name).isGeographic()).isFalse();
    }

    /** Within the ten metres that the parameters of EPSG:1173 promise; GDAL's numbers for the same place. */
    @Test
    void the_old_american_datum_is_shifted_though_the_library_lacks_the_grids() throws Exception {
        Coordinate place = new Coordinate(-80, 35.5);
        Datums.parse("EPSG:4267").toWgs84(place);

        assertThat(new LonLat(place.x, place.y).metresTo(new LonLat(-79.9997806070523, 35.5000981321417)))
                .isLessThan(10);
        assertThat(Datums.parse("EPSG:4267").isShiftKnown()).isTrue();
    }

    @Property(tries = 300)
    void each_zone_leads_to_its_plane_and_back(
            @ForAll @IntRange(min = 4491, max = 4554) int code,
            @ForAll @DoubleRange(min = -1.4, max = 1.4) double besideTheMeridian,
            @ForAll @DoubleRange(min = 4, max = 53) double lat)
            throws Exception {
        SourceDatum zone = Datums.epsg(code);
        Coordinate middle = new Coordinate(meridian(code) + besideTheMeridian, lat);
        Coordinate place = middle.copy();
        zone.fromWgs84(place);
        zone.toWgs84(place);

        assertThat(new LonLat(place.x, place.y).metresTo(new LonLat(middle.x, middle.y)))
                .isLessThan(1e-3);
    }

    private static double meridian(int code) {
        if (code <= 4512) {
            return 75 + 6.0 * ((code - 4491) % 11);
        }
        return 75 + 3.0 * ((code - 4513) % 21);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wgs84", "WGS-84", "EPSG:4326", "4326", "urn:ogc:def:crs:OGC:1.3:CRS84"})
    void wgs84_has_many_names_and_is_east_first_under_all(String name) throws Exception {
        Coordinate place = new Coordinate(120.5, 30.2);
        Datums.parse(name).toWgs84(place);

        assertThat(Datums.parse(name)).isSameAs(Datums.WGS84);
        assertThat(place).isEqualTo(new Coordinate(120.5, 30.2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cgcs2000",
                "EPSG:4490",
                "urn:ogc:def:crs:EPSG::4490",
                "http://www.opengis.net/def/crs/EPSG/0/4490",
                "urn:ogc:def:crs:EPSG:9.9:4490"
            })
    void cgcs2000_is_east_first_though_the_authority_is_latitude_first(String name) throws Exception {
        Coordinate place = new Coordinate(120.5, 30.2);
        Datums.parse(name).toWgs84(place);

        assertThat(Datums.parse(name)).isSameAs(Datums.CGCS2000);
        assertThat(place).isEqualTo(new Coordinate(120.5, 30.2));
    }

    @Test
    void a_source_with_the_north_first_is_straightened_before() throws Exception {
        Coordinate survey = new Coordinate(3342389.89916044, 548146.413541846);
        AxisOrder.NORTH_EAST.straighten(survey);
        Datums.parse("EPSG:4549").toWgs84(survey);

        assertThat(survey.x).isCloseTo(120.5, within(1e-7));
        assertThat(survey.y).isCloseTo(30.2, within(1e-7));
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:4549, 3342389.9, 40548146.4", // swapped, and the zone before the easting
        "EPSG:4549, 40548146.4, 3342389.9", // the zone before the easting
        "EPSG:4528, 548146.4, 3342389.9", // the zone is missing
        "WGS84, 548146.4, 3342389.9", // metres taken for degrees
        "WGS84, 30.2, 120.5", // latitude first
        "EPSG:4549, 120.5, 1e9",
    })
    void numbers_that_are_no_place_in_the_datum_are_refused(String name, double x, double y) throws Exception {
        SourceDatum datum = Datums.parse(name);
        Coordinate place = new Coordinate(x, y);

        assertThatThrownBy(() -> datum.toWgs84(place)).isInstanceOf(OffTheGlobeException.class);
        assertThat(place).as("left as it was").isEqualTo(new Coordinate(x, y));
    }

    @Test
    void every_zone_has_a_twin_on_the_same_meridian() throws Exception {
        for (int code : IntStream.rangeClosed(4491, 4554).toArray()) {
            int twin = GaussKruger.twin(code).orElseThrow();
            assertThat(GaussKruger.twin(twin)).isEqualTo(OptionalInt.of(code));
            assertThat(meridian(twin)).isEqualTo(meridian(code));
            Coordinate a = new Coordinate(meridian(code), 30);
            Coordinate b = a.copy();
            Datums.epsg(code).fromWgs84(a);
            Datums.epsg(twin).fromWgs84(b);
            assertThat(Math.abs(a.x - b.x) % 1_000_000).isCloseTo(0, within(1e-3));
        }
    }

    @Test
    void an_easting_written_the_other_way_names_the_better_code() throws Exception {
        assertThat(GaussKruger.betterFor(Datums.parse("EPSG:4549"), 40548146)).contains("EPSG:4528");
        assertThat(GaussKruger.betterFor(Datums.parse("EPSG:4528"), 548146)).contains("EPSG:4549");
        assertThat(GaussKruger.betterFor(Datums.parse("EPSG:4528"), 40548146)).isEmpty();
        assertThat(GaussKruger.betterFor(Datums.parse("EPSG:3857"), 40548146)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mars", "EPSG:999999999", "EPSG:1", "GCJ", "EPSG:99999999999999"})
    void an_unknown_name_is_said_in_a_sentence(String name) {
        assertThatThrownBy(() -> Datums.parse(name)).isInstanceOf(UnknownDatumException.class);
    }

    @Test
    void the_text_of_a_prj_file_is_understood_in_both_dialects() throws Exception {
        String esri = "PROJCS[\"CGCS2000_3_Degree_GK_Zone_40\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
                + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Gauss_Kruger\"],"
                + "PARAMETER[\"False_Easting\",40500000.0],PARAMETER[\"False_Northing\",0.0],"
                + "PARAMETER[\"Central_Meridian\",120.0],PARAMETER[\"Scale_Factor\",1.0],"
                + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
        Coordinate place = new Coordinate(40548146.4135418, 3342389.89916044);
        Datums.ofWkt(esri).toWgs84(place);
        assertThat(place.x).isCloseTo(120.5, within(1e-7));
        assertThat(place.y).isCloseTo(30.2, within(1e-7));

        assertThat(Datums.ofWkt("GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],"
                        + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]"))
                .isSameAs(Datums.WGS84);
        assertThat(Datums.ofWkt("PROJCS[\"x\",GEOGCS[\"y\"],AUTHORITY[\"EPSG\",\"4549\"]]")
                        .id())
                .isEqualTo("EPSG:4549");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PROJCS[",
                "nonsense",
                "PROJCS[\"x\"]",
                "LOCAL_CS[\"plan\"]",
                "PROJCS[\"x\",GEOGCS[\"y\",DATUM[\"D\",SPHEROID[\"s\",6378137,298]]],PROJECTION[\"Moon_Projection\"]]",
                "A[B[C[D[E[F[G[H[I[J[K[L[M[N[O[P[Q[R[S[T[U[V[W[X[Y[Z[A[B[C[D[E[F[G[H[I[J[K[L[M["
            })
    void a_prj_file_that_says_nothing_is_told_so(String text) {
        assertThatThrownBy(() -> Datums.ofWkt(text)).isInstanceOf(UnknownDatumException.class);
    }

    @Test
    void a_datum_without_published_parameters_says_so() throws Exception {
        assertThat(Datums.parse("EPSG:4610").isShiftKnown()).as("Xian 1980").isFalse();
        for (String known : List.of("EPSG:4214", "EPSG:4549", "EPSG:3857", "gcj02", "EPSG:32651")) {
            assertThat(Datums.parse(known).isShiftKnown()).as(known).isTrue();
        }
    }
}
