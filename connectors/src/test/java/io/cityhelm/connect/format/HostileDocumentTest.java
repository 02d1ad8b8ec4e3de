package io.cityhelm.connect.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.connect.cap.CapReader;
import io.cityhelm.connect.cap.CapRejectedException;
import io.cityhelm.connect.mapping.Expressions;
import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.connect.mapping.PageMapping;
import io.cityhelm.connect.mapping.RecordRejected;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes is read, or rejected with a reason; nothing else, and soon. */
@Timeout(30)
class HostileDocumentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final int MUTANTS = 2_000;
    private static final PageMapping MAPPED = new PageMapping(new Expressions(
            Optional.of("data.list"),
            Optional.of("data.cursor"),
            Optional.empty(),
            Optional.of("{'indicator': zb, 'jurisdiction': $string(qh), 'value': $number(v), 'at': sj}")));
    private static final Map<Format, String> GOOD = Map.of(
            Format.JSON,
            "{\"data\": {\"cursor\": 7, \"list\": [{\"zb\": \"延误\", \"qh\": 990101, \"v\": \"1.5\", \"sj\":"
                    + " \"2026-11-23T07:59:00+08:00\", \"x\": [null, true, 1e3, {}]}]}}",
            Format.GEOJSON,
            "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"geometry\": {\"type\":"
                    + " \"Point\", \"coordinates\": [120.1, 30.2]}, \"properties\": {\"名\": \"x\"}}]}",
            Format.CSV,
            "站点,时间,值\n\"文,三\",2026-11-23T07:59:00+08:00,1.5\nb,,\"2\"\"\"\n",
            Format.XML,
            "<?xml version=\"1.0\"?><r xmlns:a=\"urn:a\"><a:i n=\"1\">文 &amp; 三</a:i><i><![CDATA[<x>]]></i><!-- c"
                    + " --></r>");
    private static final String CAP = """
        <?xml version="1.0" encoding="UTF-8"?>
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>1</identifier><sender>a@b</sender>
        <sent>2026-11-23T07:00:00+08:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
        <info><language>zh-CN</language><category>Met</category><event>暴雨</event><urgency>Immediate</urgency>
        <severity>Severe</severity><certainty>Observed</certainty>
        <area><areaDesc>西湖</areaDesc><polygon>30,120 30,121 31,121 30,120</polygon></area></info></alert>
        """;

    /** Texts; what is bytes is tampered with in the tests of its own reader. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"XLSX", "GTFS_REALTIME"})
    void a_document_that_was_tampered_with_is_read_or_rejected(Format format) {
        DocumentReader reader = new DocumentReader(format, Optional.empty());
        Random random = new Random(20_261_123);
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            read += isTaken(reader, mutant(GOOD.get(format).getBytes(StandardCharsets.UTF_8), random)) ? 1 : 0;
        }
        assertThat(read).as("some are still good").isBetween(1, MUTANTS - 1);
    }

    private static boolean isTaken(DocumentReader reader, byte[] document) {
        try {
            Object content = reader.read(document);
            for (PageMapping mapping : List.of(MAPPED, new PageMapping(Expressions.NONE))) {
                take(mapping, content);
            }
            return true;
        } catch (RecordRejected e) {
            assertThat(e.why().key()).startsWith("RecordRejected.");
            return false;
        }
    }

    private static void take(PageMapping mapping, Object content) {
        try {
            for (Object source : mapping.page(content).records()) {
                Fields record = mapping.record(source);
                assertThat(record.text("indicator")).isNotBlank();
                assertThat(record.number("value")).isFinite();
                assertThat(record.code("jurisdiction")).isNotNull();
                assertThat(record.observed("at", NOW)).isBefore(NOW.plusSeconds(301));
            }
        } catch (RecordRejected e) {
            assertThat(e.why().key()).startsWith("RecordRejected.");
        }
    }

    @Test
    void a_warning_that_was_tampered_with_is_read_or_rejected() throws Exception {
        CapReader reader = new CapReader();
        assertThat(reader.read(CAP.getBytes(StandardCharsets.UTF_8))).hasSize(1);
        Random random = new Random(20_261_123);
        for (int i = 0; i < MUTANTS; i++) {
            try {
                assertThat(reader.read(mutant(CAP.getBytes(StandardCharsets.UTF_8), random)))
                        .isNotNull();
            } catch (CapRejectedException e) {
                assertThat(e.why().key()).startsWith("CapRejected.");
            }
        }
    }

    /** A few bytes changed, put in, taken out, or doubled. */
    private static byte[] mutant(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + random.nextInt(12));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            switch (random.nextInt(4)) {
                case 0 -> out.write(random.nextInt(256));
                case 1 -> out.write("{}[]<>&\"',:\0\uFEFF9e".charAt(random.nextInt(15)));
                case 2 -> out.write(bytes, at, to - at);
                default -> {
                    // taken out
                    at = to;
                }
            }
            out.write(bytes, at, bytes.length - at);
            bytes = out.size() == 0 ? new byte[] {' '} : out.toByteArray();
        }
        return bytes;
    }

    private record Bad(Format format, String document, String reason) {
        @Override
        public String toString() {
            return format + " " + document.substring(0, Math.min(40, document.length()));
        }
    }

    static Stream<Bad> bad() {
        String bomb = "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><r>&b;</r>";
        return Stream.of(
                new Bad(Format.JSON, "", "notJson"),
                new Bad(Format.JSON, "{\"items\": [", "notJson"),
                new Bad(Format.JSON, "{\"items\": []} {}", "notJson"),
                new Bad(Format.JSON, "{\"a\": 1, \"a\": 2}", "notJson"),
                new Bad(Format.JSON, "{\"v\": NaN}", "notJson"),
                new Bad(Format.JSON, "{\"v\": -Infinity}", "notJson"),
                new Bad(Format.JSON, "[".repeat(100_000), "notJson"),
                new Bad(Format.JSON, "{\"a\":".repeat(100_000), "notJson"),
                new Bad(Format.JSON, "[" + "9".repeat(100_000) + "]", "notJson"),
                new Bad(Format.JSON, "\"" + "x".repeat(2 << 20) + "\"", "notJson"),
                new Bad(Format.JSON, "<html>Login</html>", "notJson"),
                new Bad(Format.GEOJSON, "{\"type\": \"Topology\"}", "noFeatures"),
                new Bad(Format.GEOJSON, "[]", "noFeatures"),
                new Bad(Format.CSV, "", "noHead"),
                new Bad(Format.CSV, "a,a\n1,2", "columnTwice"),
                new Bad(Format.CSV, "a,".repeat(10_000), "columns"),
                new Bad(Format.XML, "", "notXml"),
                new Bad(Format.XML, "<r><i></r>", "notXml"),
                new Bad(Format.XML, "<a>".repeat(100_000), "xmlTooDeep"),
                new Bad(Format.XML, bomb, "xmlType"),
                new Bad(Format.XML, "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>", "xmlType"),
                new Bad(Format.XML, "<!DOCTYPE r SYSTEM \"http://127.0.0.1:9/x.dtd\"><r/>", "xmlType"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void it_says_what_is_wrong(Bad bad) {
        DocumentReader reader = new DocumentReader(bad.format(), Optional.empty());

        assertThatThrownBy(() -> reader.read(bad.document().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        RecordRejected.class,
                        e -> assertThat(e.why().key()).isEqualTo("RecordRejected." + bad.reason()));
    }

    @Test
    void texts_come_in_the_encodings_of_this_country_and_a_broken_one_is_told() throws Exception {
        String json = "{\"名\": \"西湖区\"}";
        Object wanted = Map.of("名", "西湖区");

        assertThat(DocumentReader.USUAL.read(json.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(wanted);
        assertThat(DocumentReader.USUAL.read(("\uFEFF" + json).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(wanted);
        assertThat(DocumentReader.USUAL.read(json.getBytes(Charset.forName("GBK"))))
                .isEqualTo(wanted);
        byte[] broken = json.getBytes(StandardCharsets.UTF_8);
        broken[3] = (byte) 0xFF;
        broken[4] = (byte) 0xFF;
        assertThatThrownBy(() -> DocumentReader.USUAL.read(broken))
                .isInstanceOfSatisfying(
                        RecordRejected.class, e -> assertThat(e.why().key()).isEqualTo("RecordRejected.encoding"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-12-31T23:59:59Z",
                "+999999999-12-31T23:59:59-18:00",
                "2026-11-23T08:05:01Z",
                "1970-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "1999-12-31T23:59:59Z",
                "2026-11-23T08:00:00",
                "2026-02-30T08:00:00Z",
                "now",
                "1700000000"
            })
    void absurd_times_are_rejected(String time) {
        assertThatThrownBy(() -> Fields.of(Map.of("at", time)).observed("at", NOW))
                .isInstanceOf(RecordRejected.class);
    }

    @Test
    void numbers_that_are_none_are_rejected() throws Exception {
        for (Object none : List.of("high", "1.5", true, List.of(1), Map.of(), Double.NaN, Double.POSITIVE_INFINITY)) {
            Fields record = Fields.of(Map.of("value", none));
            assertThatThrownBy(() -> record.number("value")).as("%s", none).isInstanceOf(RecordRejected.class);
        }
        Object tooLarge = DocumentReader.USUAL.read("{\"value\": 1e999}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Fields.of(tooLarge).number("value")).isInstanceOf(RecordRejected.class);
    }
}
