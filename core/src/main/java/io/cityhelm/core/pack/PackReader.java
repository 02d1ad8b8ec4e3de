package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.store.geopackage.GeoPackageReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Map<PackFile, YamlNode> files = files(directory, problems);
        if (!CheckedMark.stands(directory)) {
            SchemaCheck.check(files, problems::add);
        }
        stopAt(problems);
        PackContent content = new ContentReader(problems::add).content(files);
        stopAt(problems);
        GeoPackageReader file = new GeoPackageReader(directory.resolve(BOUNDARIES));
        List<Jurisdiction> jurisdictions = jurisdictions(file, problems);
        stopAt(problems);
        ReferenceCheck.check(files, content, jurisdictions, problems::add);
        stopAt(problems);
        return new CityPack(content, jurisdictions, new GeoPackageBoundaries(file, jurisdictions));
    }

    static Map<PackFile, YamlNode> files(Path directory, List<PackProblem> problems) {
        Map<PackFile, YamlNode> files = new EnumMap<>(PackFile.class);
        for (PackFile file : PackFile.values()) {
            Optional<YamlNode> node = YamlFile.read(directory, file.fileName(), problems::add);
            node.ifPresent(found -> files.put(file, found));
        }
        return files;
    }

    static List<Jurisdiction> jurisdictions(GeoPackageReader file, List<PackProblem> problems) {
        try {
            return file.jurisdictions();
        } catch (IOException e) {
            problems.add(new PackProblem(BOUNDARIES, 0, 0, "PackProblem.unreadable", List.of(e.getMessage())));
            return List.of();
        }
    }

    private static void stopAt(List<PackProblem> problems) throws PackProblems {
        if (!problems.isEmpty()) {
            throw new PackProblems(problems);
        }
    }
}
