package io.cityhelm.cockpit;

import io.cityhelm.cockpit.export.ExportOffer;
import io.cityhelm.cockpit.export.ExportOffers;
import io.cityhelm.cockpit.map.MapColours;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.map.importing.KeptLayers;
import io.cityhelm.map.importing.LayerShelf;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** What can be taken out of the map as it is: the coloured level first, then imported layers, then bare borders. FX thread. */
final class OffersOnMap {

    private final ExportOffers offers;
    private final Seat seat;
    private final Supplier<MapColours.Shown> shown;
    private final LayerShelf shelf;

    OffersOnMap(ExportOffers offers, Seat seat, Supplier<MapColours.Shown> shown, LayerShelf shelf) {
        this.offers = offers;
        this.seat = seat;
        this.shown = shown;
        this.shelf = shelf;
    }

    /** Looks at the map now. @return reads the rest from the disk */
    Callable<List<ExportOffer>> look() {
        Jurisdiction place = seat.place().get();
        MapColours.Shown now = shown.get();
        Jurisdiction own = seat.officer()
                .get()
                .flatMap(officer -> seat.tree().find(officer.jurisdiction()))
                .orElse(place);
        return () -> {
            List<ExportOffer> all = new ArrayList<>();
            now.indicator()
                    .ifPresent(indicator -> now.choropleth()
                            .ifPresent(classes -> all.add(offers.coloured(indicator, now.level(), place, classes))));
            for (KeptLayers.Kept layer : shelf.list()) {
                all.add(offers.imported(layer, own));
            }
            for (Level level : Level.values()) {
                if (level.ordinal() >= place.level().ordinal()) {
                    all.add(offers.borders(level, place));
                }
            }
            return all;
        };
    }
}
