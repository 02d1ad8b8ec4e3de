package io.cityhelm.core.force;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.Resources;

/**
 * A stock as the city pack lists it.
 *
 * @param jurisdiction of the depot: who may take from it
 * @param listed how many there were when nothing had been taken yet
 */
public record StockRef(StockId id, JurisdictionCode jurisdiction, int listed) {

    /** What lies on a shelf of a depot. */
    public static StockRef of(Resources.Depot depot, Resources.Shelf shelf) {
        return new StockRef(StockId.of(depot.id(), shelf.item()), depot.jurisdiction(), shelf.quantity());
    }
}
