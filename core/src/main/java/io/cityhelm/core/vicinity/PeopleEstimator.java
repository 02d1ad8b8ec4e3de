package io.cityhelm.core.vicinity;

import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.Border;
import io.cityhelm.core.pack.Boundaries;
import io.cityhelm.core.pack.Population;
import io.cityhelm.core.vicinity.PeopleEstimate.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Estimates how many people live in an area, from the finest figures that there are. Reads borders: never on the screen's
 * thread.
 */
public final class PeopleEstimator {

    private final Population population;
    private final JurisdictionTree tree;
    private final Boundaries boundaries;

    public PeopleEstimator(Population population, JurisdictionTree tree, Boundaries boundaries) {
        this.population = population;
        this.tree = tree;
        this.boundaries = boundaries;
    }

    /**
     * The estimate; empty when no figure is known for any part of the area.
     *
     * @throws java.io.UncheckedIOException when the borders cannot be read
     */
    public Optional<PeopleEstimate> of(Area area) {
        Walk walk = new Walk(area.ground());
        walk.visit(tree.root());
        walk.parts.sort(Comparator.comparingDouble(Part::people).reversed());
        return walk.parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new PeopleEstimate(Math.min(1, walk.covered / walk.ground.getArea()), walk.parts));
    }

    private final class Walk {
        private final Geometry ground;
        private final List<Part> parts = new ArrayList<>();
        private double covered;

        Walk(Geometry ground) {
            this.ground = ground;
        }

        /** Where all below are counted, their figures say more than the one above them. */
        void visit(Jurisdiction node) {
            Optional<Long> people = population.of(node.code());
            if (people.isPresent() && !isCountedBelow(node)) {
                boundaries.find(node.code()).ifPresent(border -> take(border, people.get()));
            } else {
                tree.children(node.code()).forEach(this::visit);
            }
        }

        private boolean isCountedBelow(Jurisdiction node) {
            List<Jurisdiction> below = tree.children(node.code());
            return !below.isEmpty()
                    && below.stream()
                            .allMatch(child -> population.of(child.code()).isPresent());
        }

        /** Degrees are as good as metres for a share: a district spans too few of them to matter. */
        private void take(Border border, long people) {
            if (!border.shape().getEnvelopeInternal().intersects(ground.getEnvelopeInternal())) {
                return;
            }
            double inside = OverlayNGRobust.overlay(border.shape(), ground, OverlayNG.INTERSECTION)
                    .getArea();
            if (inside > 0) {
                covered += inside;
                parts.add(new Part(
                        border.code(),
                        people,
                        Math.min(1, inside / border.shape().getArea())));
            }
        }
    }
}
