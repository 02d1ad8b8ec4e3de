package io.cityhelm.cockpit.layers;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.layout.SeatChoices;
import io.cityhelm.core.security.Actor;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps how each account wants the layers of each cockpit, and brings it back when somebody comes there. FX thread. */
final class ArrangementKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ArrangementKeeper.class);
    private static final String CHOICE = "layers";

    private final SeatChoices choices;
    private final Seat seat;
    private final Background background;

    ArrangementKeeper(SeatChoices choices, Seat seat, Background background) {
        this.choices = choices;
        this.seat = seat;
        this.background = background;
    }

    /** Calls back with the arrangement of the cockpit that is shown, now and whenever another one is. */
    Subscription follow(Consumer<Arrangement> found) {
        return Subscription.combine(
                seat.officer().subscribe(_ -> recall(found)), seat.place().subscribe(_ -> recall(found)));
    }

    private void recall(Consumer<Arrangement> found) {
        seat.officer().get().ifPresent(who -> recall(who, seat.place().get().code(), found));
    }

    private void recall(Actor.Officer who, JurisdictionCode place, Consumer<Arrangement> found) {
        background.run(
                () -> choices.of(who.id(), place, CHOICE)
                        .map(Arrangement::parse)
                        .orElse(Arrangement.NONE),
                kept -> {
                    if (isHere(who, place)) {
                        found.accept(kept);
                    }
                },
                e -> LOG.warn("how {} wants the layers is not known", who.id(), e));
    }

    private boolean isHere(Actor.Officer who, JurisdictionCode place) {
        return seat.place().get().code().equals(place)
                && seat.officer().get().filter(one -> one.id().equals(who.id())).isPresent();
    }

    void keep(Arrangement arrangement) {
        seat.officer().get().ifPresent(who -> {
            JurisdictionCode place = seat.place().get().code();
            background.run(
                    () -> {
                        choices.keep(who.id(), place, CHOICE, arrangement.text());
                        return place;
                    },
                    kept -> LOG.debug("the layers of {} in {} are kept", who.id(), kept),
                    e -> LOG.warn("how {} wants the layers is not kept", who.id(), e));
        });
    }
}
