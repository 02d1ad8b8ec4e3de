package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Reads the selected incident off the screen's thread, again whenever something was recorded; ended ones too, which the
 * picture no longer holds. FX thread.
 */
public final class CaseModel implements AutoCloseable {

    /** What the panel shows. */
    public sealed interface State {
        record Nothing() implements State {}

        record Loading() implements State {}

        record Shown(Case what) implements State {}

        record Trouble(String why) implements State {}
    }

    private final CockpitServices services;
    private final Messages messages;
    private final Seat seat;
    private final PictureModel picture;
    private final InvalidationListener changes = changed -> read();
    private final InvalidationListener selection = changed -> select();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Nothing());
    private Optional<IncidentId> wanted = Optional.empty();
    private long asked;

    public CaseModel(CockpitServices services, Messages messages, Seat seat, PictureModel picture) {
        this.services = services;
        this.messages = messages;
        this.seat = seat;
        this.picture = picture;
        seat.selected().addListener(selection);
        picture.picture().addListener(changes);
        select();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The case as it is on the screen. */
    public Optional<Case> shown() {
        return state.get() instanceof State.Shown(Case what) ? Optional.of(what) : Optional.empty();
    }

    /** Reads again, now. */
    public void refresh() {
        read();
    }

    @Override
    public void close() {
        seat.selected().removeListener(selection);
        picture.picture().removeListener(changes);
    }

    /** The incident of a subject: an order's incident too; none for an alert. */
    static Optional<IncidentId> incidentOf(Need.Subject subject) {
        return switch (subject) {
            case Need.Subject.OfIncident(var id) -> Optional.of(id);
            case Need.Subject.OfOrder(var order, var incident) -> Optional.of(incident);
            case Need.Subject.OfAlert(var key) -> Optional.empty();
        };
    }

    private void select() {
        Optional<IncidentId> now = seat.selected().get().flatMap(CaseModel::incidentOf);
        if (!now.equals(wanted)) {
            wanted = now;
            state.set(now.isPresent() ? new State.Loading() : new State.Nothing());
        }
        read();
    }

    private void read() {
        if (wanted.isEmpty()) {
            return;
        }
        IncidentId id = wanted.get();
        long ticket = ++asked;
        services.background()
                .run(() -> load(services.situation(), id), found -> show(ticket, found), e -> complain(ticket, e));
    }

    private static Optional<Case> load(Situation situation, IncidentId id) throws JournalUnavailableException {
        Optional<Versioned<Incident>> incident = situation.incident(id);
        return incident.isPresent()
                ? Optional.of(new Case(incident.get(), situation.ordersOf(id), situation.timeline(id)))
                : Optional.empty();
    }

    private void show(long ticket, Optional<Case> found) {
        if (ticket == asked) {
            state.set(found.<State>map(State.Shown::new)
                    .orElseGet(() -> new State.Trouble(messages.text("case.unknown"))));
        }
    }

    private void complain(long ticket, Exception e) {
        if (ticket == asked) {
            state.set(new State.Trouble(
                    e instanceof JournalUnavailableException unavailable
                            ? messages.name(unavailable.why())
                            : messages.text("case.broken", String.valueOf(e.getMessage()))));
        }
    }
}
