package io.cityhelm.map.source.gml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cityhelm.core.xml.SafeXml;
import io.cityhelm.core.xml.XmlElement;
import io.cityhelm.map.source.BadGeometryException;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.SourceRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class GmlSourceTest {

    private static final String RING = "<posList>0 0 0 4 4 4 4 0 0 0</posList>";
    private static final String HOLE = "<posList>1 1 2 1 2 2 1 1</posList>";
    private static final String POLYGON = "<Polygon><exterior><LinearRing>" + RING
            + "</LinearRing></exterior><interior><LinearRing>" + HOLE + "</LinearRing></interior></Polygon>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Point><pos>1 2</pos></Point> | POINT (1 2)",
                "<Point><coordinates>1,2</coordinates></Point> | POINT (1 2)",
                "<Point><coordinates decimal=',' cs=';'>1,5;2,5</coordinates></Point> | POINT (1.5 2.5)",
                "<Point/> | POINT EMPTY",
                "<LineString><posList>1 2 3 4</posList></LineString> | LINESTRING (1 2, 3 4)",
                "<LineString srsDimension='3'><posList>1 2 9 3 4 9</posList></LineString> | LINESTRING (1 2, 3 4)",
                "<LineString><posList srsDimension='3'>1 2 9 3 4 9</posList></LineString> | LINESTRING (1 2, 3 4)",
                "<LineString><pos>1 2</pos><pos>3 4</pos></LineString> | LINESTRING (1 2, 3 4)",
                "<LineString><coordinates>1,2 3,4</coordinates></LineString> | LINESTRING (1 2, 3 4)",
                "<Curve><segments><LineStringSegment><posList>1 2 3 4</posList></LineStringSegment>"
                        + "<LineStringSegment><posList>3 4 5 6</posList></LineStringSegment></segments></Curve>"
                        + " | LINESTRING (1 2, 3 4, 5 6)",
                "<MultiPoint><pointMember><Point><pos>1 2</pos></Point></pointMember><pointMembers><Point><pos>3"
                        + " 4</pos></Point></pointMembers></MultiPoint> | MULTIPOINT ((1 2), (3 4))",
                "<MultiCurve><curveMember><LineString><posList>1 2 3"
                        + " 4</posList></LineString></curveMember></MultiCurve> | MULTILINESTRING ((1 2, 3 4))",
                POLYGON + " | POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 1))",
                "<Polygon><exterior><LinearRing><posList>0 0 0 4 4 4</posList></LinearRing></exterior></Polygon>"
                        + " | POLYGON ((0 0, 0 4, 4 4, 0 0))",
                "<Polygon><exterior><Ring><curveMember><LineString><posList>0 0 0 4 4 4</posList></LineString>"
                        + "</curveMember><curveMember><LineString><posList>4 4 0 0</posList></LineString></curveMember>"
                        + "</Ring></exterior></Polygon> | POLYGON ((0 0, 0 4, 4 4, 0 0))",
                "<Surface><patches><PolygonPatch><exterior><LinearRing>" + RING
                        + "</LinearRing></exterior></PolygonPatch>"
                        + "</patches></Surface> | POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0))",
                "<MultiSurface><surfaceMember>" + POLYGON + "</surfaceMember></MultiSurface>"
                        + " | MULTIPOLYGON (((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 1)))",
                "<MultiGeometry><geometryMember><Point><pos>1 2</pos></Point></geometryMember></MultiGeometry>"
                        + " | GEOMETRYCOLLECTION (POINT (1 2))",
            })
    void each_way_to_write_a_geometry_is_read(String gml, String wkt) throws Exception {
        assertThat(new GmlGeometry().read(element(gml)).toText()).isEqualTo(wkt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Point><pos>1</pos></Point> | layer.coordinates-bad",
                "<Point><pos>1 zwei</pos></Point> | layer.coordinates-bad",
                "<Point><pos>0x1p3 2f</pos></Point> | layer.coordinates-bad",
                "<LineString><posList>1 2 3</posList></LineString> | layer.coordinates-bad",
                "<LineString srsDimension='17'><posList>1 2 3</posList></LineString> | layer.coordinates-bad",
                "<Polygon><exterior/></Polygon> | layer.coordinates-bad",
                "<MultiPoint><m><LineString><posList>1 2 3 4</posList></LineString></m></MultiPoint> |"
                        + " layer.coordinates-bad",
                "<Curve><segments><Arc><posList>1 2 3 4 5 6</posList></Arc></segments></Curve> | layer.gml-curve",
            })
    void what_cannot_be_built_says_why(String gml, String rule) {
        BadGeometryException e =
                catchThrowableOfType(BadGeometryException.class, () -> new GmlGeometry().read(element(gml)));

        assertThat(e.refusal().rule()).isEqualTo(rule);
    }

    /** Whatever is written can be read again. */
    @Property(tries = 200)
    void lines_come_back_as_they_were(@ForAll("lines") List<Coordinate> line) throws Exception {
        StringBuilder list = new StringBuilder();
        line.forEach(at -> list.append(at.x).append(' ').append(at.y).append('\n'));
        Geometry read = new GmlGeometry().read(element("<LineString><posList>" + list + "</posList></LineString>"));

        assertThat(read.equalsExact(new GeometryFactory().createLineString(line.toArray(Coordinate[]::new))))
                .isTrue();
    }

    @Provide
    Arbitrary<List<Coordinate>> lines() {
        Arbitrary<Double> number = Arbitraries.doubles().between(-4e7, 4e7);
        return net.jqwik.api.Combinators.combine(number, number)
                .as(Coordinate::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(20);
    }

    /** However a document is cut or spoilt: it is read, or refused with a sentence, and the reading ends. */
    @Property(tries = 400)
    void a_spoilt_document_is_read_or_refused(@ForAll("spoilt") byte[] document) throws IOException {
        Path file = Files.createTempFile("spoilt", ".gml");
        try {
            Files.write(file, document);
            try (GmlSource source = GmlSource.open(file)) {
                int records = 0;
                for (var record = source.next(); record.isPresent(); record = source.next()) {
                    records++;
                }
                assertThat(records).isLessThanOrEqualTo(6);
            } catch (BadSourceException e) {
                assertThat(e.refusal().rule()).matches("layer\\.(gml|xml)-.*");
            }
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<byte[]> spoilt() {
        byte[] whole = document().getBytes(StandardCharsets.UTF_8);
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.integers().between(0, whole.length - 1),
                        Arbitraries.bytes(),
                        Arbitraries.integers().between(whole.length / 2, whole.length))
                .as((at, instead, length) -> {
                    byte[] spoilt = whole.clone();
                    spoilt[at] = instead;
                    return java.util.Arrays.copyOf(spoilt, length);
                });
    }

    private static String document() {
        StringBuilder all = new StringBuilder("<FeatureCollection numberMatched='3'>");
        for (int i = 0; i < 3; i++) {
            all.append("<member><zone id='z.")
                    .append(i)
                    .append("'><n>")
                    .append(i)
                    .append("</n><at>");
            all.append(POLYGON.replace("<Polygon>", "<Polygon srsName='urn:ogc:def:crs:EPSG::4326'>"));
            all.append("</at></zone></member>");
        }
        return all + "</FeatureCollection>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<FeatureCollection><member><a id='1'><n>07</n><g><Point><pos>1"
                        + " 2</pos></Point></g></a></member></FeatureCollection>",
                "<FeatureCollection><featureMembers><a id='1'><n>07</n><g><Point><pos>1"
                        + " 2</pos></Point></g></a></featureMembers></FeatureCollection>",
                "<FeatureCollection><featureMember><a id='1'><n>07</n><g><Point><pos>1"
                        + " 2</pos></Point></g></a></featureMember></FeatureCollection>",
                "<FeatureCollection><member><FeatureCollection><member><a id='1'><n>07</n><g><Point><pos>1"
                        + " 2</pos></Point></g></a></member></FeatureCollection></member></FeatureCollection>",
                "<FeatureCollection><note><a/></note><member><a"
                        + " id='1'><boundedBy><Null>unknown</Null></boundedBy><n>07</n><none/><g><Point><pos>1"
                        + " 2</pos></Point></g></a></member></FeatureCollection>",
            })
    void features_are_found_wherever_they_are_kept(String document) throws Exception {
        Path file = Files.createTempFile("found", ".gml");
        try (GmlSource source = GmlSource.open(Files.writeString(file, document))) {
            List<SourceRecord> all = new ArrayList<>();
            for (Optional<SourceRecord> record = source.next(); record.isPresent(); record = source.next()) {
                all.add(record.get());
            }
            assertThat(all).singleElement().satisfies(record -> {
                SourceRecord.Feature feature = (SourceRecord.Feature) record;
                assertThat(feature.values())
                        .containsEntry("id", "1")
                        .containsEntry("n", "07")
                        .hasSize(2);
                assertThat(feature.geometry().orElseThrow().toText()).isEqualTo("POINT (1 2)");
            });
            assertThat(source.datum()).isEmpty();
        } finally {
            Files.delete(file);
        }
    }

    private static XmlElement element(String gml) throws Exception {
        return XmlElement.read(gml.getBytes(StandardCharsets.UTF_8), new SafeXml.Limits(1 << 20, 40));
    }
}
