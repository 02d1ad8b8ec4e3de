package io.cityhelm.cockpit.vicinity;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.vicinity.Area;
import io.cityhelm.core.vicinity.Distances;
import io.cityhelm.map.geopackage.FeatureQuery;
import io.cityhelm.map.importing.KeptLayers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Finds features of the imported layers. Reads their files: never on the screen's thread. */
final class LayerFinds {

    /** More of one layer are counted and not listed. */
    static final int MOST = 100;

    private final KeptLayers shelf;
    private final Distances distances;

    LayerFinds(KeptLayers shelf, Distances distances) {
        this.shelf = shelf;
        this.distances = distances;
    }

    /** A feature. @param place a point of it */
    record Found(KeptLayers.Kept layer, long fid, Map<String, String> attributes, LonLat place, double metres) {}

    /** The features of a layer. @param count of all @param listed the nearest of them */
    record OfLayer(KeptLayers.Kept layer, int count, List<Found> listed) {}

    /** A feature that lies there, and how far away. */
    private record Candidate(long fid, LonLat place, double metres) {}

    /** What of the layers of these names lies in an area, the nearest first; layers without anything are left out. */
    List<OfLayer> within(Area area, List<String> layers) throws IOException {
        List<OfLayer> found = new ArrayList<>();
        for (KeptLayers.Kept kept : kept(layers)) {
            OfLayer one = within(area, kept);
            if (one.count() > 0) {
                found.add(one);
            }
        }
        return found;
    }

    /** What of the layers of these names is nearer to a place than this, the topmost layer and feature first. */
    List<Found> at(LonLat place, double metres, List<String> layers) throws IOException {
        List<Found> found = new ArrayList<>();
        for (KeptLayers.Kept kept : kept(layers)) {
            FeatureQuery query = new FeatureQuery(kept.file());
            List<Candidate> under = new ArrayList<>();
            Point point = Area.point(place);
            query.near(around(place, metres), (fid, geometry) -> {
                LonLat nearest = nearest(geometry, point);
                double away = distances.metres(place, nearest);
                if (away <= metres) {
                    under.add(new Candidate(fid, nearest, away));
                }
                return true;
            });
            for (Candidate one : under.reversed().stream().limit(MOST).toList()) {
                found.add(found(kept, query, one));
            }
        }
        return found;
    }

    private OfLayer within(Area area, KeptLayers.Kept kept) throws IOException {
        FeatureQuery query = new FeatureQuery(kept.file());
        Comparator<Candidate> farthestFirst =
                Comparator.comparingDouble(Candidate::metres).reversed();
        PriorityQueue<Candidate> nearest = new PriorityQueue<>(farthestFirst);
        int[] count = {0};
        query.near(area.ground().getEnvelopeInternal(), (fid, geometry) -> {
            if (meets(area, geometry)) {
                count[0]++;
                LonLat place = place(geometry);
                nearest.add(new Candidate(fid, place, distances.metres(area.middle(), place)));
                if (nearest.size() > MOST) {
                    nearest.remove();
                }
            }
            return true;
        });
        List<Found> listed = new ArrayList<>();
        for (Candidate one : nearest.stream().sorted(farthestFirst.reversed()).toList()) {
            listed.add(found(kept, query, one));
        }
        return new OfLayer(kept, count[0], listed);
    }

    /** A point by its distance; a line or an area when any of it lies inside. */
    private boolean meets(Area area, Geometry geometry) {
        return geometry instanceof Point
                ? area.holds(place(geometry), distances)
                : area.ground().intersects(geometry);
    }

    private static Found found(KeptLayers.Kept kept, FeatureQuery query, Candidate one) throws IOException {
        return new Found(kept, one.fid(), query.attributes(one.fid()).orElse(Map.of()), one.place(), one.metres());
    }

    private List<KeptLayers.Kept> kept(List<String> layers) throws IOException {
        List<KeptLayers.Kept> all = shelf.list();
        return layers.stream()
                .flatMap(name -> all.stream().filter(kept -> kept.info().name().equals(name)))
                .toList();
    }

    private static LonLat place(Geometry geometry) {
        Point point = geometry instanceof Point itself ? itself : geometry.getInteriorPoint();
        return new LonLat(point.getX(), point.getY());
    }

    private static LonLat nearest(Geometry geometry, Point to) {
        var at = org.locationtech.jts.operation.distance.DistanceOp.nearestPoints(geometry, to)[0];
        return new LonLat(at.x, at.y);
    }

    /** A box that holds the circle, whatever the latitude. */
    private static Envelope around(LonLat place, double metres) {
        double degrees = metres / 110_000;
        Envelope box = new Envelope(place.lon(), place.lon(), place.lat(), place.lat());
        box.expandBy(degrees / Math.max(0.01, Math.cos(Math.toRadians(place.lat()))), degrees);
        return box;
    }
}
