package io.cityhelm.core.force;

import java.util.List;

/** Where every unit was last seen. */
public final class UnitBoard extends SightingBoard<Unit> {

    public UnitBoard() {
        super(Unit::id, Unit::at);
    }

    public List<Unit> units() {
        return sightings();
    }
}
