package io.cityhelm.cockpit.force;

import io.cityhelm.cockpit.map.MapSpot;
import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.force.Belonging;
import io.cityhelm.core.force.DepotStanding;
import io.cityhelm.core.force.Stock;
import io.cityhelm.core.force.StockRef;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Units, depots and stocks of a jurisdiction as lines. Pure, off the screen's thread. */
final class ResourceRows {

    private final CityPack pack;
    private final ForceWords words;
    private final Messages messages;

    ResourceRows(CityPack pack, ForceWords words) {
        this.pack = pack;
        this.words = words;
        this.messages = words.messages();
    }

    /** The units that belong to a place or below it, by name. */
    List<ResourceRow> units(JurisdictionCode place, Collection<Unit> units, Muster muster, Instant now) {
        Map<String, Assignment> held = muster.assignments().stream()
                .map(one -> one.state())
                .collect(Collectors.toMap(one -> one.unit().id(), Function.identity()));
        return units.stream()
                .filter(unit -> pack.tree().covers(place, Belonging.of(unit, pack)))
                .sorted(Comparator.comparing(Unit::name))
                .map(unit -> row(unit, Optional.ofNullable(held.get(unit.id())), now))
                .toList();
    }

    /** The depots of a place or below it, in the order of the city pack. */
    List<ResourceRow> depots(JurisdictionCode place, List<DepotStanding> depots, Muster muster, Instant now) {
        return within(place, depots).map(depot -> row(depot, muster, now)).toList();
    }

    /** The stocks of the depots of a place or below it. */
    List<ResourceRow> stocks(JurisdictionCode place, List<DepotStanding> depots, Muster muster, Instant now) {
        return within(place, depots)
                .flatMap(depot -> depot.depot().stocks().stream().map(shelf -> row(depot, shelf, muster, now)))
                .toList();
    }

    private Stream<DepotStanding> within(JurisdictionCode place, List<DepotStanding> depots) {
        return depots.stream()
                .filter(one -> pack.tree().covers(place, one.depot().jurisdiction()));
    }

    private ResourceRow row(Unit unit, Optional<Assignment> held, Instant now) {
        return new ResourceRow(
                MapSpot.of(unit),
                held.isPresent(),
                unit.name(),
                words.kind(unit) + " · " + words.department(unit.department()),
                pack.tree().nameOf(Belonging.of(unit, pack)),
                messages.name(unit.status()),
                held.map(one -> one.number() + " · " + words.standing(one)).orElse(""),
                words.age(unit.at(), now));
    }

    private ResourceRow row(DepotStanding depot, Muster muster, Instant now) {
        long held = depot.depot().stocks().stream()
                .filter(shelf -> stock(depot, shelf, muster).allHeld() > 0)
                .count();
        return new ResourceRow(
                MapSpot.of(depot),
                held > 0,
                messages.of(depot.depot().name()),
                messages.text(depot.depot().mobile() ? "resources.depot.mobile" : "resources.depot.fixed"),
                pack.tree().nameOf(depot.depot().jurisdiction()),
                messages.name(depot.status()),
                held > 0 ? messages.text("resources.depot.held", held) : "",
                words.asOf(depot, now));
    }

    private static Stock stock(DepotStanding depot, Resources.Shelf shelf, Muster muster) {
        StockRef ref = StockRef.of(depot.depot(), shelf);
        return muster.stock(ref.id()).orElseGet(() -> Stock.listed(ref.id(), ref.listed()));
    }

    private ResourceRow row(DepotStanding depot, Resources.Shelf shelf, Muster muster, Instant now) {
        Stock stock = stock(depot, shelf, muster);
        String where = messages.of(depot.depot().name());
        Resources.Item item = pack.resources().item(shelf.item()).orElseThrow();
        return new ResourceRow(
                MapSpot.of(depot),
                stock.allHeld() > 0,
                messages.of(item.name()),
                depot.isOpen()
                        ? where
                        : messages.text("resources.depot.at-closed", where, messages.name(depot.status())),
                pack.tree().nameOf(depot.depot().jurisdiction()),
                messages.text("resources.free", stock.free(), messages.of(item.unit())),
                stock.allHeld() > 0 ? messages.text("resources.held", stock.allHeld()) : "",
                stock.counted().map(at -> words.age(at, now)).orElseGet(() -> messages.text("resources.listed")));
    }
}
