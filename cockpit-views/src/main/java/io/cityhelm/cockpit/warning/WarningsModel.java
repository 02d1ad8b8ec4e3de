package io.cityhelm.cockpit.warning;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.core.warning.Warnings;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** Reads the warnings off the screen's thread whenever the picture is new. FX thread; needs no toolkit. */
public final class WarningsModel implements AutoCloseable {

    private static final int PAST = 50;

    private final Warnings warnings;
    private final Background background;
    private final ReadOnlyObjectWrapper<Issued> issued = new ReadOnlyObjectWrapper<>(Issued.NOT_YET);
    private final ReadOnlyObjectWrapper<Optional<Exception>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription watch;
    private long asked;
    private long shown;

    public WarningsModel(Warnings warnings, PictureModel picture, Background background) {
        this.warnings = warnings;
        this.background = background;
        this.watch = picture.picture().subscribe(fresh -> refresh());
    }

    public ReadOnlyObjectProperty<Issued> issued() {
        return issued.getReadOnlyProperty();
    }

    /** Why the warnings could not be read the last time; empty when they could. */
    public ReadOnlyObjectProperty<Optional<Exception>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Reads again; of two readings the later asked for stands. */
    public void refresh() {
        long ticket = ++asked;
        background.run(
                () -> new Issued(true, warnings.live(), warnings.past(PAST)),
                fresh -> show(ticket, fresh),
                e -> trouble.set(Optional.of(e)));
    }

    @Override
    public void close() {
        watch.unsubscribe();
    }

    private void show(long ticket, Issued fresh) {
        trouble.set(Optional.empty());
        if (ticket > shown) {
            shown = ticket;
            issued.set(fresh);
        }
    }
}
