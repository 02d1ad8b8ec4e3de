package io.cityhelm.core.pack;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code build} part of a pack. */
final class BuildPlanReader {

    private final List<PackProblem> problems = new ArrayList<>();
    private final YamlReading yaml = new YamlReading(problems::add);

    BuildPlan read(Path directory) throws PackProblems {
        Optional<YamlNode> root = YamlFile.read(directory, PackFile.PACK.fileName(), problems::add);
        Optional<YamlNode> build = root.flatMap(node -> node.member("build"));
        if (root.isPresent() && build.isEmpty()) {
            problems.add(root.get().problem("PackProblem.missing", "build"));
        }
        Optional<BuildPlan> plan = build.map(node -> plan(directory, root.get(), node));
        if (!problems.isEmpty()) {
            throw new PackProblems(problems);
        }
        return plan.orElseThrow();
    }

    private BuildPlan plan(Path directory, YamlNode root, YamlNode build) {
        return new BuildPlan(
                directory,
                yaml.day(root, "as-of"),
                new ContentReader(problems::add).borders(root),
                city(child(build, "city")),
                yaml.list(build, "levels", this::source).stream()
                        .sorted(Comparator.comparing(BuildPlan.Source::level))
                        .toList(),
                grids(child(build, "grids")),
                ended(build),
                density(child(build, "density")),
                yaml.words(build, "near-seat"));
    }

    private YamlNode child(YamlNode node, String name) {
        return node.member(name).orElse(new YamlNode(node.file(), node.line(), node.column(), Map.of()));
    }

    private BuildPlan.City city(YamlNode node) {
        return new BuildPlan.City(
                yaml.code(node, "code"), yaml.text(node, "name"), seat(node), yaml.day(node, "valid-from"));
    }

    private LonLat seat(YamlNode node) {
        List<YamlNode> pair = child(node, "seat").items();
        if (pair.size() == 2
                && pair.get(0).value() instanceof Number lon
                && pair.get(1).value() instanceof Number lat
                && Math.abs(lon.doubleValue()) <= 180
                && Math.abs(lat.doubleValue()) <= 90) {
            return new LonLat(lon.doubleValue(), lat.doubleValue());
        }
        problems.add(node.problem("PackProblem.missing", "seat"));
        return new LonLat(0, 0);
    }

    private BuildPlan.Source source(YamlNode node) {
        YamlNode columns = child(node, "columns");
        return new BuildPlan.Source(
                yaml.choice(node, "level", Level.class),
                yaml.text(node, "file"),
                yaml.text(columns, "code"),
                yaml.text(columns, "name"),
                yaml.optionalText(columns, "parent"),
                yaml.optionalText(columns, "seat"),
                yaml.day(node, "valid-from"),
                yaml.optionalNumber(node, "quantum").orElse(0.0));
    }

    private BuildPlan.Grids grids(YamlNode node) {
        return new BuildPlan.Grids(
                yaml.integer(node, "per-community"),
                yaml.integer(node, "digits"),
                yaml.day(node, "valid-from"),
                yaml.text(node, "name"));
    }

    private Map<JurisdictionCode, LocalDate> ended(YamlNode build) {
        Map<JurisdictionCode, LocalDate> ended = new HashMap<>();
        for (YamlNode one : child(build, "ended").items()) {
            yaml.words(one, "codes").forEach(code -> ended.put(JurisdictionCode.of(code), yaml.day(one, "valid-to")));
        }
        return Map.copyOf(ended);
    }

    private BuildPlan.Density density(YamlNode node) {
        return new BuildPlan.Density(
                yaml.optionalNumber(node, "city").orElse(0.0),
                yaml.optionalNumber(node, "city-reach").orElse(1.0),
                yaml.optionalNumber(node, "district").orElse(0.0),
                yaml.optionalNumber(node, "district-reach").orElse(1.0));
    }
}
