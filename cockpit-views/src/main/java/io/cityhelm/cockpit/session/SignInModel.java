package io.cityhelm.cockpit.session;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.session.SignIn;
import io.cityhelm.core.text.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The door of a seat. FX thread; needs no toolkit. */
public final class SignInModel {

    private final SignIn signIn;
    private final Seat seat;
    private final Messages messages;
    private final Background background;
    private final StringProperty account = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");

    public SignInModel(SignIn signIn, Seat seat, Messages messages, Background background) {
        this.signIn = signIn;
        this.seat = seat;
        this.messages = messages;
        this.background = background;
    }

    public StringProperty account() {
        return account;
    }

    /** Whether a try is on its way. */
    public BooleanProperty busy() {
        return busy;
    }

    /** Why the last try did not open the door; empty when there is nothing to say. */
    public ReadOnlyStringProperty answer() {
        return answer.getReadOnlyProperty();
    }

    /** Tries the door with the account and a password, whose characters are wiped. */
    public void enter(char[] password) {
        String id = account.get().strip();
        if (busy.get()) {
            return;
        }
        if (id.isEmpty() || password.length == 0) {
            answer.set(messages.text("cockpit.sign-in.incomplete"));
            return;
        }
        busy.set(true);
        answer.set("");
        background.run(() -> signIn.enter(id, password), this::answered, this::failed);
    }

    /** Stands up. The seat is free at once; the record of it follows. */
    public void leave() {
        seat.self().ifPresent(officer -> {
            seat.leave();
            background.run(() -> left(officer), done -> {}, this::failed);
        });
    }

    private Actor.Officer left(Actor.Officer officer) throws JournalUnavailableException {
        signIn.leave(officer);
        return officer;
    }

    private void answered(SignIn.Result result) {
        busy.set(false);
        switch (result) {
            case SignIn.Result.Welcome(var officer) -> seat.enter(officer);
            case SignIn.Result.No(var refusal) -> answer.set(messages.sentence(refusal));
        }
    }

    private void failed(Exception e) {
        busy.set(false);
        answer.set(
                e instanceof JournalUnavailableException unavailable
                        ? messages.text("cockpit.sign-in.journal." + unavailable.why())
                        : messages.text("cockpit.sign-in.failed", e.toString()));
    }
}
