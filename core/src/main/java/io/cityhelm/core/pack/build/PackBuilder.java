package io.cityhelm.core.pack.build;

import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.pack.BuildPlan;
import io.cityhelm.core.pack.PackProblems;
import io.cityhelm.core.store.geopackage.GeoPackageWriter;
import io.cityhelm.core.store.geopackage.Territory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** Makes the boundaries of a pack out of its sources, as its {@code pack.yaml} says. */
public final class PackBuilder {

    private static final GeometryFactory DEGREES = new GeometryFactory(new PrecisionModel(), 4326);

    private PackBuilder() {}

    /**
     * Builds the GeoPackage of a pack. Takes a minute or so for a large city, on the calling thread.
     *
     * @param packDirectory holds {@code pack.yaml} and the sources that it names
     * @param outGpkg is replaced when all is done; a stopped or failed build leaves it as it was. Beside it a file
     *     {@code .sha256} tells the hashes of the sources and of the features
     * @throws PackProblems when {@code pack.yaml} does not say how to build
     * @throws IOException when a source cannot be read or the file cannot be written
     * @throws java.util.concurrent.CancellationException when the progress asked to stop
     */
    public static void build(Path packDirectory, Path outGpkg, Progress progress) throws PackProblems, IOException {
        BuildPlan plan = BuildPlan.read(packDirectory);
        List<Territory> territories = territories(plan, progress);
        progress.at(Progress.Step.WRITE, 0);
        Path part = outGpkg.resolveSibling(outGpkg.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            GeoPackageWriter.write(part, plan.asOf(), territories);
            Files.move(part, outGpkg, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(manifest(outGpkg), manifest(plan, territories));
        } finally {
            Files.deleteIfExists(part);
        }
        progress.at(Progress.Step.WRITE, 1);
    }

    /** The file that says what a GeoPackage was made of and what it holds. */
    static Path manifest(Path gpkg) {
        return gpkg.resolveSibling(gpkg.getFileName() + ".sha256");
    }

    private static String manifest(BuildPlan plan, List<Territory> territories) throws IOException {
        return "sources " + Fingerprint.ofSources(plan) + "\nfeatures " + Fingerprint.of(territories) + "\n";
    }

    /** What {@link #build} writes: every jurisdiction with its ground, level by level, by code. */
    static List<Territory> territories(BuildPlan plan, Progress progress) throws IOException {
        progress.at(Progress.Step.READ, 0);
        List<Division> divisions = new Sources(plan).read();
        Map<Division, Geometry> grounds = new CityDrawing(plan, progress).draw(divisions);
        List<Territory> territories = new ArrayList<>();
        grounds.forEach((division, ground) -> territories.add(territory(plan, division, ground)));
        territories.sort(
                Comparator.comparing((Territory one) -> one.jurisdiction().level())
                        .thenComparing(one -> one.jurisdiction().code()));
        return territories;
    }

    private static Territory territory(BuildPlan plan, Division division, Geometry ground) {
        Geometry degrees = Plane.toDegrees(ground, DEGREES).norm();
        Jurisdiction jurisdiction = new Jurisdiction(
                division.code(),
                division.level(),
                division.name(),
                division.parent(),
                division.validFrom(),
                Optional.ofNullable(plan.ended().get(division.code())),
                Plane.lonLat(CityDrawing.seat(division, ground)),
                plan.borders().get(division.level()));
        return new Territory(jurisdiction, degrees, Plane.areaM2(degrees));
    }
}
