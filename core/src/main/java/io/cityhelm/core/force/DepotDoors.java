package io.cityhelm.core.force;

/** Who knows whether a depot gives anything out now. Quick, and safe on any thread. */
@FunctionalInterface
public interface DepotDoors {

    /** Where no system says anything about depots. */
    DepotDoors OPEN = depot -> DepotStatus.OPEN;

    /** @param depot an id of the city pack */
    DepotStatus of(String depot);
}
