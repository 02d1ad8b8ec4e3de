package io.cityhelm.connect.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.core.incident.Grade;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapReaderTest {

    private static final String INFO = """
        <info><language>zh-CN</language><category>Met</category><event>暴雨</event><urgency>Expected</urgency>
        <severity>Moderate</severity><certainty>Likely</certainty>
        <eventCode><valueName>WarningCode</valueName><value>11B03_YELLOW</value></eventCode>
        <expires>2020-06-01T20:00:00+08:00</expires><headline>甲区暴雨黄色预警</headline>
        <area><areaDesc>甲区</areaDesc><polygon>30.1,120.1 30.1,120.2 30.2,120.2 30.1,120.1</polygon>
        <circle>30.1,120.1 5</circle><geocode><valueName>x</valueName><value>990101</value></geocode></area></info>
        """;

    private final CapReader reader = new CapReader();

    private static String alert(String head, String body) {
        return "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">"
                + "<identifier>33010041600000_20200601080000_1</identifier><sender>a@b</sender>"
                + "<sent>2020-06-01T08:00:00+08:00</sent><status>Actual</status><msgType>Alert</msgType>" + head
                + "<scope>Public</scope>" + body + "</alert>";
    }

    private List<CapAlert> read(String xml) throws CapRejectedException {
        return reader.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_alert_is_read_with_all_that_matters() throws Exception {
        CapAlert alert = read(alert("", INFO)).getFirst();

        assertThat(alert.sent()).isEqualTo(Instant.parse("2020-06-01T00:00:00Z"));
        CapAlert.Info info = alert.infos().getFirst();
        assertThat(info.event()).isEqualTo("暴雨");
        assertThat(info.expires()).contains(Instant.parse("2020-06-01T12:00:00Z"));
        assertThat(info.areas().getFirst().polygons().getFirst()).hasSize(4);
        assertThat(info.areas().getFirst().circles().getFirst().radius()).isEqualTo(5000);
        assertThat(info.areas().getFirst().geocodes()).containsExactly("990101");
        assertThat(WarningGrade.of(info)).isEqualTo(Grade.III);
    }

    @ParameterizedTest
    @ValueSource(strings = {"33010041600000_20200601080000_1", "31000041600000_20250811152835"})
    void chinese_identifiers_with_and_without_the_last_part_are_taken(String identifier) throws Exception {
        String xml = alert("", INFO).replace("33010041600000_20200601080000_1", identifier);

        assertThat(read(xml).getFirst().identifier()).isEqualTo(identifier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:oasis:names:tc:emergency:cap:1.2",
                "urn:oasis:names:tc:emergency:cap:1.1",
                "http://www.incident.com/cap/1.0"
            })
    void old_versions_and_prefixes_are_taken(String namespace) throws Exception {
        String xml = alert("", INFO)
                .replace("urn:oasis:names:tc:emergency:cap:1.2", namespace)
                .replace("<alert xmlns=", "<c:alert xmlns:c=")
                .replaceAll("<(/?)(?!c:)([a-zA-Z])", "<$1c:$2");

        assertThat(read(xml)).hasSize(1);
        assertThat(read(xml).getFirst().infos()).hasSize(1);
    }

    @Test
    void a_byte_order_mark_and_other_encodings_are_taken() throws Exception {
        assertThat(read("\uFEFF" + alert("", INFO))).hasSize(1);
        for (Charset charset : List.of(StandardCharsets.UTF_16, Charset.forName("GB18030"))) {
            String declared = "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>" + alert("", INFO);
            assertThat(reader.read(declared.getBytes(charset))
                            .getFirst()
                            .infos()
                            .getFirst()
                            .event())
                    .isEqualTo("暴雨");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content type=\"text/xml\">%s</content></entry>"
                        + "<entry><content>%s</content></entry></feed>",
                "<EDXLDistribution xmlns=\"urn:oasis:names:tc:emergency:EDXL:DE:1.0\"><contentObject><xmlContent>"
                    + "<embeddedXMLContent>%s%s</embeddedXMLContent></xmlContent></contentObject></EDXLDistribution>"
            })
    void several_alerts_in_a_wrapper_are_taken(String wrapper) throws Exception {
        assertThat(read(wrapper.formatted(alert("", INFO), alert("", INFO)))).hasSize(2);
    }

    @Test
    void a_feed_without_alerts_is_empty_and_another_page_is_no_feed() throws Exception {
        assertThat(read("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>")).isEmpty();
        assertRejected("<html><body>login</body></html>", "CapRejected.noAlert");
        assertRejected("<alert><identifier>1</identifier></alert>", "CapRejected.noAlert");
    }

    @Test
    void an_update_names_what_it_replaces() throws Exception {
        String references =
                "<references>a@b,one,2020-06-01T07:00:00+08:00\n a@b,two,2020-06-01T07:30:00+08:00</references>";

        assertThat(read(alert(references, INFO)).getFirst().references()).containsExactly("one", "two");
    }

    @Test
    void a_file_of_this_machine_is_never_read(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "TOP SECRET");
        String xml = "<!DOCTYPE alert [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + alert("", INFO).replace("暴雨", "&x;");

        assertRejected(xml, "CapRejected.documentType");
    }

    @Test
    void entities_that_grow_into_each_other_are_refused() {
        String laughs = "<!DOCTYPE alert [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";

        assertRejected(laughs + alert("", INFO).replace("暴雨", "&c;"), "CapRejected.documentType");
        assertThatThrownBy(() -> read(alert("", INFO).replace("暴雨", "&c;"))).isInstanceOf(CapRejectedException.class);
    }

    @Test
    void deep_nesting_and_great_size_are_refused() {
        assertRejected(alert("", "<a>".repeat(5_000) + "</a>".repeat(5_000)), "CapRejected.tooDeep");
        assertRejected(alert("", "<a/>".repeat(300_000)), "CapRejected.tooLarge");
        String many = alert("", "").repeat(501);
        assertRejected("<feed>" + many + "</feed>", "CapRejected.tooMany");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<status>Actual</status>|",
                "2020-06-01T08:00:00+08:00|yesterday",
                "30.1,120.1 30.1,120.2 30.2,120.2 30.1,120.1|30.1,120.1 30.1,120.2 30.2,120.2",
                "30.1,120.1 30.1,120.2 30.2,120.2 30.1,120.1|95,120.1 30.1,120.2 30.2,120.2 95,120.1",
                "30.1,120.1 5|30.1,120.1 NaN",
                "30.1,120.1 5|30.1,120.1",
                "33010041600000_20200601080000_1|two words"
            })
    void what_cap_does_not_allow_is_refused_with_the_field(String good, String bad) {
        assertThatThrownBy(() -> read(alert("", INFO).replace(good, bad == null ? "" : bad)))
                .isInstanceOfSatisfying(
                        CapRejectedException.class,
                        e -> assertThat(e.why().key()).isIn("CapRejected.missing", "CapRejected.wrong"));
    }

    @ParameterizedTest
    @CsvSource({
        "11B03_RED, '', '', I",
        "橙色, '', '', II",
        "'', 甲区大风蓝色预警信号, Extreme, IV",
        "'', '', Extreme, I",
        "'', '', Unknown, IV",
        "'', 红旗渠通告, Moderate, III"
    })
    void the_colour_goes_before_the_severity(String code, String headline, String severity, Grade grade) {
        List<String> codes = code.isEmpty() ? List.of() : List.of(code);
        CapAlert.Info info = new CapAlert.Info(
                "zh-CN", "e", severity, headline, "", "", "", java.util.Optional.empty(), codes, List.of(), List.of());

        assertThat(WarningGrade.of(info)).isEqualTo(grade);
    }

    @Property(tries = 500)
    void random_bytes_are_an_answer_or_a_rejection(@ForAll @Size(max = 300) byte[] bytes) {
        assertNothingElse(bytes);
    }

    @Property(tries = 500)
    void a_document_with_broken_bytes_is_an_answer_or_a_rejection(
            @ForAll @IntRange(max = 1_000) int at, @ForAll @IntRange(max = 60) int cut, @ForAll byte other) {
        byte[] good = alert("", INFO).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        int start = Math.min(at, good.length);
        broken.write(good, 0, start);
        broken.write(other);
        int rest = Math.min(start + cut, good.length);
        broken.write(good, rest, good.length - rest);
        assertNothingElse(broken.toByteArray());
    }

    @Property(tries = 300)
    void any_text_in_any_field_is_an_answer_or_a_rejection(@ForAll @AlphaChars @StringLength(max = 40) String text) {
        for (String field : List.of("2020-06-01T08:00:00+08:00", "30.1,120.1 5", "YELLOW", "Actual")) {
            assertNothingElse(alert("", INFO).replace(field, text).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void assertNothingElse(byte[] document) {
        try {
            assertThat(reader.read(document)).isNotNull();
        } catch (CapRejectedException e) {
            assertThat(e.why().key()).startsWith("CapRejected.");
        }
    }

    private void assertRejected(String xml, String key) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOfSatisfying(
                        CapRejectedException.class,
                        e -> assertThat(e.why().key()).isEqualTo(key));
    }
}
