package io.cityhelm.cockpit.layout;

import io.cityhelm.cockpit.plan.Responses;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.layout.PanelChoice;
import io.cityhelm.core.layout.PanelChoice.Emergency;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.plan.ResponseInForce;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * Which panel stands on the left of this seat: a response in force brings its own, its end takes it away, and whoever sits
 * here may look at the panel of peace meanwhile. Moves no map. FX thread; needs no toolkit.
 */
public final class LayoutModel implements AutoCloseable {

    private final CityPack pack;
    private final Seat seat;
    private final ObservableValue<Responses> responses;
    private final ReadOnlyObjectWrapper<PanelChoice> choice = new ReadOnlyObjectWrapper<>();
    private final Subscription watch;
    private Optional<Emergency> setAside = Optional.empty();

    /** @param responses as they were read last */
    public LayoutModel(CityPack pack, Seat seat, ObservableValue<Responses> responses) {
        this.pack = pack;
        this.seat = seat;
        this.responses = responses;
        choose();
        this.watch = Subscription.combine(
                seat.place().subscribe(place -> choose()),
                seat.domain().subscribe(domain -> choose()),
                responses.subscribe(fresh -> choose()));
    }

    /** What stands on the left, and of which domain the map is. */
    public ReadOnlyObjectProperty<PanelChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    /** The person picks a domain: that is what they see, also while a response is in force. @param domain empty for all */
    public void pick(Optional<String> domain) {
        setAside = choice.get().emergency();
        seat.domain().set(domain);
        choose();
    }

    /** From the emergency panel to what the person picked, or back; nothing when no response brings a panel. */
    public void turn() {
        setAside = choice.get().shown() ? choice.get().emergency() : Optional.empty();
        choose();
    }

    @Override
    public void close() {
        watch.unsubscribe();
    }

    private void choose() {
        Jurisdiction place = seat.place().get();
        setAside = setAside.filter(this::stands);
        choice.set(PanelChoice.of(
                pack,
                place.level(),
                seat.domain().get(),
                ResponseInForce.at(place.code(), responses.getValue().states(), seat.tree()),
                setAside));
    }

    /** A response that ended, or whose level changed, is not what the person has set aside. */
    private boolean stands(Emergency one) {
        return responses.getValue().states().stream()
                .anyMatch(live ->
                        live.id().equals(one.activation()) && live.stage().isInForce() && live.level() == one.level());
    }
}
