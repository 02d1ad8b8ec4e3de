package io.cityhelm.cockpit.alert;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Reads the selected alert off the screen's thread, again whenever something was recorded; ended ones too. FX thread. */
public final class AlertModel implements AutoCloseable {

    /** What the panel shows. */
    public sealed interface State {
        record Nothing() implements State {}

        record Loading() implements State {}

        record Shown(Versioned<Alert> alert) implements State {}

        record Trouble(String why) implements State {}
    }

    private final CockpitServices services;
    private final Messages messages;
    private final Seat seat;
    private final PictureModel picture;
    private final InvalidationListener changes = changed -> read();
    private final InvalidationListener selection = changed -> select();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Nothing());
    private Optional<AlertKey> wanted = Optional.empty();
    private long asked;

    public AlertModel(CockpitServices services, Messages messages, Seat seat, PictureModel picture) {
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

    /** The alert as it is on the screen. */
    public Optional<Versioned<Alert>> shown() {
        return state.get() instanceof State.Shown(Versioned<Alert> alert) ? Optional.of(alert) : Optional.empty();
    }

    @Override
    public void close() {
        seat.selected().removeListener(selection);
        picture.picture().removeListener(changes);
    }

    private void select() {
        Optional<AlertKey> now = seat.selected().get().flatMap(AlertModel::alertOf);
        if (!now.equals(wanted)) {
            wanted = now;
            state.set(now.isPresent() ? new State.Loading() : new State.Nothing());
        }
        read();
    }

    private static Optional<AlertKey> alertOf(Need.Subject subject) {
        return switch (subject) {
            case Need.Subject.OfAlert(var key) -> Optional.of(key);
            case Need.Subject.OfIncident(var id) -> Optional.empty();
            case Need.Subject.OfOrder(var id, var incident) -> Optional.empty();
        };
    }

    private void read() {
        if (wanted.isEmpty()) {
            return;
        }
        AlertKey key = wanted.get();
        long ticket = ++asked;
        services.background()
                .run(() -> services.situation().alert(key), found -> show(ticket, found), e -> complain(ticket, e));
    }

    private void show(long ticket, Optional<Versioned<Alert>> found) {
        if (ticket == asked) {
            state.set(found.<State>map(State.Shown::new)
                    .orElseGet(() -> new State.Trouble(messages.text("alert.unknown"))));
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
