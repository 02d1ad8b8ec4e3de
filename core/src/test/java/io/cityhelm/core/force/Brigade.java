package io.cityhelm.core.force;

import io.cityhelm.core.Town;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Units, a stock and incidents of the made-up town. */
public final class Brigade {

    public static final UnitRef ENGINE = new UnitRef("fire-1", "Engine 1", "engine", "fire", Town.STREET);
    public static final StockRef HOSES = new StockRef(StockId.of("north", "hose"), Town.STREET, 40);
    public static final Rhythm RHYTHM = new Rhythm(Duration.ofMinutes(20), Duration.ofMinutes(4));
    public static final IncidentId OTHER = new IncidentId(UUID.fromString("01900000-0000-7000-8000-000000000009"));

    private Brigade() {}

    public static Incident incident(IncidentId id, JurisdictionCode owner) {
        return Incident.evolve(
                null,
                new IncidentEvent.IncidentReported(
                        id,
                        "n-" + id.toString().charAt(35),
                        "leak",
                        "chemical-leak",
                        Grade.II,
                        Town.PLACE,
                        owner,
                        "call",
                        Optional.empty(),
                        Town.NOON));
    }
}
