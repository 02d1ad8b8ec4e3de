package io.cityhelm.core.force;

import io.cityhelm.core.geo.LonLat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where every unit was in the last hours, thinned: a position that is hardly another is not kept again. In memory, safe on
 * any thread. Whoever watches the board hands in its units now and then.
 */
public final class UnitTracks {

    /** How far back it goes. */
    public static final Duration REACH = Duration.ofHours(6);

    /** A unit that stands still is kept again after this long, so that its track tells standing from silence. */
    static final Duration STANDING = Duration.ofMinutes(5);

    /** Metres; below it a unit has hardly moved. */
    static final double MOVED = 25;

    private static final int MOST = 1_500;
    private static final double METRES_PER_DEGREE = 111_320;

    private final Map<String, Deque<Fix>> tracks = new HashMap<>();

    /** Takes in where units are. @return what is new enough to be kept */
    public synchronized List<Fix> accept(Collection<Unit> units) {
        List<Fix> kept = new ArrayList<>();
        for (Unit unit : units) {
            Fix fix = new Fix(unit.id(), unit.place(), unit.at());
            if (isNews(fix)) {
                add(fix);
                kept.add(fix);
            }
        }
        return kept;
    }

    /** Puts back what was kept on disk, before what is live: oldest first. */
    public synchronized void restore(Collection<Fix> kept) {
        kept.stream().filter(this::isNews).forEach(this::add);
    }

    /** The track of a unit, oldest first; empty when it was never seen. */
    public synchronized List<Fix> of(String unit) {
        Deque<Fix> track = tracks.get(unit);
        return track == null ? List.of() : List.copyOf(track);
    }

    /** Where each unit was at a moment: its last position before, if that is within the reach. */
    public synchronized Map<String, Fix> at(Instant moment) {
        Map<String, Fix> there = new HashMap<>();
        tracks.forEach((unit, track) -> {
            // backwards: a replay mostly asks for what was not long ago
            for (var back = track.descendingIterator(); back.hasNext() && !there.containsKey(unit); ) {
                Fix fix = back.next();
                if (!fix.at().isAfter(moment)) {
                    there.put(unit, fix);
                }
            }
        });
        there.values().removeIf(fix -> fix.at().isBefore(moment.minus(REACH)));
        return there;
    }

    private boolean isNews(Fix fix) {
        Deque<Fix> track = tracks.get(fix.unit());
        if (track == null || track.isEmpty()) {
            return true;
        }
        Fix last = track.getLast();
        return fix.at().isAfter(last.at())
                && (metres(last.place(), fix.place()) >= MOVED
                        || !fix.at().isBefore(last.at().plus(STANDING)));
    }

    private void add(Fix fix) {
        Deque<Fix> track = tracks.computeIfAbsent(fix.unit(), _ -> new ArrayDeque<>());
        track.addLast(fix);
        while (track.size() > MOST || track.getFirst().at().isBefore(fix.at().minus(REACH))) {
            track.removeFirst();
        }
    }

    /** Good enough for a few hundred metres. */
    private static double metres(LonLat one, LonLat other) {
        double dx = (other.lon() - one.lon()) * Math.cos(Math.toRadians(one.lat()));
        return Math.hypot(dx, other.lat() - one.lat()) * METRES_PER_DEGREE;
    }
}
