package io.cityhelm.core.force;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Department;
import io.cityhelm.core.pack.Resources;

/** Where a unit belongs: where it says, else where its depot stands, else where its department belongs. Pure. */
public final class Belonging {

    private Belonging() {}

    /** How the record names the unit. */
    public static UnitRef ref(Unit unit, CityPack pack) {
        return new UnitRef(unit.id(), unit.name(), unit.kind(), unit.department(), of(unit, pack));
    }

    public static JurisdictionCode of(Unit unit, CityPack pack) {
        return unit.home()
                .or(() -> unit.depot().flatMap(pack.resources()::depot).map(Resources.Depot::jurisdiction))
                .or(() -> pack.department(unit.department()).map(Department::jurisdiction))
                .orElse(pack.tree().root().code());
    }
}
