package io.cityhelm.cockpit.seat;

import io.cityhelm.core.attention.Need;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Actor;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What one seat looks at. Every panel binds to it, so that one cockpit serves all five levels. FX thread only; needs no
 * toolkit.
 */
public final class Seat {

    private final JurisdictionTree tree;
    private final ReadOnlyObjectWrapper<Optional<Actor.Officer>> officer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Jurisdiction> place;
    private Optional<Actor.Officer> self = Optional.empty();
    private final ObjectProperty<Optional<String>> domain = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Need.Subject>> selected = new SimpleObjectProperty<>(Optional.empty());

    public Seat(JurisdictionTree tree) {
        this.tree = tree;
        this.place = new ReadOnlyObjectWrapper<>(tree.root());
    }

    public JurisdictionTree tree() {
        return tree;
    }

    /** Who sits here; empty before the sign-in. */
    public ReadOnlyObjectProperty<Optional<Actor.Officer>> officer() {
        return officer.getReadOnlyProperty();
    }

    /** Somebody sits down: the view goes to their own jurisdiction. */
    public void enter(Actor.Officer who) {
        self = Optional.of(who);
        sit(who);
    }

    /** Who signed in, whatever powers they act with; empty before the sign-in. */
    public Optional<Actor.Officer> self() {
        return self;
    }

    /** 代理: who sits here goes on with another's powers, and the view goes to where those count. */
    public void standIn(Actor.Officer acting) {
        if (self.filter(who -> who.id().equals(acting.id())).isEmpty()) {
            throw new IllegalArgumentException("somebody else signed in");
        }
        sit(acting);
    }

    /** Back to one's own powers. */
    public void beOneself() {
        self.ifPresent(this::sit);
    }

    private void sit(Actor.Officer who) {
        officer.set(Optional.of(who));
        selected.set(Optional.empty());
        tree.find(who.jurisdiction()).ifPresent(place::set);
    }

    /** Nobody sits here any more. */
    public void leave() {
        self = Optional.empty();
        officer.set(Optional.empty());
        selected.set(Optional.empty());
    }

    /** The jurisdiction whose cockpit is shown: not always the officer's own. */
    public ReadOnlyObjectProperty<Jurisdiction> place() {
        return place.getReadOnlyProperty();
    }

    /** Shows another jurisdiction; an unknown code changes nothing. */
    public void goTo(JurisdictionCode code) {
        tree.find(code).ifPresent(place::set);
    }

    /** One level up; nothing above the city. */
    public void goUp() {
        tree.parent(place.get().code()).ifPresent(place::set);
    }

    /** The domain of the cockpit; empty for the whole jurisdiction. */
    public ObjectProperty<Optional<String>> domain() {
        return domain;
    }

    /** The alert, incident or order that is picked. */
    public ObjectProperty<Optional<Need.Subject>> selected() {
        return selected;
    }
}
