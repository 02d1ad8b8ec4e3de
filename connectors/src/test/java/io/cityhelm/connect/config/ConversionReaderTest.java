package io.cityhelm.connect.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.mapping.Conversions;
import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.text.Messages;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionReaderTest {

    private static final String LINK = """
        id: stations
        name: {zh: 站点, en: Stations}
        kind: folder
        yields: samples
        directory: /inbox
        """;
    private static final String GOOD = LINK + """
        unit: mg/m3
        times:
          zone: Asia/Shanghai
          formats: ["yyyy-MM-dd HH:mm:ss", millis]
          ambiguous: earlier
        codes:
          kind: {values: {"01": leak}, otherwise: cover}
          ward: {file: codes/wards.csv}
          office: {pack: departments}
        map:
          record: |-
            {"indicator": "chlorine",
             "jurisdiction": $code('ward', w),
             "at": $time(t)}
        """;

    @TempDir
    Path folder;

    private final ConfigReader reader = ConfigReader.of(new Environment(Optional::of), SmallCity.pack());

    @Test
    void times_codes_and_unit_are_read_with_the_tables_beside_the_file_and_of_the_pack() throws Exception {
        table("对方,我们\n01,990101\n02,990102\n", "GBK");
        Conversions conversions =
                ((ConfigReader.Result.Good) read(GOOD)).config().conversions();

        assertThat(conversions.unit()).contains("mg/m3");
        assertThat(conversions.times().zone().orElseThrow().getId()).isEqualTo("Asia/Shanghai");
        assertThat(conversions.codes().get("kind").find("77")).contains("cover");
        assertThat(conversions.codes().get("ward").find("02")).contains("990102");
        assertThat(conversions.codes().get("ward").find("03")).isEmpty();
        assertThat(conversions.codes().get("office").find("119")).contains("fire");
    }

    @Test
    void the_version_of_a_mapping_holds_the_tables_as_they_were() throws Exception {
        table("a,b\n01,990101\n", "UTF-8");
        LinkConfig before = ((ConfigReader.Result.Good) read(GOOD)).config();
        table("a,b\n01,990102\n", "UTF-8");
        LinkConfig after = ((ConfigReader.Result.Good) read(GOOD)).config();
        Conversions then = MappingMembers.conversions(before.mapping());

        assertThat(after.mapping().version()).isNotEqualTo(before.mapping().version());
        assertThat(then.codes()).isEqualTo(before.conversions().codes());
        assertThat(then.unit()).contains("mg/m3");
        assertThat(then.times().read("2020-06-01 08:00:00")).isEqualTo(Instant.parse("2020-06-01T00:00:00Z"));
    }

    @Test
    void what_is_wrong_names_its_line() throws Exception {
        table("a,b\n01,990101\n", "UTF-8");

        assertThat(texts(GOOD.replace("Asia/Shanghai", "Asia/Atlantis")))
                .containsExactly("link.yaml:8: there is no time zone \"Asia/Atlantis\"");
        assertThat(texts(GOOD.replace("millis", "'yyyy{'")))
                .singleElement()
                .asString()
                .startsWith("link.yaml:9: \"yyyy{\" is no format");
        assertThat(texts(GOOD.replace("mg/m3", "mg/m³"))).containsExactly("link.yaml:6: \"mg/m³\" is no unit of UCUM");
        assertThat(texts(GOOD.replace("pack: departments", "pack: streets")))
                .containsExactly("link.yaml:14: the city pack has no table of codes \"streets\"");
        assertThat(texts(GOOD.replace("earlier", "sometimes")))
                .singleElement()
                .asString()
                .startsWith("link.yaml:10:");
    }

    @Test
    void an_expression_names_the_line_in_it() throws Exception {
        table("a,b\n01,990101\n", "UTF-8");

        assertThat(texts(GOOD.replace("\"at\": $time(t)", "\"at\": $time(t")))
                .singleElement()
                .asString()
                .startsWith("link.yaml:19: not a JSONata expression");
        assertThat(texts(GOOD.replace("$code('ward'", "$code('wards'")))
                .containsExactly("link.yaml:18: there is no table of codes \"wards\"; there are: kind, office, ward");
    }

    @Test
    void a_table_that_is_not_there_or_makes_no_sense_is_said_with_its_row() throws Exception {
        assertThat(texts(GOOD))
                .singleElement()
                .asString()
                .startsWith("link.yaml:13: the table of codes codes/wards.csv cannot be read");
        table("a,b\n01,990101\n01,990102\n", "UTF-8");
        assertThat(texts(GOOD)).singleElement().asString().contains("line 3", "\"01\" stands for two things");
        table("a,b\n01\n", "UTF-8");
        assertThat(texts(GOOD)).singleElement().asString().contains("line 2", "two columns");
        assertThat(texts(GOOD.replace("codes/wards.csv", "../../etc/passwd")))
                .singleElement()
                .asString()
                .contains("should lie beside the file");
    }

    private void table(String csv, String charset) throws Exception {
        Files.createDirectories(folder.resolve("codes"));
        Files.writeString(folder.resolve("codes/wards.csv"), csv, Charset.forName(charset));
    }

    private ConfigReader.Result read(String yaml) throws Exception {
        return reader.read(Files.writeString(folder.resolve("link.yaml"), yaml));
    }

    private List<String> texts(String yaml) throws Exception {
        Messages english = Messages.in(Locale.ENGLISH);
        return ((ConfigReader.Result.Bad) read(yaml))
                .problems().stream().map(p -> p.text(english)).toList();
    }
}
