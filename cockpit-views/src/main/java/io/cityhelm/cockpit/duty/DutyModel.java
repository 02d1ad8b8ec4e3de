package io.cityhelm.cockpit.duty;

import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.command.Lookups;
import io.cityhelm.core.duty.Delegation;
import io.cityhelm.core.duty.DelegationId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.session.Accounts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who is on duty, what is delegated, and whether whoever sits here acts with another's powers. FX thread. */
public final class DutyModel {

    /** What it works with. @param hand takes the commands of whoever sits here */
    public record Means(
            CityPack pack, Lookups lookups, Accounts accounts, CommandHand hand, Clock clock, Background background) {}

    private static final int PAST = 5;

    private final Means means;
    private final Seat seat;
    private final ReadOnlyObjectWrapper<Delegated> delegated = new ReadOnlyObjectWrapper<>(Delegated.UNREAD);
    private final ReadOnlyObjectWrapper<Optional<Exception>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    public DutyModel(Means means, Seat seat) {
        this.means = means;
        this.seat = seat;
    }

    ReadOnlyObjectProperty<Delegated> delegated() {
        return delegated.getReadOnlyProperty();
    }

    /** Why it could not be looked up; empty when it could. */
    ReadOnlyObjectProperty<Optional<Exception>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    Means means() {
        return means;
    }

    Seat seat() {
        return seat;
    }

    Instant now() {
        return means.clock().instant();
    }

    /** Looks again. Whoever acts with powers that are gone is themself again. */
    public void refresh() {
        means.background().run(this::read, this::show, e -> trouble.set(Optional.of(e)));
    }

    /** Once a second. @param seen whether somebody looks at it */
    public void tick(boolean seen) {
        if (seen || mandate().isPresent()) {
            refresh();
        }
    }

    /** Whether a delegation lets whoever sits here act now. */
    boolean mayAct(Delegation delegation) {
        return delegation.isInForce(now())
                && seat.self()
                        .filter(self -> self.id().equals(delegation.grant().receiver()))
                        .isPresent();
    }

    /** Takes the seat of whose powers they are. */
    void act(Delegation delegation) {
        seat.self()
                .filter(self -> mayAct(delegation))
                .ifPresent(self ->
                        seat.standIn(delegation.grant().officer(delegation.id().value(), self.name())));
    }

    /** Back to one's own powers. */
    void beOneself() {
        seat.beOneself();
    }

    /** By which delegation whoever sits here acts. */
    Optional<DelegationId> mandate() {
        return seat.officer().get().flatMap(Actor.Officer::mandate).map(by -> new DelegationId(by.delegation()));
    }

    private Delegated read() throws JournalUnavailableException {
        return new Delegated(
                true,
                means.lookups().delegations().granted(),
                means.lookups().delegations().past(PAST),
                means.accounts().all());
    }

    private void show(Delegated fresh) {
        trouble.set(Optional.empty());
        delegated.set(fresh);
        mandate()
                .filter(id -> fresh.find(id)
                        .filter(one -> one.state().isInForce(now()))
                        .isEmpty())
                .ifPresent(gone -> beOneself());
    }
}
