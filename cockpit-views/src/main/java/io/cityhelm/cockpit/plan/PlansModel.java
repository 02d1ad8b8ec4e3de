package io.cityhelm.cockpit.plan;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.Activations;
import io.cityhelm.core.plan.ResponseInForce;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/**
 * Reads the activations off the screen's thread whenever the picture is new, and tells what is in force where. FX
 * thread; needs no toolkit.
 */
public final class PlansModel implements AutoCloseable {

    private static final int PAST = 20;

    private final Activations activations;
    private final JurisdictionTree tree;
    private final PictureModel picture;
    private final Background background;
    private final ReadOnlyObjectWrapper<Responses> responses = new ReadOnlyObjectWrapper<>(Responses.NOT_YET);
    private final ReadOnlyObjectWrapper<Optional<Exception>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription watch;
    private long asked;
    private long shown;

    public PlansModel(Activations activations, JurisdictionTree tree, PictureModel picture, Background background) {
        this.activations = activations;
        this.tree = tree;
        this.picture = picture;
        this.background = background;
        this.watch = picture.picture().subscribe(fresh -> refresh());
    }

    public ReadOnlyObjectProperty<Responses> responses() {
        return responses.getReadOnlyProperty();
    }

    /** Why the activations could not be read the last time; empty when they could. */
    public ReadOnlyObjectProperty<Optional<Exception>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** The incidents that are open. */
    public List<Incident> incidents() {
        return picture.picture().get().incidents().stream()
                .map(Versioned::state)
                .toList();
    }

    /** What is in force at a place; empty in peace. */
    public Optional<ResponseInForce> inForce(JurisdictionCode place) {
        return ResponseInForce.at(place, responses.get().states(), tree);
    }

    /** What is in force somewhere below a place and not at it as a whole. */
    public List<Activation> below(JurisdictionCode place) {
        return ResponseInForce.below(place, responses.get().states(), tree);
    }

    /** Reads again; of two readings the later asked for stands. */
    public void refresh() {
        long ticket = ++asked;
        background.run(
                () -> new Responses(true, activations.live(), activations.past(PAST)),
                fresh -> show(ticket, fresh),
                e -> trouble.set(Optional.of(e)));
    }

    @Override
    public void close() {
        watch.unsubscribe();
    }

    private void show(long ticket, Responses fresh) {
        trouble.set(Optional.empty());
        if (ticket > shown) {
            shown = ticket;
            responses.set(fresh);
        }
    }
}
