package io.cityhelm.connect.simulator;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.Border;
import io.cityhelm.core.pack.CityPack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The city of the pack, with places in it. */
final class Ground {

    private static final int TRIES = 40;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final CityPack pack;
    private final JurisdictionTree tree;
    private final Map<JurisdictionCode, Integer> sizes = new HashMap<>();

    Ground(CityPack pack) {
        this.pack = pack;
        this.tree = pack.tree();
        for (Jurisdiction node : tree.all()) {
            tree.path(node.code()).forEach(above -> sizes.merge(above.code(), 1, Integer::sum));
        }
    }

    /** @param address street and community, as people say it */
    record Spot(LonLat place, Jurisdiction node, String address) {}

    JurisdictionTree tree() {
        return tree;
    }

    /** How many jurisdictions it is made of, itself included: what stands for how much goes on in it. */
    int size(JurisdictionCode code) {
        return sizes.getOrDefault(code, 1);
    }

    List<Jurisdiction> at(Level level) {
        return tree.all().stream()
                .filter(node -> node.level() == level)
                .sorted(java.util.Comparator.comparing(Jurisdiction::code))
                .toList();
    }

    /** A place somewhere in a jurisdiction, the same for the same dice. */
    Spot spot(JurisdictionCode within, Random random) {
        Jurisdiction node = tree.get(within);
        List<Jurisdiction> below = tree.children(node.code());
        while (!below.isEmpty()) {
            node = below.get(random.nextInt(below.size()));
            below = tree.children(node.code());
        }
        return new Spot(point(node, random), node, address(node));
    }

    Optional<Geometry> shape(JurisdictionCode code) {
        return pack.boundaries().find(code).map(Border::shape);
    }

    private LonLat point(Jurisdiction node, Random random) {
        Optional<Geometry> shape = shape(node.code());
        if (shape.isEmpty()) {
            return node.seat();
        }
        Envelope box = shape.get().getEnvelopeInternal();
        for (int i = 0; i < TRIES; i++) {
            double x = box.getMinX() + random.nextDouble() * box.getWidth();
            double y = box.getMinY() + random.nextDouble() * box.getHeight();
            if (shape.get().contains(GEOMETRY.createPoint(new Coordinate(x, y)))) {
                return new LonLat(x, y);
            }
        }
        Coordinate inside = shape.get().getInteriorPoint().getCoordinate();
        return new LonLat(inside.x, inside.y);
    }

    private String address(Jurisdiction node) {
        return tree.path(node.code()).stream()
                .filter(each -> each.level() == Level.STREET || each.level() == Level.COMMUNITY)
                .map(Jurisdiction::name)
                .collect(Collectors.joining());
    }
}
