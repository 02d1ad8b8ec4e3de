package io.cityhelm.cockpit.vicinity;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.pack.PackLayers;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.geopackage.LayerInfo;
import io.cityhelm.map.importing.KeptLayers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the features of layers say, in the language of the reader. */
class FeatureWordsTest {

    private static final LayerInfo INFO = new LayerInfo(
            "消火栓", "h.geojson", "EPSG:4326", Optional.empty(), "wang", Instant.parse("2020-11-15T04:00:00Z"), 1, 0, 0);

    private static final PackLayers.Entry ENTRY = new PackLayers.Entry(
            "hydrants",
            Map.of("zh", "消火栓", "en", "Hydrants"),
            Map.of(),
            "h.gpkg",
            Optional.empty(),
            true,
            List.of(
                    new PackLayers.Column(
                            "kind",
                            Map.of("zh", "种类", "en", "Kind"),
                            Map.of("wall", Map.of("zh", "墙壁式", "en", "On a wall")),
                            false),
                    new PackLayers.Column("street", Map.of("zh", "街道", "en", "Street"), Map.of(), true)));

    private final Jurisdiction place =
            HandlingFixture.PACK.tree().all().iterator().next();

    private static LayerFinds.Found feature(Optional<PackLayers.Entry> ofPack, String... said) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < said.length; i += 2) {
            attributes.put(said[i], said[i + 1]);
        }
        return new LayerFinds.Found(
                new KeptLayers.Kept(INFO, Path.of("h.gpkg"), ofPack), 7, attributes, new LonLat(120, 30), 12);
    }

    private static FeatureWords words(Locale language) {
        return new FeatureWords(HandlingFixture.PACK, Messages.in(language));
    }

    @Test
    void givenALayerOfThePack_whenItSpeaks_thenColumnsAndValuesHaveTheNamesOfThePack() {
        LayerFinds.Found feature = feature(
                Optional.of(ENTRY),
                "name",
                "H 12",
                "kind",
                "wall",
                "street",
                place.code().value());

        assertThat(words(Locale.SIMPLIFIED_CHINESE).details(feature)).isEqualTo("种类：墙壁式 · 街道：" + place.name());
        assertThat(words(Locale.ENGLISH).details(feature)).isEqualTo("Kind: On a wall · Street: " + place.name());
        assertThat(words(Locale.ENGLISH).layer(feature.layer())).isEqualTo("Hydrants");
    }

    @Test
    void givenValuesThatThePackDoesNotKnow_whenSaid_thenTheySpeakForThemselves() {
        LayerFinds.Found feature =
                feature(Optional.of(ENTRY), "kind", "buried", "street", "not a code", "p_bar", "3.5");

        assertThat(words(Locale.ENGLISH).said(feature))
                .containsExactly(
                        new FeatureWords.Said("Kind", "buried"),
                        new FeatureWords.Said("Street", "not a code"),
                        new FeatureWords.Said("p_bar", "3.5"));
    }

    @Test
    void givenAnImportedFile_whenAColumnHasAUsualName_thenItIsNamedInTheLanguageOfTheReader() {
        LayerFinds.Found feature =
                feature(Optional.empty(), "name", "H 12", "Address", "湖滨路 1", "床位", "3", "SZ_X", "a");

        assertThat(words(Locale.SIMPLIFIED_CHINESE).details(feature)).isEqualTo("地址：湖滨路 1 · 床位：3 · SZ_X：a");
        assertThat(words(Locale.ENGLISH).details(feature)).isEqualTo("Address: 湖滨路 1 · Beds: 3 · SZ_X: a");
        assertThat(words(Locale.ENGLISH).layer(feature.layer())).isEqualTo("消火栓");
    }
}
