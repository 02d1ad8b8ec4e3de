package io.cityhelm.cockpit.force;

import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.force.Belonging;
import io.cityhelm.core.force.Stock;
import io.cityhelm.core.force.StockRef;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Units and stocks of a jurisdiction as lines. Pure, off the screen's thread. */
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

    /** The stocks of the depots of a place or below it. */
    List<ResourceRow> stocks(JurisdictionCode place, Muster muster, Instant now) {
        List<ResourceRow> rows = new ArrayList<>();
        for (Resources.Depot depot : pack.resources().depots()) {
            if (pack.tree().covers(place, depot.jurisdiction())) {
                depot.stocks().forEach(shelf -> rows.add(row(depot, shelf, muster, now)));
            }
        }
        return List.copyOf(rows);
    }

    private ResourceRow row(Unit unit, Optional<Assignment> held, Instant now) {
        return new ResourceRow(
                Optional.of(unit),
                held.isPresent(),
                unit.name(),
                words.kind(unit) + " · " + words.department(unit.department()),
                pack.tree().nameOf(Belonging.of(unit, pack)),
                messages.name(unit.status()),
                held.map(one -> one.number() + " · " + words.standing(one)).orElse(""),
                words.age(unit.at(), now));
    }

    private ResourceRow row(Resources.Depot depot, Resources.Shelf shelf, Muster muster, Instant now) {
        StockRef ref = StockRef.of(depot, shelf);
        Stock stock = muster.stock(ref.id()).orElseGet(() -> Stock.listed(ref.id(), ref.listed()));
        Resources.Item item = pack.resources().item(shelf.item()).orElseThrow();
        return new ResourceRow(
                Optional.empty(),
                stock.allHeld() > 0,
                messages.of(item.name()),
                messages.of(depot.name()),
                pack.tree().nameOf(depot.jurisdiction()),
                messages.text("resources.free", stock.free(), messages.of(item.unit())),
                stock.allHeld() > 0 ? messages.text("resources.held", stock.allHeld()) : "",
                stock.counted().map(at -> words.age(at, now)).orElseGet(() -> messages.text("resources.listed")));
    }
}
