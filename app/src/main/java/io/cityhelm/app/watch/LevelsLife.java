package io.cityhelm.app.watch;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import java.util.UUID;

/**
 * One incident through the levels: the street reports and escalates it, the district hands it down again, the city takes
 * it over and ends it.
 */
final class LevelsLife {

    private final CockpitServices services;
    private final Messages messages;
    private final Hand hand;
    private final Officers officers;

    LevelsLife(CockpitServices services, Messages messages, Hand hand, Officers officers) {
        this.services = services;
        this.messages = messages;
        this.hand = hand;
        this.officers = officers;
    }

    /** @return whether it went all the way */
    boolean carry() throws Exception {
        Optional<Actor.Officer> street = officers.at(Level.STREET);
        Optional<Actor.Officer> district = officers.at(Level.DISTRICT);
        Optional<Actor.Officer> city = officers.at(Level.CITY);
        return street.isPresent()
                && district.isPresent()
                && city.isPresent()
                && carry(street.get(), district.get(), city.get());
    }

    private boolean carry(Actor.Officer street, Actor.Officer district, Actor.Officer city) throws Exception {
        IncidentId id = new IncidentId(UUID.randomUUID());
        String title = messages.text("app.watch.levels.title");
        if (!hand.does(street, "report", title, Request.of(report(id, street, title)))) {
            return false;
        }
        Incident incident = services.situation().incident(id).orElseThrow().state();
        String number = incident.number();
        String why = messages.text("app.watch.levels.why");
        return hand.does(street, "verify", number, Request.of(new IncidentCommand.Verify(id, incident.grade(), why)))
                && hand.does(street, "escalate", number, Request.of(new IncidentCommand.Escalate(id, why)))
                && hand.does(
                        district,
                        "hand-down",
                        number,
                        Request.of(new IncidentCommand.HandDown(id, street.jurisdiction(), why)))
                && hand.does(city, "take-over", number, Request.of(new IncidentCommand.TakeOver(id, why)))
                && hand.does(city, "handle", number, Request.of(new IncidentCommand.Handle(id, why)))
                && hand.does(city, "resolve", number, Request.of(new IncidentCommand.Resolve(id, why)))
                && hand.does(city, "close", number, Request.of(new IncidentCommand.Close(id, why)));
    }

    private IncidentCommand.Report report(IncidentId id, Actor.Officer street, String title) {
        Jurisdiction where = services.tree().get(street.jurisdiction());
        String category = services.pack().categories().iterator().next().id();
        return new IncidentCommand.Report(
                id,
                title,
                category,
                Grade.III,
                new Place(where.seat(), where.code(), where.name()),
                where.code(),
                street.id(),
                Optional.empty());
    }
}
