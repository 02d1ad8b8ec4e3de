package io.cityhelm.cockpit.map;

import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.DepotStanding;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.force.UnitStatus;
import io.cityhelm.core.force.UnitTracks;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.MarkKind;
import io.cityhelm.map.overlay.Track;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Units and depots as marks, where each was seen last. Safe on any thread. */
public final class ForceMarks {

    /** How long a track is on the map. */
    private static final Duration SHOWN = Duration.ofHours(1);

    private final UnitBoard units;
    private final UnitTracks tracks;
    private final DepotBoard depots;
    private final Resources resources;
    private final Clock clock;
    private final Wording wording;
    private final Messages messages;

    public ForceMarks(
            UnitBoard units, UnitTracks tracks, DepotBoard depots, Resources resources, Clock clock, Wording wording) {
        this.units = units;
        this.tracks = tracks;
        this.depots = depots;
        this.resources = resources;
        this.clock = clock;
        this.wording = wording;
        this.messages = wording.messages();
    }

    /** @param chosen the incident that is selected: those that work on it are led to it by a line */
    List<Mark> of(Picture picture, Optional<IncidentId> chosen) {
        List<Unit> seen = units.units();
        Instant now = clock.instant();
        List<Mark> marks = new ArrayList<>();
        depots.standings(resources).forEach(depot -> marks.add(depot(depot, now)));
        Map<String, IncidentId> byOrder = incidents(picture, seen);
        seen.forEach(unit -> {
            Mark mark = unit(unit, byOrder, chosen);
            marks.add(unit.at().plus(resources.fresh()).isBefore(now) ? mark.asOld() : mark);
        });
        return marks;
    }

    /** Where the units were that do not wait, in the last hours. */
    List<Track> tracks() {
        Instant now = clock.instant();
        return units.units().stream()
                .filter(unit -> !waits(unit.status()))
                .map(unit -> track(unit, now))
                .filter(track -> track.points().size() > 1)
                .toList();
    }

    /** Units where they were at another time; what they did then is not kept. */
    List<Mark> past(Instant moment) {
        Map<String, String> names = new HashMap<>();
        units.units().forEach(unit -> names.put(unit.id(), unit.name()));
        return tracks.at(moment).values().stream()
                .map(fix -> Mark.unit("unit:" + fix.unit(), fix.place(), names.getOrDefault(fix.unit(), fix.unit()))
                        .asQuiet())
                .toList();
    }

    /** Where units had been at another time, in the hour before. */
    List<Track> tracks(Instant moment) {
        return tracks.at(moment).keySet().stream()
                .map(unit -> new Track(
                        "unit:" + unit,
                        tracks.of(unit).stream()
                                .filter(fix ->
                                        !fix.at().isAfter(moment) && fix.at().isAfter(moment.minus(SHOWN)))
                                .map(fix -> new Track.Point(fix.place(), age(fix.at(), moment)))
                                .toList()))
                .filter(track -> track.points().size() > 1)
                .toList();
    }

    private Track track(Unit unit, Instant now) {
        List<Track.Point> points = new ArrayList<>();
        tracks.of(unit.id()).forEach(fix -> points.add(new Track.Point(fix.place(), age(fix.at(), now))));
        points.add(new Track.Point(unit.place(), age(unit.at(), now)));
        return new Track(MapSpot.of(unit).mark(), points);
    }

    private static double age(Instant at, Instant now) {
        return Math.clamp((double) Duration.between(at, now).toSeconds() / SHOWN.toSeconds(), 0, 1);
    }

    /** What stands beside the pointer over a mark: of a unit also when it was heard of last. */
    Optional<String> tip(Mark mark) {
        if (mark.kind() != MarkKind.UNIT) {
            return Optional.of(mark.label());
        }
        return Optional.of(units.units().stream()
                .filter(unit -> mark.id().equals(MapSpot.of(unit).mark()))
                .findFirst()
                .map(unit -> messages.text(
                        "cockpit.map.unit.seen",
                        unit.name(),
                        messages.name(unit.status()),
                        wording.age(unit.at(), clock.instant())))
                .orElse(mark.label()));
    }

    /** Calls back when one has moved or changed, on the thread that brings it, until the handles are closed. */
    List<AutoCloseable> onChange(Runnable listener) {
        return List.of(units.onChange(listener), depots.onChange(listener));
    }

    /** For which incidents the units are under way, by the order that each carries: few, of very many orders. */
    private static Map<String, IncidentId> incidents(Picture picture, List<Unit> units) {
        Set<String> carried =
                units.stream().flatMap(unit -> unit.order().stream()).collect(Collectors.toSet());
        Map<String, IncidentId> byOrder = new HashMap<>();
        if (!carried.isEmpty()) {
            picture.orders().stream()
                    .map(Versioned::state)
                    .filter(order -> carried.contains(order.id().toString()))
                    .forEach(order -> byOrder.put(order.id().toString(), incidentOf(order)));
        }
        return byOrder;
    }

    private static IncidentId incidentOf(Order order) {
        return order.content().incident();
    }

    private Mark unit(Unit unit, Map<String, IncidentId> byOrder, Optional<IncidentId> chosen) {
        String label = messages.text("cockpit.map.unit", unit.name(), messages.name(unit.status()));
        Mark mark = Mark.unit(MapSpot.of(unit).mark(), unit.place(), label);
        Optional<IncidentId> works = unit.order().map(byOrder::get);
        if (works.isPresent() && works.equals(chosen)) {
            return mark.linkedTo(SituationMarks.markId(works.get()));
        }
        return waits(unit.status()) ? mark.asQuiet() : mark;
    }

    /** Whether nobody needs to follow the unit now: a hundred names of waiting cars would bury those on their way. */
    private static boolean waits(UnitStatus status) {
        return status == UnitStatus.AVAILABLE || status == UnitStatus.OUT_OF_SERVICE;
    }

    /** Quiet as well: who looks for supplies points at one, or finds it in the room of resources. */
    private Mark depot(DepotStanding depot, Instant now) {
        String name = messages.of(depot.depot().name());
        String label = depot.staleness(resources.fresh(), now).isPresent()
                ? messages.text(
                        "cockpit.map.depot.old",
                        name,
                        messages.name(depot.status()),
                        wording.age(depot.at().orElseThrow(), now))
                : messages.text("cockpit.map.unit", name, messages.name(depot.status()));
        return Mark.depot(MapSpot.of(depot).mark(), depot.place(), depot.isOpen(), label);
    }
}
