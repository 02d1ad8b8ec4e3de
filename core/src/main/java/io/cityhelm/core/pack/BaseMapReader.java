package io.cityhelm.core.pack;

import io.cityhelm.core.geo.Datum;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code basemaps.yaml}, which a pack may have, and a workstation beside it. */
public final class BaseMapReader {

    private static final int LAST_ZOOM = 18;
    private static final int USUAL_SIDE = 256;
    private static final double USUAL_FILLS = 0.35;
    private static final int MEGABYTE = 20;

    private final YamlReading yaml;

    BaseMapReader(YamlReading yaml) {
        this.yaml = yaml;
    }

    /**
     * The base maps that somebody has added to a workstation.
     *
     * @param directory may hold {@code basemaps.yaml}
     * @throws PackProblems when the file is there and something is wrong with it, with line and column for each thing
     */
    public static BaseMaps own(Path directory) throws PackProblems {
        if (!Files.exists(directory.resolve(PackFile.BASEMAPS.fileName()))) {
            return BaseMaps.NONE;
        }
        List<PackProblem> problems = new ArrayList<>();
        Optional<YamlNode> file = YamlFile.read(directory, PackFile.BASEMAPS.fileName(), problems::add);
        file.ifPresent(node -> SchemaCheck.check(Map.of(PackFile.BASEMAPS, node), problems::add));
        if (problems.isEmpty()) {
            BaseMaps read = new BaseMapReader(new YamlReading(problems::add)).baseMaps(file);
            if (problems.isEmpty()) {
                return read;
            }
        }
        throw new PackProblems(problems);
    }

    /** @param file empty for a pack without one */
    BaseMaps baseMaps(Optional<YamlNode> file) {
        return file.map(node -> new BaseMaps(
                        yaml.optionalNumber(node, "cache")
                                .map(megabytes -> (long) megabytes.doubleValue() << MEGABYTE)
                                .orElse(BaseMaps.NONE.cacheBytes()),
                        yaml.list(node, "basemaps", this::entry)))
                .orElse(BaseMaps.NONE);
    }

    private BaseMaps.Entry entry(YamlNode node) {
        BaseMaps.Kind kind = yaml.choice(node, "kind", BaseMaps.Kind.class);
        boolean file = kind == BaseMaps.Kind.MBTILES || kind == BaseMaps.Kind.GEOPACKAGE;
        return new BaseMaps.Entry(
                yaml.text(node, "id"),
                yaml.texts(node, "name"),
                kind,
                yaml.text(node, file ? "file" : "url"),
                yaml.words(node, "servers"),
                new BaseMaps.Wanted(
                        yaml.optionalText(node, "layer"),
                        yaml.optionalText(node, "style"),
                        yaml.optionalText(node, "matrix-set"),
                        yaml.optionalText(node, "format")),
                yaml.optionalText(node, "key")
                        .map(reference -> new BaseMaps.Key(reference, yaml.text(node, "key-parameter"))),
                node.member("datum").isPresent() ? yaml.choice(node, "datum", Datum.class) : Datum.WGS84,
                node.member("credits").isPresent() ? yaml.texts(node, "credits") : Map.of(),
                look(node));
    }

    private BaseMaps.Look look(YamlNode node) {
        YamlNode zooms = node.member("zooms").orElse(node);
        return new BaseMaps.Look(
                number(zooms, "from", 0).intValue(),
                number(zooms, "to", LAST_ZOOM).intValue(),
                number(node, "tile-pixels", USUAL_SIDE).intValue(),
                number(node, "fills", USUAL_FILLS),
                number(node, "opacity", 1));
    }

    private Double number(YamlNode node, String name, double otherwise) {
        return yaml.optionalNumber(node, name).orElse(otherwise);
    }
}
