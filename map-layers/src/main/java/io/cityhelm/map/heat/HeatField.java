package io.cityhelm.map.heat;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The density of events: each counts around its place with a quartic kernel, so that its share is whole wherever it stands
 * and nothing beyond the radius. Metres along the ground, at the latitude of the events. Immutable.
 */
public final class HeatField {

    private record Cell(long x, long y) {}

    private record Event(double x, double y) {}

    private final Map<Cell, List<Event>> cells = new HashMap<>();
    private final double radius;
    private final double metresPerWorld;
    private final double kilometres;
    private final double peak;
    private final int count;

    /** @param places WGS 84 @param radius of the kernel, metres */
    public HeatField(List<LonLat> places, double radius) {
        double lat = places.stream().mapToDouble(LonLat::lat).average().orElse(0);
        this.metresPerWorld = 2 * Math.PI * 6_378_137 * Math.cos(Math.toRadians(lat));
        this.radius = radius / metresPerWorld;
        this.kilometres = radius / 1000;
        this.count = places.size();
        List<Event> events = places.stream()
                .map(place -> new Event(World.x(place.lon()), World.y(place.lat())))
                .toList();
        events.forEach(event -> cells.computeIfAbsent(cell(event.x(), event.y()), _ -> new ArrayList<>())
                .add(event));
        this.peak = events.stream()
                .mapToDouble(event -> density(event.x(), event.y()))
                .max()
                .orElse(0);
    }

    /** Events in a square kilometre around a place. @param worldX fraction of the world @param worldY fraction of the world */
    public double density(double worldX, double worldY) {
        double sum = 0;
        Cell middle = cell(worldX, worldY);
        for (long y = middle.y() - 1; y <= middle.y() + 1; y++) {
            for (long x = middle.x() - 1; x <= middle.x() + 1; x++) {
                for (Event event : cells.getOrDefault(new Cell(x, y), List.of())) {
                    double dx = (event.x() - worldX) / radius;
                    double dy = (event.y() - worldY) / radius;
                    double far = dx * dx + dy * dy;
                    sum += far < 1 ? (1 - far) * (1 - far) : 0;
                }
            }
        }
        return sum * 3 / (Math.PI * kilometres * kilometres);
    }

    /** The density at the densest event, events in a square kilometre. */
    public double peak() {
        return peak;
    }

    /** How many events there are. */
    public int count() {
        return count;
    }

    /** Radius of the kernel, fraction of the world. */
    double radius() {
        return radius;
    }

    /** The box around everything that is warm, fractions of the world: west, north, east, south; nothing when there are no events. */
    double[] box() {
        double[] box = {1, 1, 0, 0};
        cells.values().stream().flatMap(List::stream).forEach(event -> {
            box[0] = Math.min(box[0], event.x() - radius);
            box[1] = Math.min(box[1], event.y() - radius);
            box[2] = Math.max(box[2], event.x() + radius);
            box[3] = Math.max(box[3], event.y() + radius);
        });
        return count == 0 ? new double[] {0, 0, 0, 0} : box;
    }

    private Cell cell(double x, double y) {
        return new Cell((long) Math.floor(x / radius), (long) Math.floor(y / radius));
    }
}
