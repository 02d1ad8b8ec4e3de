package io.cityhelm.cockpit.fence;

import io.cityhelm.core.fence.Fence;
import io.cityhelm.core.fence.FenceGround;
import io.cityhelm.core.fence.FenceSide;
import io.cityhelm.core.fence.FenceTerms;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.geo.Outline;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.Boundaries;
import io.cityhelm.core.vicinity.Area;
import io.cityhelm.map.overlay.Drawing;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/** Where geofences lie. Reads borders: never on the screen's thread. */
final class FenceGrounds {

    private static final int RINGS = 6;
    private static final int CORNERS = 300;

    private final JurisdictionTree tree;
    private final Boundaries boundaries;
    private final UnitBoard units;

    FenceGrounds(JurisdictionTree tree, Boundaries boundaries, UnitBoard units) {
        this.tree = tree;
        this.boundaries = boundaries;
        this.units = units;
    }

    /** The deepest jurisdiction that holds all of what was drawn; the city when it reaches beyond it. */
    JurisdictionCode holding(List<LonLat> corners) {
        Geometry ground = Area.drawn(corners).ground();
        JurisdictionCode deepest = tree.root().code();
        List<Jurisdiction> path =
                boundaries.locate(corners.getFirst()).map(tree::path).orElse(List.of());
        for (Jurisdiction place : path) {
            if (boundaries
                    .find(place.code())
                    .filter(border -> border.shape().covers(ground))
                    .isEmpty()) {
                return deepest;
            }
            deepest = place.code();
        }
        return deepest;
    }

    /** How many units were last seen inside. */
    long unitsInside(FenceTerms terms) {
        Optional<FenceGround> ground = terms.place().isEmpty()
                ? Optional.of(FenceGround.drawn(terms.corners(), terms.margin()))
                : terms.place()
                        .flatMap(boundaries::find)
                        .map(border -> new FenceGround(border.shape(), terms.margin()));
        return ground.stream()
                .flatMap(one -> units.units().stream().map(Unit::place).map(one::sideOf))
                .filter(Optional.of(FenceSide.INSIDE)::equals)
                .count();
    }

    FenceOnMap onMap(Fence fence) {
        FenceTerms terms = fence.terms();
        List<List<LonLat>> rings = terms.place().isEmpty()
                ? List.of(terms.corners())
                : terms.place().flatMap(boundaries::find).stream()
                        .flatMap(border -> Outline.of(border.shape(), RINGS, CORNERS).stream())
                        .toList();
        Stream<Drawing> drawings = IntStream.range(0, rings.size())
                .mapToObj(i -> new Drawing(
                        "fence:" + fence.id() + ":" + i, Drawing.Shape.AREA, rings.get(i), i == 0 ? terms.name() : ""));
        return new FenceOnMap(fence, drawings.toList());
    }
}
