package io.cityhelm.cockpit.action;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.command.CityRules;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.security.Actor;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands the commands of the officer at the seat to the desk, off the screen's thread, and brings back what came of them. */
public final class CommandHand {

    private final CommandDesk desk;
    private final Seat seat;
    private final Clock clock;
    private final Background background;

    public CommandHand(CommandDesk desk, Seat seat, Clock clock, Background background) {
        this.desk = desk;
        this.seat = seat;
        this.clock = clock;
        this.background = background;
    }

    /** Who would act; empty before the sign-in. */
    public Optional<Actor.Officer> officer() {
        return seat.officer().get();
    }

    /** What a decision made now would know: for asking the rules before anything is handed in. */
    public Optional<Context> context() {
        return officer().map(officer -> new Context(clock.instant(), officer, seat.tree(), ""));
    }

    /** What the city's data decide at the desk. */
    public CityRules rules() {
        return desk.rules();
    }

    /**
     * Hands in a command. FX thread; {@code onScreen} is called there when the desk has answered.
     *
     * @throws IllegalStateException when nobody has signed in
     */
    public void submit(Request request, Consumer<Outcome> onScreen, Consumer<Exception> onFailure) {
        Actor.Officer officer = officer().orElseThrow(() -> new IllegalStateException("nobody has signed in"));
        background.run(() -> desk.submit(officer, request).get(), onScreen, onFailure);
    }
}
