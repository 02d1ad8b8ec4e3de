package io.cityhelm.connect.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.connect.mapping.RecordRejected;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Documents of every format become the same kind of thing, and bad ones a reason. */
class DocumentReaderTest {

    private static final Charset GBK = Charset.forName("GBK");

    @Test
    void given_rows_when_read_then_each_is_a_record_by_column() throws Exception {
        assertThat(read(Format.CSV, "名称;值\n西湖;1,5\n\"上;城\";2\n"))
                .isEqualTo(Map.of("items", List.of(Map.of("名称", "西湖", "值", "1,5"), Map.of("名称", "上;城", "值", "2"))));
    }

    @Test
    void given_a_short_row_and_a_column_without_a_name_when_read_then_nothing_is_made_up() throws Exception {
        assertThat(read(Format.CSV, "a,\n1\n2,3,4\n"))
                .isEqualTo(Map.of("items", List.of(Map.of("a", "1"), Map.of("a", "2", "column 2", "3"))));
    }

    @Test
    void given_another_encoding_or_a_byte_order_mark_when_read_then_the_words_are_the_same() throws Exception {
        String text = "名称\n一号泵站\n";
        Object expected = Map.of("items", List.of(Map.of("名称", "一号泵站")));

        assertThat(reader(Format.CSV).read(text.getBytes(GBK))).isEqualTo(expected);
        assertThat(reader(Format.CSV).read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        assertThat(new DocumentReader(Format.CSV, Optional.of(StandardCharsets.UTF_16LE))
                        .read(text.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(expected);
        assertThat(reader(Format.JSON).read("\uFEFF{\"a\": 1}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Map.of("a", 1));
    }

    @Test
    void given_elements_when_read_then_attributes_lists_and_texts_are_where_mappings_look() throws Exception {
        String document = "<s:stations xmlns:s='urn:x'><s:station id='1'>泵站<level unit='m'>2.1</level></s:station>"
                + "<s:station id='2'/><as-of> 2020 </as-of></s:stations>";

        assertThat(read(Format.XML, document))
                .isEqualTo(Map.of(
                        "stations",
                        Map.of(
                                "station",
                                List.of(
                                        Map.of(
                                                "@id",
                                                "1",
                                                "#text",
                                                "泵站",
                                                "level",
                                                Map.of("@unit", "m", "#text", "2.1")),
                                        Map.of("@id", "2")),
                                "as-of",
                                "2020")));
    }

    @Test
    void given_features_when_read_then_they_are_the_records() throws Exception {
        assertThat(read(Format.GEOJSON, "{\"type\": \"FeatureCollection\", \"features\": [{\"id\": 1}]}"))
                .isEqualTo(Map.of("items", List.of(Map.of("id", 1))));
        assertThat(read(Format.GEOJSON, "{\"type\": \"Feature\", \"id\": 7}"))
                .isEqualTo(Map.of("items", List.of(Map.of("type", "Feature", "id", 7))));
    }

    @Test
    void given_what_is_not_what_it_should_be_when_read_then_there_is_a_reason() {
        rejected(Format.JSON, "{", "notJson");
        rejected(Format.JSON, "[".repeat(200), "notJson");
        rejected(Format.GEOJSON, "{\"a\": 1}", "noFeatures");
        rejected(Format.CSV, "", "noHead");
        rejected(Format.CSV, "a,a\n1,2", "columnTwice");
        rejected(Format.CSV, "a" + ",b".repeat(600), "columns");
        rejected(Format.CSV, "a\n\"b\"c", "notCsv");
        rejected(Format.XML, "<a><b></a>", "notXml");
        rejected(Format.XML, "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/x'><a/>", "xmlType");
        rejected(Format.XML, "<!DOCTYPE a [<!ENTITY b 'bb'>]><a>&b;</a>", "xmlType");
        rejected(Format.XML, "<a>".repeat(100) + "</a>".repeat(100), "xmlTooDeep");
        assertThatThrownBy(() -> reader(Format.JSON).read(new byte[] {'{', (byte) 0xFF, (byte) 0xFF, '}'}))
                .hasMessageContaining("RecordRejected.encoding");
    }

    @Property(tries = 500)
    void given_any_bytes_when_read_then_they_are_read_or_rejected(
            @ForAll Format format, @ForAll @Size(max = 200) byte[] bytes) {
        try {
            assertThat(reader(format).read(bytes)).isNotInstanceOf(Exception.class);
        } catch (RecordRejected e) {
            assertThat(e.why().key()).startsWith("RecordRejected.");
        }
    }

    private static Object read(Format format, String text) throws RecordRejected {
        return reader(format).read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void rejected(Format format, String text, String reason) {
        assertThatThrownBy(() -> read(format, text))
                .isInstanceOf(RecordRejected.class)
                .hasMessageContaining("RecordRejected." + reason);
    }

    private static DocumentReader reader(Format format) {
        return new DocumentReader(format, Optional.empty());
    }
}
