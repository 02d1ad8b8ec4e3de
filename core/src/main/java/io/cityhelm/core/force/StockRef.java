package io.cityhelm.core.force;

import io.cityhelm.core.jurisdiction.JurisdictionCode;

/**
 * A stock as the city pack lists it.
 *
 * @param jurisdiction of the depot: who may take from it
 * @param listed how many there were when nothing had been taken yet
 */
public record StockRef(StockId id, JurisdictionCode jurisdiction, int listed) {}
