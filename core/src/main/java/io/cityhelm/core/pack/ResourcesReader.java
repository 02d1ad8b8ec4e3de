package io.cityhelm.core.pack;

import io.cityhelm.core.geo.LonLat;

/** Turns {@code resources.yaml} into its records. */
final class ResourcesReader {

    private final YamlReading yaml;

    ResourcesReader(YamlReading yaml) {
        this.yaml = yaml;
    }

    Resources resources(YamlNode node) {
        YamlNode penalties = node.member("penalties").orElse(node);
        return new Resources(
                yaml.number(node, "detour"),
                yaml.number(node, "near"),
                yaml.seconds(node, "fresh"),
                new Resources.Penalties(
                        yaml.seconds(penalties, "unfit"),
                        yaml.seconds(penalties, "stale"),
                        yaml.seconds(penalties, "full")),
                yaml.list(
                        node,
                        "capabilities",
                        one -> new Resources.Capability(yaml.text(one, "id"), yaml.texts(one, "name"))),
                yaml.list(node, "kinds", this::kind),
                yaml.list(
                        node,
                        "requirements",
                        one -> new Resources.Requirement(yaml.text(one, "category"), yaml.words(one, "capabilities"))),
                yaml.byGrade(
                        node,
                        "checks",
                        one -> new Resources.Checks(yaml.seconds(one, "every"), yaml.seconds(one, "answer"))),
                yaml.list(
                        node,
                        "items",
                        one -> new Resources.Item(
                                yaml.text(one, "id"), yaml.texts(one, "name"), yaml.texts(one, "unit"))),
                yaml.list(node, "depots", this::depot));
    }

    private Resources.UnitKind kind(YamlNode node) {
        return new Resources.UnitKind(
                yaml.text(node, "id"),
                yaml.texts(node, "name"),
                yaml.words(node, "reported"),
                yaml.number(node, "speed"),
                yaml.words(node, "capabilities"));
    }

    private Resources.Depot depot(YamlNode node) {
        return new Resources.Depot(
                yaml.text(node, "id"),
                yaml.texts(node, "name"),
                yaml.code(node, "jurisdiction"),
                new LonLat(yaml.number(node, "lon"), yaml.number(node, "lat")),
                yaml.flag(node, "mobile"),
                yaml.list(
                        node,
                        "stocks",
                        one -> new Resources.Shelf(yaml.text(one, "item"), yaml.integer(one, "quantity"))));
    }
}
