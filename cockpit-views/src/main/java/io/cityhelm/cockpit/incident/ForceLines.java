package io.cityhelm.cockpit.incident;

import io.cityhelm.core.force.AssignmentEvent;
import io.cityhelm.core.force.StockEvent;
import io.cityhelm.core.force.StockId;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.room.NoteEvent;
import io.cityhelm.core.room.SketchEvent;
import io.cityhelm.core.text.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the record of a case says about units, supplies and notes, in words. */
final class ForceLines {

    private final CityPack pack;
    private final Messages messages;
    private final Map<String, String> units = new HashMap<>();

    /** @param timeline in which each unit is named once, when it is taken */
    ForceLines(CityPack pack, Messages messages, List<Recorded> timeline) {
        this.pack = pack;
        this.messages = messages;
        for (Recorded each : timeline) {
            if (each.event() instanceof AssignmentEvent.UnitReserved taken) {
                units.put(taken.unit().id(), taken.unit().name());
            }
        }
    }

    /** The detail of a line; empty for an event of another kind. */
    String detail(Recorded recorded) {
        return switch (recorded.event()) {
            case AssignmentEvent event ->
                ofUnit(units.getOrDefault(recorded.entry().stream().id(), ""), event);
            case StockEvent event -> ofStock(event);
            case NoteEvent.NoteWritten note -> note.text();
            case NoteEvent.NoteRead read -> "";
            case SketchEvent.SketchDrawn drawn ->
                messages.text("timeline.sketch", messages.name(drawn.shape()), drawn.label());
            case SketchEvent.SketchErased erased -> erased.reason();
            default -> "";
        };
    }

    private static String ofUnit(String unit, AssignmentEvent event) {
        String said = switch (event) {
            case AssignmentEvent.UnitReserved e -> e.note();
            case AssignmentEvent.UnitDispatched e -> e.note();
            case AssignmentEvent.UnitReleased e -> e.reason();
            case AssignmentEvent.UnitCancelled e -> e.reason();
            case AssignmentEvent.CheckAnswered e -> e.note();
            case AssignmentEvent.UnitArrived e -> "";
            case AssignmentEvent.CheckAsked e -> "";
            case AssignmentEvent.CheckMissed e -> "";
        };
        return said.isBlank() ? unit : unit + " · " + said;
    }

    private String ofStock(StockEvent event) {
        return switch (event) {
            case StockEvent.StockListed e -> quantity(e.stock(), e.quantity());
            case StockEvent.StockReserved e -> quantity(e.stock(), e.quantity());
            case StockEvent.StockConsumed e -> quantity(e.stock(), e.quantity());
            case StockEvent.StockReturned e -> quantity(e.stock(), e.quantity());
            case StockEvent.StockCounted e -> quantity(e.stock(), e.quantity());
        };
    }

    private String quantity(StockId stock, int quantity) {
        String item = pack.resources()
                .item(stock.item())
                .map(Resources.Item::name)
                .map(messages::of)
                .orElse(stock.value());
        return item + " × " + quantity;
    }
}
