package io.cityhelm.cockpit.secondmap;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.layout.SeatChoices;
import io.cityhelm.core.security.Actor;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the second map is open, whether it is linked to the first, and where its window is: kept for the account, read
 * when it is first opened. It is open only for whoever opened it. FX thread; needs no toolkit.
 */
public final class SecondMapModel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SecondMapModel.class);
    private static final String CHOICE = "map.second";

    /** Whose it is. */
    private record Owned(String account, SecondMapChoice choice) {}

    private final SeatChoices choices;
    private final Seat seat;
    private final Background background;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty linked = new SimpleBooleanProperty(true);
    private final Subscription watch;
    private Optional<Owned> known = Optional.empty();
    private boolean wanted;

    public SecondMapModel(SeatChoices choices, Seat seat, Background background) {
        this.choices = choices;
        this.seat = seat;
        this.background = background;
        this.watch = Subscription.combine(
                seat.officer().subscribe((_, _) -> somebodyElse()), linked.subscribe((_, now) -> link(now)));
    }

    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /** Whether both maps show the same; to be set by the officer. */
    public BooleanProperty linked() {
        return linked;
    }

    /** Where the window was last. */
    public Optional<Rectangle2D> box() {
        return known.flatMap(owned -> owned.choice().box());
    }

    /** The window was moved, or has another size; kept when it closes. */
    public void moved(Rectangle2D box) {
        known = known.map(owned -> new Owned(owned.account(), owned.choice().at(box)));
    }

    /** Opens it, or closes it. */
    public void toggle() {
        if (wanted) {
            shut();
        } else {
            show();
        }
    }

    /** Opens it for whoever sits here; behind the closed door it stays closed. */
    public void show() {
        if (wanted || account().isEmpty()) {
            return;
        }
        wanted = true;
        String who = account().orElseThrow();
        if (known.isPresent()) {
            open.set(true);
            return;
        }
        background.run(
                () -> choices.of(who, CHOICE).map(SecondMapChoice::of).orElse(SecondMapChoice.FIRST),
                kept -> begin(who, kept),
                e -> {
                    LOG.warn("how {} likes the second map is not known", who, e);
                    begin(who, SecondMapChoice.FIRST);
                });
    }

    public void shut() {
        wanted = false;
        if (open.get()) {
            open.set(false);
            keep();
        }
    }

    @Override
    public void close() {
        watch.unsubscribe();
        shut();
    }

    private void begin(String who, SecondMapChoice choice) {
        if (!wanted || !account().equals(Optional.of(who))) {
            return; // closed again, or left, before it was read
        }
        known = Optional.of(new Owned(who, choice));
        linked.set(choice.linked());
        open.set(true);
    }

    private void link(boolean now) {
        if (known.filter(owned -> owned.choice().linked() != now).isPresent()) {
            known = known.map(owned -> new Owned(owned.account(), owned.choice().linked(now)));
            keep();
        }
    }

    /** Whoever stands in for another stays the same person; anybody else opens their own. */
    private void somebodyElse() {
        if (known.filter(owned -> account().equals(Optional.of(owned.account())))
                .isEmpty()) {
            shut();
            known = Optional.empty();
        }
    }

    private Optional<String> account() {
        return seat.self().map(Actor.Officer::id);
    }

    private void keep() {
        known.ifPresent(owned -> background.run(
                () -> {
                    choices.keep(owned.account(), CHOICE, owned.choice().text());
                    return owned;
                },
                kept -> LOG.trace("kept {}", kept),
                e -> LOG.warn("how {} likes the second map is not kept", owned.account(), e)));
    }
}
