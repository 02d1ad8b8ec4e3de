package io.cityhelm.cockpit.force;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.core.force.Forces;
import io.cityhelm.core.journal.JournalUnavailableException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads who is held for what, off the screen's thread, whenever the picture changes. FX thread. */
public final class MusterModel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MusterModel.class);

    private final Forces forces;
    private final Background background;
    private final Subscription watch;
    private final ReadOnlyObjectWrapper<Muster> muster = new ReadOnlyObjectWrapper<>(Muster.NOTHING);
    private long asked;
    private long shown;

    public MusterModel(Forces forces, PictureModel picture, Background background) {
        this.forces = forces;
        this.background = background;
        this.watch = picture.picture().subscribe(now -> refresh());
    }

    public ReadOnlyObjectProperty<Muster> muster() {
        return muster.getReadOnlyProperty();
    }

    /** Reads again. */
    public void refresh() {
        long ticket = ++asked;
        background.run(
                this::read,
                fresh -> show(ticket, fresh),
                // the picture complains about the same disk
                failure -> LOG.warn("the assignments could not be read", failure));
    }

    @Override
    public void close() {
        watch.unsubscribe();
    }

    private Muster read() throws JournalUnavailableException {
        return new Muster(forces.openAssignments(), forces.stocks());
    }

    private void show(long ticket, Muster fresh) {
        if (ticket > shown) {
            shown = ticket;
            muster.set(fresh);
        }
    }
}
