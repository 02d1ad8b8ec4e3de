package io.cityhelm.core.pack;

import java.util.LinkedHashMap;
import java.util.List;
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
                yaml.flag(node, "shown"),
                node.member("columns").isPresent() ? yaml.list(node, "columns", this::column) : List.of());
    }

    private PackLayers.Column column(YamlNode node) {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        node.member("values")
                .ifPresent(known ->
                        known.members().keySet().forEach(value -> values.put(value, yaml.texts(known, value))));
        return new PackLayers.Column(
                yaml.text(node, "column"), yaml.texts(node, "name"), values, yaml.flag(node, "places"));
    }
}
