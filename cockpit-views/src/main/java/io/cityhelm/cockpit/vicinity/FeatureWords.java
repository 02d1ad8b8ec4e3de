package io.cityhelm.cockpit.vicinity;

import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.PackLayers;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.importing.KeptLayers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Features of layers in words. Pure. */
final class FeatureWords {

    /** What columns of names are called. */
    private static final Set<String> NAMES = Set.of("name", "名称", "名字", "title", "label", "标题", "单位名称", "机构名称");

    /** What columns with usual names are called in the language of the reader. */
    private static final String USUAL = "column.";

    private static final Pattern CODE = Pattern.compile("[0-9]{2,32}");

    private static final int MOST_DETAILS = 3;

    private final CityPack pack;
    private final Messages messages;

    FeatureWords(CityPack pack, Messages messages) {
        this.pack = pack;
        this.messages = messages;
    }

    /** What a column of a feature says, in words. */
    record Said(String column, String value) {}

    /** What its layer is called. */
    String layer(KeptLayers.Kept layer) {
        return layer.ofPack()
                .map(entry -> messages.of(entry.name()))
                .orElse(layer.info().name());
    }

    /** All that it says, in the order of its columns. */
    List<Said> said(LayerFinds.Found feature) {
        return feature.attributes().entrySet().stream()
                .map(one -> said(feature.layer(), one.getKey(), one.getValue()))
                .toList();
    }

    /** In the words of the pack, else in those that everybody uses for such a column, else as the file has it. */
    private Said said(KeptLayers.Kept layer, String column, String value) {
        Optional<PackLayers.Column> known = layer.ofPack().flatMap(entry -> entry.column(column));
        String usual = USUAL + column.strip().toLowerCase(Locale.ROOT);
        return new Said(
                known.map(one -> messages.of(one.name()))
                        .orElseGet(() -> messages.has(usual) ? messages.text(usual) : column),
                known.map(one -> meant(one, value)).orElse(value));
    }

    private String meant(PackLayers.Column column, String value) {
        if (column.places() && CODE.matcher(value).matches()) {
            return pack.tree()
                    .find(JurisdictionCode.of(value))
                    .map(Jurisdiction::name)
                    .orElse(value);
        }
        return Optional.ofNullable(column.values().get(value)).map(messages::of).orElse(value);
    }

    /** What its column of names says, else its first word that is no number, else its number in the layer. */
    String name(LayerFinds.Found feature) {
        Map<String, String> said = feature.attributes();
        return said.entrySet().stream()
                .filter(one -> NAMES.contains(one.getKey().strip().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> said.values().stream()
                        .filter(value -> !value.matches("[-+0-9.,eE]+"))
                        .findFirst())
                .orElseGet(() -> messages.text("vicinity.feature", feature.fid()));
    }

    /** The first of its other attributes. */
    String details(LayerFinds.Found feature) {
        String name = name(feature);
        return said(feature).stream()
                .filter(one -> !one.value().equals(name))
                .limit(MOST_DETAILS)
                .map(one -> messages.text("vicinity.attribute", one.column(), one.value()))
                .collect(Collectors.joining(" · "));
    }
}
