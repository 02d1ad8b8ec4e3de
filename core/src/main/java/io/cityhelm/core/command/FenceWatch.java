package io.cityhelm.core.command;

import io.cityhelm.core.alert.AlertContent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.alert.AlertKind;
import io.cityhelm.core.fence.Fence;
import io.cityhelm.core.fence.FenceCommand;
import io.cityhelm.core.fence.FenceGround;
import io.cityhelm.core.fence.FenceId;
import io.cityhelm.core.fence.FenceSide;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.journal.Journal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Tells when a unit crosses the border of a geofence: once a crossing, with its alert. On which side each unit was last
 * stands in the journal, so that a restart neither repeats a crossing nor loses one; a unit within the margin of the border
 * is where it was; a position older than the city takes for certain says nothing.
 *
 * <p>Touches the disk: never on the screen's thread. One tick at a time.
 */
public final class FenceWatch {

    /** The source that the alerts name. */
    public static final String SOURCE = "geofence";

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Lookups lookups;
    private final Journal journal;
    private final UnitBoard units;
    private final CityPack pack;
    private final Messages language;
    private final Rounds rounds;
    private final Map<FenceId, FenceGround> grounds = new HashMap<>();
    private List<Fence> standing = List.of();
    private long read = -1;

    /** @param language of what the alerts say */
    public FenceWatch(
            Lookups lookups, Journal journal, UnitBoard units, CommandDesk desk, CityPack pack, Messages language) {
        this.lookups = lookups;
        this.journal = journal;
        this.units = units;
        this.pack = pack;
        this.language = language;
        this.rounds = new Rounds(desk, new Actor.Rule(SOURCE, pack.tree().root().code()));
    }

    /** Looks every second until the returned handle is closed. The scheduler stays the caller's. */
    public AutoCloseable every(ScheduledExecutorService scheduler, Clock clock) {
        return rounds.every(scheduler, PERIOD, PERIOD, () -> due(clock.instant()));
    }

    /**
     * Records and tells what has crossed by then. A tick that comes while the commands of the last one still wait adds
     * nothing.
     *
     * @return completes with what came of each command
     */
    public CompletableFuture<List<Outcome>> tick(Instant now) throws JournalUnavailableException {
        return rounds.go(() -> due(now));
    }

    private List<Request> due(Instant now) throws JournalUnavailableException {
        long entries = journal.lastSequence();
        if (entries != read) {
            standing =
                    lookups.fences().standing().stream().map(Versioned::state).toList();
            read = entries;
            grounds.keySet().retainAll(standing.stream().map(Fence::id).toList());
        }
        List<Request> due = new ArrayList<>();
        if (!standing.isEmpty()) {
            List<Unit> all = units.units();
            for (Fence fence : standing) {
                ground(fence).ifPresent(ground -> {
                    if (fence.begun().isEmpty()) {
                        due.add(Request.of(begin(fence, ground, all)));
                    } else {
                        crossings(fence, ground, all, now).forEach(cross -> due.add(Request.of(cross)));
                    }
                });
            }
        }
        return due;
    }

    /** However old a position is, a unit counts as being where it was seen last when the watching begins. */
    private FenceCommand begin(Fence fence, FenceGround ground, List<Unit> all) {
        return new FenceCommand.Begin(
                fence.id(),
                all.stream()
                        .filter(unit -> ground.sideOf(unit.place())
                                .filter(side -> side == FenceSide.INSIDE)
                                .isPresent())
                        .map(Unit::id)
                        .toList());
    }

    private List<FenceCommand> crossings(Fence fence, FenceGround ground, List<Unit> all, Instant now) {
        List<FenceCommand> crossed = new ArrayList<>();
        for (Unit unit : all) {
            if (isFor(fence, unit) && isCertain(unit, now)) {
                ground.sideOf(unit.place())
                        .filter(side -> side != fence.sideOf(unit.id()))
                        .filter(_ -> isNews(fence, unit))
                        .ifPresent(side -> crossed.add(cross(fence, unit, side)));
            }
        }
        return crossed;
    }

    private boolean isFor(Fence fence, Unit unit) {
        List<String> kinds = fence.terms().kinds();
        return kinds.isEmpty()
                || pack.resources()
                        .kind(unit.kind())
                        .filter(kind -> kinds.contains(kind.id()))
                        .isPresent();
    }

    private boolean isCertain(Unit unit, Instant now) {
        return Duration.between(unit.at(), now).compareTo(pack.resources().fresh()) <= 0;
    }

    private static boolean isNews(Fence fence, Unit unit) {
        Fence.Placed before = fence.units().get(unit.id());
        return before == null || unit.at().isAfter(before.since());
    }

    private FenceCommand cross(Fence fence, Unit unit, FenceSide to) {
        String name = fence.terms().name();
        AlertKey key = AlertKey.of(
                SOURCE, fence.id() + ":" + unit.id() + ":" + unit.at().toEpochMilli());
        String kind = pack.resources()
                .kind(unit.kind())
                .map(Resources.UnitKind::name)
                .map(language::of)
                .orElse(unit.kind());
        Place place = new Place(
                unit.place(),
                pack.boundaries().locate(unit.place()).orElse(fence.terms().where()),
                name);
        AlertContent content = new AlertContent(
                AlertKind.REPORT,
                SOURCE,
                SOURCE,
                fence.terms().grade(),
                language.text("fence.alert." + to, unit.name(), name),
                language.text(
                        "fence.alert.text",
                        unit.name(),
                        kind,
                        language.name(unit.status()),
                        name,
                        language.name(fence.terms().watch())),
                place,
                unit.at(),
                Optional.empty());
        return new FenceCommand.Cross(fence.id(), unit.id(), to, unit.place(), unit.at(), key, content);
    }

    /** A jurisdiction that the tree of the day no longer has is watched by nobody. */
    private Optional<FenceGround> ground(Fence fence) {
        FenceGround known = grounds.get(fence.id());
        if (known == null) {
            double margin = fence.terms().margin();
            known = fence.terms().place().isEmpty()
                    ? FenceGround.drawn(fence.terms().corners(), margin)
                    : fence.terms()
                            .place()
                            .flatMap(pack.boundaries()::find)
                            .map(border -> new FenceGround(border.shape(), margin))
                            .orElse(null);
            if (known != null) {
                grounds.put(fence.id(), known);
            }
        }
        return Optional.ofNullable(known);
    }
}
