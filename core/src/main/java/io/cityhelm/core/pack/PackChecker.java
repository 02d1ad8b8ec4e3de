package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.store.geopackage.GeoPackageReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks all of a pack: schemas, ids across files, and every border. For `pack check`; reads the disk, takes seconds. */
public final class PackChecker {

    private PackChecker() {}

    /**
     * All that is wrong with a pack; empty when it is good.
     *
     * @param directory holds {@code pack.yaml} and the files beside it
     */
    public static List<PackProblem> check(Path directory) {
        List<PackProblem> problems = new ArrayList<>();
        Map<PackFile, YamlNode> files = PackReader.files(directory, problems);
        SchemaCheck.check(files, problems::add);
        if (!problems.isEmpty()) {
            return PackProblems.inOrder(problems);
        }
        PackContent content = new ContentReader(problems::add).content(files);
        GeoPackageReader file = new GeoPackageReader(directory.resolve(PackReader.BOUNDARIES));
        List<Jurisdiction> jurisdictions = PackReader.jurisdictions(file).orTell(problems);
        if (problems.isEmpty()) {
            BandCheck.check(files.get(PackFile.INDICATORS), content.indicators(), problems::add);
            Boundaries boundaries = new GeoPackageBoundaries(file, jurisdictions);
            ReferenceCheck.check(files, content, jurisdictions, problems::add)
                    .ifPresent(tree -> BorderCheck.check(tree, boundaries, problems::add));
        }
        return PackProblems.inOrder(problems);
    }

    /**
     * Remembers beside the YAML files that they were checked, so that the next start can go without the schemas and without
     * reading YAML. To be called only after {@link #check} found nothing.
     *
     * @throws IOException when the directory cannot be written
     */
    public static void mark(Path directory) throws IOException {
        String hash = CheckedMark.set(directory);
        List<PackProblem> problems = new ArrayList<>();
        Map<PackFile, YamlNode> files = PackReader.files(directory, problems);
        if (problems.isEmpty()) {
            QuickCopy.write(directory, hash, files);
        }
    }

    /** Whether the YAML files are still those that were marked as checked. */
    public static boolean isMarked(Path directory) {
        return CheckedMark.standing(directory).isPresent();
    }
}
