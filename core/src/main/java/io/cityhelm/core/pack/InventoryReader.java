package io.cityhelm.core.pack;

import io.cityhelm.core.inventory.DataSet;
import io.cityhelm.core.inventory.Inventory;
import java.util.Optional;

/** Turns {@code inventory.yaml}, which a pack may have, into its record. */
final class InventoryReader {

    private final YamlReading yaml;

    InventoryReader(YamlReading yaml) {
        this.yaml = yaml;
    }

    Inventory inventory(Optional<YamlNode> file) {
        return file.map(node -> new Inventory(yaml.texts(node, "notice"), yaml.list(node, "sets", this::set)))
                .orElse(Inventory.NONE);
    }

    private DataSet set(YamlNode node) {
        return new DataSet(
                yaml.text(node, "id"),
                yaml.texts(node, "name"),
                yaml.texts(node, "system"),
                yaml.text(node, "department"),
                yaml.text(node, "domain"),
                yaml.optionalText(node, "link"),
                yaml.words(node, "indicators"),
                yaml.day(node, "planned"),
                yaml.seconds(node, "period"),
                (long) yaml.number(node, "per-day"),
                yaml.words(node, "required"));
    }
}
