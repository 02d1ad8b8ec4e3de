package io.cityhelm.cockpit.staffing;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.command.Lookups;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ResponseInForce;
import io.cityhelm.core.session.Accounts;
import io.cityhelm.core.situation.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The responses in force at the place that is shown, with their posts, the strictest first. FX thread. */
public final class StaffingModel {

    /** What was read. @param read false until the first reading came: not known is not peace */
    public record Shown(boolean read, List<Staffed> responses) {
        public Shown {
            responses = List.copyOf(responses);
        }
    }

    private final Lookups lookups;
    private final Accounts accounts;
    private final Seat seat;
    private final Background background;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown(false, List.of()));
    private final ReadOnlyObjectWrapper<Optional<Exception>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long asked;

    public StaffingModel(Lookups lookups, Accounts accounts, Seat seat, Background background) {
        this.lookups = lookups;
        this.accounts = accounts;
        this.seat = seat;
        this.background = background;
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Why it could not be looked up; empty when it could. */
    public ReadOnlyObjectProperty<Optional<Exception>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Looks again; of two readings the later asked for stands. */
    public void refresh() {
        long ticket = ++asked;
        JurisdictionCode place = seat.place().get().code();
        background.run(() -> read(place), fresh -> show(ticket, fresh), e -> trouble.set(Optional.of(e)));
    }

    private Shown read(JurisdictionCode place) throws JournalUnavailableException {
        List<Activation> live =
                lookups.activations().live().stream().map(Versioned::state).toList();
        List<Activation> here = ResponseInForce.at(place, live, seat.tree())
                .map(ResponseInForce::all)
                .orElse(List.of());
        List<Staffed> all = new ArrayList<>();
        for (Activation one : here) {
            all.add(Staffed.read(one, lookups, accounts, seat.tree()));
        }
        return new Shown(true, all);
    }

    private void show(long ticket, Shown fresh) {
        trouble.set(Optional.empty());
        if (ticket == asked) {
            shown.set(fresh);
        }
    }
}
