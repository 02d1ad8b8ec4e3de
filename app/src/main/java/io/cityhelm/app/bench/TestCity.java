package io.cityhelm.app.bench;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A city that does not exist, just large enough to be commanded. */
final class TestCity {

    static final JurisdictionCode CITY = JurisdictionCode.of("990000");
    static final JurisdictionCode DISTRICT = JurisdictionCode.of("990101");
    static final JurisdictionTree TREE = JurisdictionTree.on(
            LocalDate.EPOCH,
            List.of(node(CITY, Level.CITY, Optional.empty()), node(DISTRICT, Level.DISTRICT, Optional.of(CITY))));
    static final Actor.Officer OFFICER = new Actor.Officer("duty", "Duty", Role.DUTY_OFFICER, DISTRICT);
    static final Place PLACE = new Place(new LonLat(120, 30), DISTRICT, "1 Test Road");

    private TestCity() {}

    private static Jurisdiction node(JurisdictionCode code, Level level, Optional<JurisdictionCode> parent) {
        return new Jurisdiction(
                code,
                level,
                "n" + code,
                parent,
                LocalDate.EPOCH,
                Optional.empty(),
                new LonLat(120, 30),
                Jurisdiction.Boundary.OFFICIAL);
    }
}
