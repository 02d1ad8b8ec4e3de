package io.cityhelm.cockpit.alert;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.selection.Selection;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.Optional;

/** The selected alert. Once it has become an incident, the seat looks at that instead. FX thread. */
public final class AlertModel extends Selection<AlertKey, Versioned<Alert>> {

    private final Seat seat;

    public AlertModel(CockpitServices services, Messages messages, Seat seat, PictureModel picture) {
        super(
                services.background(),
                messages,
                seat,
                picture,
                AlertModel::alertOf,
                services.situation()::alert,
                "alert.unknown");
        this.seat = seat;
        state().addListener((property, before, now) -> follow());
        follow();
    }

    private static Optional<AlertKey> alertOf(Need.Subject subject) {
        return subject instanceof Need.Subject.OfAlert(var key) ? Optional.of(key) : Optional.empty();
    }

    private void follow() {
        shown().flatMap(alert -> alert.state().incident())
                .ifPresent(id -> seat.selected().set(Optional.of(new Need.Subject.OfIncident(id))));
    }
}
