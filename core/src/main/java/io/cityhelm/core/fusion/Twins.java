package io.cityhelm.core.fusion;

import io.cityhelm.core.geo.LonLat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what is like a sighting among many, without looking at all: they lie in cells as wide as the rules reach, by spans as long as
 * the rules look back. What a crowded cell holds is bounded, the latest kept. Immutable, safe on any thread.
 */
public final class Twins {

    /** What one cell holds at the most: a storm of alerts at one place must not make each one cost a storm. */
    static final int MOST_IN_A_CELL = 64;

    private static final double METRES_A_DEGREE = 111_195;
    /** How wide a degree of longitude is in the far north, of what it is at the equator. */
    private static final double NARROWEST = Math.cos(Math.toRadians(70));

    private static final Comparator<Match> BEST = Comparator.comparingInt(Match::percent)
            .reversed()
            .thenComparing(match -> match.other().key());

    private final FusionRules rules;
    private final Map<Cell, List<Sighting>> cells;

    private Twins(FusionRules rules, Map<Cell, List<Sighting>> cells) {
        this.rules = rules;
        this.cells = cells;
    }

    private record Cell(long x, long y, long span) {}

    /** One that is like it. @param percent how alike */
    public record Match(Sighting other, int percent) {}

    /**
     * What was found, and what it cost.
     *
     * @param matches the most alike first
     * @param comparisons how many sightings were held against it
     */
    public record Answer(List<Match> matches, int comparisons) {}

    public static Twins among(Collection<Sighting> all, FusionRules rules) {
        Map<Cell, List<Sighting>> cells = new HashMap<>();
        if (rules.suggests()) {
            List<Sighting> latest = new ArrayList<>(all);
            latest.sort(Comparator.comparing(Sighting::at).reversed().thenComparing(Sighting::key));
            for (Sighting each : latest) {
                List<Sighting> cell = cells.computeIfAbsent(cell(each, rules), key -> new ArrayList<>());
                if (cell.size() < MOST_IN_A_CELL) {
                    cell.add(each);
                }
            }
        }
        return new Twins(rules, cells);
    }

    /** What is like a sighting from the likeness on that the rules suggest. */
    public Answer of(Sighting one) {
        if (!rules.suggests()) {
            return new Answer(List.of(), 0);
        }
        Cell at = cell(one, rules);
        List<Match> matches = new ArrayList<>();
        int comparisons = 0;
        for (long x = at.x() - 1; x <= at.x() + 1; x++) {
            for (long y = at.y() - 1; y <= at.y() + 1; y++) {
                for (long span = at.span() - 1; span <= at.span() + 1; span++) {
                    for (Sighting other : cells.getOrDefault(new Cell(x, y, span), List.of())) {
                        if (other.key().equals(one.key())) {
                            continue;
                        }
                        comparisons++;
                        int percent = Likeness.percent(one, other, rules);
                        if (percent >= rules.from()) {
                            matches.add(new Match(other, percent));
                        }
                    }
                }
            }
        }
        matches.sort(BEST);
        return new Answer(List.copyOf(matches), comparisons);
    }

    /**
     * A cell is at least as wide as the reach up to the 70th degree of latitude, and so wider than it needs to be further south:
     * what lies beyond the neighbouring cell is out of reach.
     */
    private static Cell cell(Sighting one, FusionRules rules) {
        LonLat place = one.place();
        double high = rules.reach() / METRES_A_DEGREE;
        double wide = high / NARROWEST;
        long span = Math.max(1, rules.within().toMillis());
        return new Cell(
                (long) Math.floor(place.lon() / wide),
                (long) Math.floor(place.lat() / high),
                Math.floorDiv(one.at().toEpochMilli(), span));
    }
}
