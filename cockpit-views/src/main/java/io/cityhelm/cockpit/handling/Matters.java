package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.incident.Case;
import io.cityhelm.cockpit.incident.CaseModel;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.phrase.Term;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a typed command is about: what it names, else what is selected. Read from the screen's picture. FX thread. */
final class Matters {

    private final Seat seat;
    private final PictureModel pictures;
    private final CaseModel shown;

    /** @param shown the selected incident, ended ones too */
    Matters(Seat seat, PictureModel pictures, CaseModel shown) {
        this.seat = seat;
        this.pictures = pictures;
        this.shown = shown;
    }

    Optional<Case> incident(Optional<Term> named) {
        Optional<IncidentId> id = named.map(term -> new IncidentId(UUID.fromString(term.value())))
                .or(() -> seat.selected().get().flatMap(Need.Subject::ofWhichIncident));
        return id.flatMap(wanted -> picture()
                .incident(wanted)
                .map(found -> new Case(found, picture().ordersOf(wanted), List.of()))
                .or(() -> shown.shown()
                        .filter(what -> what.incident().state().id().equals(wanted))));
    }

    Optional<Versioned<Order>> order(Optional<Term> named) {
        Optional<OrderId> id = named.map(term -> new OrderId(UUID.fromString(term.value())))
                .or(() -> seat.selected().get().flatMap(Matters::orderOf));
        return id.flatMap(picture()::order);
    }

    Optional<Incident> incidentOf(Versioned<Order> order) {
        return picture().incident(order.state().content().incident()).map(Versioned::state);
    }

    /** Every order of the incident of an order. */
    List<Versioned<Order>> besides(Versioned<Order> order) {
        return picture().ordersOf(order.state().content().incident());
    }

    /** The selected alert, else the one that is the most urgent. */
    Optional<Versioned<Alert>> alert() {
        Optional<AlertKey> selected = seat.selected().get().flatMap(Matters::alertOf);
        Optional<AlertKey> wanted =
                selected.isPresent() || seat.selected().get().isPresent()
                        ? selected
                        : picture().needs().stream()
                                .flatMap(need -> alertOf(need.subject()).stream())
                                .findFirst();
        return wanted.flatMap(picture()::alert);
    }

    /** The incident that an alert became. */
    Optional<Case> becomeOf(Versioned<Alert> alert) {
        return picture().incidents().stream()
                .filter(incident -> incident.state()
                        .alert()
                        .filter(alert.state().key().value()::equals)
                        .isPresent())
                .findFirst()
                .map(found -> new Case(found, picture().ordersOf(found.state().id()), List.of()));
    }

    /** An incident as it stands now; empty when it has ended. */
    Optional<Case> again(Case what) {
        IncidentId id = what.incident().state().id();
        return picture().incident(id).map(found -> new Case(found, picture().ordersOf(id), List.of()));
    }

    /** An alert as it stands now; empty when it has ended. */
    Optional<Versioned<Alert>> again(Versioned<Alert> what) {
        return picture().alert(what.state().key());
    }

    long versionOf(Versioned<Incident> before, IncidentId id) {
        return picture().incident(id).map(Versioned::version).orElse(before.version());
    }

    long versionOf(Versioned<Order> before, OrderId id) {
        return picture().order(id).map(Versioned::version).orElse(before.version());
    }

    long versionOf(Versioned<Alert> before) {
        return picture().alert(before.state().key()).map(Versioned::version).orElse(before.version());
    }

    private Picture picture() {
        return pictures.picture().get();
    }

    private static Optional<OrderId> orderOf(Need.Subject subject) {
        return subject instanceof Need.Subject.OfOrder(var order, var incident) ? Optional.of(order) : Optional.empty();
    }

    private static Optional<AlertKey> alertOf(Need.Subject subject) {
        return subject instanceof Need.Subject.OfAlert(var key) ? Optional.of(key) : Optional.empty();
    }
}
