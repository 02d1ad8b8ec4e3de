package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.store.geopackage.GeoPackageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Reads a city pack from its directory.
 *
 * <p>A start must be fast, so the JSON Schemas are consulted only when the pack's YAML is not the one that was checked
 * last ({@link CheckedMark}); what every start does is to read the values, which tells a missing or wrong one, and to
 * follow every id from file to file. Safe on any thread; reads the disk.
 */
public final class PackReader {

    /** The name of the GeoPackage in a pack. */
    public static final String BOUNDARIES = "boundaries.gpkg";

    private PackReader() {}

    /**
     * Reads a pack.
     *
     * @param directory holds {@code pack.yaml} and the files beside it
     * @throws PackProblems when anything is wrong with it, with file, line and column for each thing
     */
    public static CityPack read(Path directory) throws PackProblems {
        List<PackProblem> problems = new ArrayList<>();
        GeoPackageReader file = new GeoPackageReader(directory.resolve(BOUNDARIES));
        CompletableFuture<Jurisdictions> nodes = CompletableFuture.supplyAsync(() -> jurisdictions(file));
        Optional<String> checked = CheckedMark.standing(directory);
        Map<PackFile, YamlNode> files =
                checked.flatMap(hash -> QuickCopy.read(directory, hash)).orElseGet(() -> files(directory, problems));
        if (checked.isEmpty()) {
            SchemaCheck.check(files, problems::add);
        }
        stopAt(problems);
        PackContent content = new ContentReader(problems::add).content(files);
        stopAt(problems);
        List<Jurisdiction> jurisdictions = nodes.join().orTell(problems);
        stopAt(problems);
        Optional<JurisdictionTree> tree = ReferenceCheck.check(files, content, jurisdictions, problems::add);
        stopAt(problems);
        return new CityPack(content, jurisdictions, tree.orElseThrow(), new GeoPackageBoundaries(file, jurisdictions));
    }

    static Map<PackFile, YamlNode> files(Path directory, List<PackProblem> problems) {
        Map<PackFile, YamlNode> files = new EnumMap<>(PackFile.class);
        for (PackFile file : PackFile.values()) {
            if (file.isOptional() && !Files.exists(directory.resolve(file.fileName()))) {
                continue;
            }
            Optional<YamlNode> node = YamlFile.read(directory, file.fileName(), problems::add);
            node.ifPresent(found -> files.put(file, found));
        }
        return files;
    }

    /** What a GeoPackage holds, or why it cannot be read. */
    record Jurisdictions(List<Jurisdiction> all, Optional<PackProblem> problem) {

        List<Jurisdiction> orTell(List<PackProblem> problems) {
            problem.ifPresent(problems::add);
            return all;
        }
    }

    static Jurisdictions jurisdictions(GeoPackageReader file) {
        try {
            return new Jurisdictions(file.jurisdictions(), Optional.empty());
        } catch (IOException e) {
            return new Jurisdictions(
                    List.of(),
                    Optional.of(new PackProblem(BOUNDARIES, 0, 0, "PackProblem.unreadable", List.of(e.getMessage()))));
        }
    }

    private static void stopAt(List<PackProblem> problems) throws PackProblems {
        if (!problems.isEmpty()) {
            throw new PackProblems(problems);
        }
    }
}
