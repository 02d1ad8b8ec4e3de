package io.cityhelm.cockpit.vicinity;

import io.cityhelm.core.text.Messages;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Features of imported layers in words. Pure. */
final class FeatureWords {

    /** What columns of names are called. */
    private static final Set<String> NAMES = Set.of("name", "名称", "名字", "title", "label", "标题", "单位名称", "机构名称");

    private static final int MOST_DETAILS = 3;

    private final Messages messages;

    FeatureWords(Messages messages) {
        this.messages = messages;
    }

    /** What its column of names says, else its first word that is no number, else its number in the layer. */
    String name(LayerFinds.Found feature) {
        Map<String, String> said = feature.attributes();
        return said.entrySet().stream()
                .filter(one -> NAMES.contains(one.getKey().strip().toLowerCase(java.util.Locale.ROOT)))
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
        return feature.attributes().entrySet().stream()
                .filter(one -> !one.getValue().equals(name))
                .limit(MOST_DETAILS)
                .map(one -> messages.text("vicinity.attribute", one.getKey(), one.getValue()))
                .collect(Collectors.joining(" · "));
    }
}
