package io.cityhelm.core;

import io.cityhelm.core.alert.AlertContent;
import io.cityhelm.core.alert.AlertKind;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.dispatch.Answer;
import io.cityhelm.core.dispatch.ApprovalNeed;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Windows;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A made-up town for tests: one city, one district, two streets, a community and a grid in the first street, and somebody
 * at every level.
 */
public final class Town {

    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    public static final JurisdictionCode CITY = JurisdictionCode.of("990000");
    public static final JurisdictionCode DISTRICT = JurisdictionCode.of("990101");
    public static final JurisdictionCode STREET = JurisdictionCode.of("990101001");
    public static final JurisdictionCode OTHER_STREET = JurisdictionCode.of("990101002");
    public static final JurisdictionCode COMMUNITY = JurisdictionCode.of("990101001001");
    public static final JurisdictionCode GRID = JurisdictionCode.of("990101001001001");
    public static final JurisdictionCode NOWHERE = JurisdictionCode.of("123456");

    public static final JurisdictionTree TREE = JurisdictionTree.on(
            LocalDate.EPOCH,
            List.of(
                    node(CITY, Level.CITY, null),
                    node(DISTRICT, Level.DISTRICT, CITY),
                    node(STREET, Level.STREET, DISTRICT),
                    node(OTHER_STREET, Level.STREET, DISTRICT),
                    node(COMMUNITY, Level.COMMUNITY, STREET),
                    node(GRID, Level.GRID, COMMUNITY)));

    public static final Actor.Officer CITY_OFFICER = officer("city", Role.CAPTAIN, CITY);
    public static final Actor.Officer DISTRICT_OFFICER = officer("district", Role.DUTY_OFFICER, DISTRICT);
    public static final Actor.Officer STREET_OFFICER = officer("street", Role.DUTY_OFFICER, STREET);
    public static final Actor.Officer OTHER_STREET_OFFICER = officer("other-street", Role.DUTY_OFFICER, OTHER_STREET);
    public static final Actor.Officer OBSERVER = officer("observer", Role.OBSERVER, STREET);
    public static final Actor.Officer GRID_OFFICER = officer("grid", Role.GRID_OFFICER, STREET);
    public static final Actor.Department FIRE = new Actor.Department("fire", CITY);
    public static final Actor.Department WATER = new Actor.Department("water", CITY);
    public static final Actor.Rule OUTBOX = new Actor.Rule("outbox", CITY);

    public static final Place PLACE = new Place(new LonLat(120.125, 30.25), GRID, "1 Lake Road");
    public static final Windows WINDOWS =
            new Windows(Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(2));
    public static final ApprovalNeed CONSENT =
            new ApprovalNeed(Role.DUTY_OFFICER, Level.DISTRICT, Duration.ofMinutes(10));
    public static final IncidentId INCIDENT = new IncidentId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    public static final OrderId ORDER = new OrderId(UUID.fromString("01900000-0000-7000-8000-000000000002"));

    private Town() {}

    public static Context context(Actor actor, Instant now) {
        return new Context(now, actor, TREE, "20261122-0001");
    }

    public static IncidentCommand.Report report(IncidentId id, JurisdictionCode owner) {
        return report(id, owner, Optional.empty());
    }

    public static IncidentCommand.Report report(IncidentId id, JurisdictionCode owner, Optional<String> alert) {
        return new IncidentCommand.Report(id, "leak", "chemical-leak", Grade.II, PLACE, owner, "call", alert);
    }

    /** The incident of {@link #report}, reported at noon in the street, and what happened to it since. */
    public static Incident leak(IncidentEvent... since) {
        Incident leak = Incident.evolve(
                null,
                new IncidentEvent.IncidentReported(
                        INCIDENT,
                        "n-1",
                        "leak",
                        "chemical-leak",
                        Grade.II,
                        PLACE,
                        STREET,
                        "call",
                        Optional.empty(),
                        NOON));
        for (IncidentEvent event : since) {
            leak = Incident.evolve(leak, event);
        }
        return leak;
    }

    public static OrderContent content(IncidentId incident, JurisdictionCode issuer) {
        return new OrderContent(incident, "fire", "dispatch", "go there", Optional.of(PLACE), issuer, WINDOWS);
    }

    public static Answer answer(String id, OrderStage stage, Instant at) {
        return new Answer(id, stage, at, "sergeant", "as told");
    }

    public static AlertContent alert(Optional<Instant> expires) {
        return new AlertContent(
                AlertKind.WARNING, "cap", "rainstorm", Grade.II, "rain", "heavy rain", PLACE, NOON, expires);
    }

    private static Actor.Officer officer(String id, Role role, JurisdictionCode at) {
        return new Actor.Officer(id, "Officer " + id, role, at);
    }

    private static Jurisdiction node(JurisdictionCode code, Level level, JurisdictionCode parent) {
        return new Jurisdiction(
                code,
                level,
                "n" + code,
                Optional.ofNullable(parent),
                LocalDate.EPOCH,
                Optional.empty(),
                new LonLat(120, 30),
                Jurisdiction.Boundary.OFFICIAL);
    }
}
