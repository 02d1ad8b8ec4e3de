package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Checks that every node of the tree has ground, and that the children of each cover it without gap or overlap. Children
 * that share their vertices are proven exactly by their edges; others are measured, and a small part may be missing.
 */
final class BorderCheck {

    /** Part of a parent's area that gaps and overlaps of borders from other makers may add up to. */
    private static final double TOLERANCE = 1e-4;

    private final JurisdictionTree tree;
    private final Consumer<PackProblem> problems;
    private final Map<JurisdictionCode, Geometry> shapes = new HashMap<>();

    private BorderCheck(JurisdictionTree tree, Consumer<PackProblem> problems) {
        this.tree = tree;
        this.problems = problems;
    }

    static void check(JurisdictionTree tree, Boundaries boundaries, Consumer<PackProblem> problems) {
        BorderCheck check = new BorderCheck(tree, problems);
        for (Level level : Level.values()) {
            boundaries.of(level).forEach(border -> check.shapes.put(border.code(), border.shape()));
        }
        check.tree.all().stream().map(Jurisdiction::code).sorted().forEach(check::node);
    }

    private void node(JurisdictionCode code) {
        Geometry shape = shapes.get(code);
        if (shape == null || shape.isEmpty()) {
            tell("PackProblem.noBorder", code);
        } else if (!shape.isValid()) {
            tell("PackProblem.invalidBorder", code);
        } else {
            children(code, shape);
        }
    }

    private void children(JurisdictionCode code, Geometry shape) {
        List<Geometry> children = tree.children(code).stream()
                .map(child -> shapes.get(child.code()))
                .filter(child -> child != null && child.isValid())
                .toList();
        if (!children.isEmpty() && !EdgeBalance.covers(shape, children) && !nearlyCovers(shape, children)) {
            tell("PackProblem.notCovered", code);
        }
    }

    private static boolean nearlyCovers(Geometry shape, List<Geometry> children) {
        Geometry union = OverlayNGRobust.union(children);
        double sum = children.stream().mapToDouble(Geometry::getArea).sum();
        double off =
                OverlayNGRobust.overlay(shape, union, OverlayNG.SYMDIFFERENCE).getArea();
        return off + Math.abs(sum - union.getArea()) <= TOLERANCE * shape.getArea();
    }

    private void tell(String key, JurisdictionCode code) {
        String name = tree.get(code).name();
        problems.accept(new PackProblem(PackReader.BOUNDARIES, 0, 0, key, List.of(code.value(), name)));
    }
}
