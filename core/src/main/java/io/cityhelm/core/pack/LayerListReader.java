package io.cityhelm.core.pack;

import java.util.Map;
import java.util.Optional;

/** Reads {@code layers.yaml}, which a pack may have. */
final class LayerListReader {

    private final YamlReading yaml;

    LayerListReader(YamlReading yaml) {
        this.yaml = yaml;
    }

    /** @param file empty for a pack without one */
    PackLayers layers(Optional<YamlNode> file) {
        return file.map(node -> new PackLayers(yaml.list(node, "layers", this::entry)))
                .orElse(PackLayers.NONE);
    }

    private PackLayers.Entry entry(YamlNode node) {
        return new PackLayers.Entry(
                yaml.text(node, "id"),
                yaml.texts(node, "name"),
                node.member("note").isPresent() ? yaml.texts(node, "note") : Map.of(),
                yaml.text(node, "file"),
                yaml.optionalText(node, "style"),
                yaml.flag(node, "shown"));
    }
}
