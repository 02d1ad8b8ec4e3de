package io.cityhelm.core.pack.build;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** Puts the leaves together again, level by level, so that every jurisdiction is exactly the union of its children. */
final class Upwards {

    private final Map<JurisdictionCode, Geometry> leaves;
    private final Map<Division, Geometry> grounds = new LinkedHashMap<>();

    Upwards(Map<JurisdictionCode, Geometry> leaves) {
        this.leaves = leaves;
    }

    Map<Division, Geometry> ground(Branch city) {
        add(city);
        return grounds;
    }

    private Geometry add(Branch branch) {
        grounds.put(branch.division(), Plane.GRID.createPolygon()); // keeps the parent before its children
        Geometry ground = branch.children().isEmpty()
                ? leaves.get(branch.division().code())
                : CoverageCleaner.union(children(branch));
        grounds.put(branch.division(), ground);
        return ground;
    }

    private List<Geometry> children(Branch branch) {
        return branch.children().stream().map(this::add).toList();
    }
}
