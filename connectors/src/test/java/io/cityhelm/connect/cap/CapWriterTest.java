package io.cityhelm.connect.cap;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.warning.Bulletin;
import io.cityhelm.core.warning.Colour;
import io.cityhelm.core.warning.Drafting;
import io.cityhelm.core.warning.MessageStatus;
import io.cityhelm.core.warning.Supplement;
import io.cityhelm.core.warning.WarningContent;
import io.cityhelm.core.warning.WarningRules;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What this side writes, this side's own reader reads. */
class CapWriterTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.5Z");
    private static final CityPack PACK = SmallCity.pack();

    private final CapReader reader = new CapReader();

    @Property(tries = 400)
    void whatever_can_be_published_is_read_as_it_was_written(
            @ForAll("texts") String headline,
            @ForAll("texts") String text,
            @ForAll("texts") String instruction,
            @ForAll Colour colour,
            @ForAll MessageStatus status)
            throws Exception {
        WarningContent content = content(headline, text, instruction, colour);
        Drafting drafting = drafting(status);
        Assume.that(drafting.objection(content).isEmpty());
        Bulletin bulletin = drafting.alert(content).orElseThrow();

        CapAlert alert = read(bulletin);

        assertThat(alert.identifier()).isEqualTo(bulletin.identifier());
        assertThat(alert.sender()).isEqualTo(bulletin.sender());
        assertThat(alert.sent()).isEqualTo(bulletin.sent());
        assertThat(alert.status()).isEqualTo(status.word());
        assertThat(alert.type()).isEqualTo("Alert");
        assertThat(alert.references()).isEmpty();
        CapAlert.Info info = alert.infos().getFirst();
        assertThat(info.headline()).isEqualTo(content.headline());
        assertThat(info.description()).isEqualTo(content.text());
        assertThat(info.instruction()).isEqualTo(content.instruction());
        assertThat(info.event()).isEqualTo("暴雨");
        assertThat(info.severity())
                .isEqualTo(PACK.warnings().weights().get(colour).severity());
        assertThat(info.codes()).containsExactly("11B03");
        assertThat(info.expires()).contains(content.until());
        assertThat(info.areas().stream().flatMap(area -> area.geocodes().stream()))
                .containsExactly(SmallCity.WEST.value(), SmallCity.EAST.value());
        assertThat(WarningGrade.of(info)).isEqualTo(colour.grade());
        assertThat(CapWriter.write(bulletin)).as("the same text every time").isEqualTo(CapWriter.write(bulletin));
    }

    /** What people type, and what markup is made of. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(6),
                Arbitraries.strings().withCharRange('\u00a0', '\u9fff').ofMaxLength(6),
                Arbitraries.of(
                        "<",
                        ">",
                        "&",
                        "&amp;",
                        "]]>",
                        "<![CDATA[",
                        "\"",
                        "'",
                        "\n",
                        "\r\n",
                        "\t",
                        "🌧",
                        "𠮷",
                        "<!-- "));
        return pieces.list().ofMinSize(1).ofMaxSize(6).map(list -> String.join("", list));
    }

    @Test
    void an_update_and_a_cancellation_name_what_they_replace() throws Exception {
        Drafting drafting = drafting(MessageStatus.ACTUAL);
        Bulletin first = drafting.alert(content("大雨", "下大雨", "", Colour.BLUE)).orElseThrow();

        CapAlert update = read(
                drafting.update(first, content("大雨", "雨更大", "", Colour.RED)).orElseThrow());
        CapAlert cancel = read(drafting.cancel(first, "解除大雨", "雨停了").orElseThrow());

        assertThat(update.type()).isEqualTo("Update");
        assertThat(cancel.type()).isEqualTo("Cancel");
        assertThat(update.references()).containsExactly(first.identifier());
        assertThat(cancel.references()).containsExactly(first.identifier());
        assertThat(cancel.infos().getFirst().headline()).isEqualTo("解除大雨");
        assertThat(cancel.infos().getFirst().description()).isEqualTo("雨停了");
    }

    @Test
    void times_are_in_beijing_without_fractions_and_the_elements_stand_in_the_order_of_the_schema() {
        String xml = CapWriter.write(drafting(MessageStatus.ACTUAL)
                .alert(content("大雨", "下大雨", "躲雨", Colour.ORANGE))
                .orElseThrow());

        assertThat(xml).contains("<sent>2026-11-22T20:00:00+08:00</sent>");
        assertThat(xml)
                .containsSubsequence(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                        "<identifier>",
                        "<sender>",
                        "<sent>",
                        "<status>Actual",
                        "<msgType>",
                        "<scope>Public",
                        "<info>",
                        "<language>zh-CN",
                        "<category>Met",
                        "<event>",
                        "<urgency>",
                        "<severity>Severe",
                        "<certainty>",
                        "<eventCode>",
                        "<effective>",
                        "<expires>",
                        "<senderName>",
                        "<headline>",
                        "<description>",
                        "<instruction>",
                        "<parameter>",
                        "<area>",
                        "<areaDesc>",
                        "<geocode>");
    }

    @Test
    void a_message_in_two_languages_with_outlines_is_read_back_whole() throws CapRejectedException {
        Bulletin bulletin = drafting(MessageStatus.ACTUAL)
                .alert(content("大雨", "下大雨", "躲雨", Colour.ORANGE))
                .orElseThrow();
        List<LonLat> ring = List.of(
                new LonLat(120.1, 30.2), new LonLat(120.2, 30.2), new LonLat(120.2, 30.30001), new LonLat(120.1, 30.2));
        Supplement supplement = new Supplement(
                Optional.of(new Supplement.English("Rainstorm", "Rain", "It rains <hard>", "")),
                List.of(
                        new Supplement.Shape(Optional.of(SmallCity.WEST), "西区", ring),
                        new Supplement.Shape(Optional.empty(), "封控区", ring)));

        CapAlert alert = reader.read(CapWriter.write(bulletin, supplement).getBytes(StandardCharsets.UTF_8))
                .getFirst();

        assertThat(alert.infos()).extracting(CapAlert.Info::language).containsExactly("zh-CN", "en-US");
        CapAlert.Info english = alert.infos().getLast();
        assertThat(english.event()).isEqualTo("Rainstorm");
        assertThat(english.description()).isEqualTo("It rains <hard>");
        for (CapAlert.Info info : alert.infos()) {
            assertThat(info.areas())
                    .extracting(CapAlert.Area::polygons)
                    .containsExactly(List.of(ring), List.of(), List.of(ring));
            assertThat(info.areas().getFirst().geocodes()).containsExactly(SmallCity.WEST.value());
            assertThat(info.areas().getLast().description()).isEqualTo("封控区");
        }
    }

    private CapAlert read(Bulletin bulletin) throws CapRejectedException {
        List<CapAlert> alerts = reader.read(CapWriter.write(bulletin).getBytes(StandardCharsets.UTF_8));
        assertThat(alerts).hasSize(1);
        return alerts.getFirst();
    }

    private static Drafting drafting(MessageStatus status) {
        return new Drafting(
                new WarningRules(PACK.warnings(), status),
                Set.of(),
                new Context(NOON, new Actor.Rule("test", PACK.tree().root().code()), PACK.tree(), ""));
    }

    private static WarningContent content(String headline, String text, String instruction, Colour colour) {
        List<JurisdictionCode> areas = List.of(SmallCity.WEST, SmallCity.EAST);
        Instant from = Instant.parse("2026-11-22T12:00:00Z");
        return new WarningContent(
                "11B03", colour, headline, text, instruction, areas, from, from.plus(Duration.ofHours(6)));
    }
}
