package io.cityhelm.cockpit.action;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The last thing that was said to the officer about an act: that it is done, or why it was not. FX thread. */
public final class Notices {

    /** @param good whether it is done; otherwise it was refused */
    public record Notice(boolean good, String sentence) {}

    private final ReadOnlyObjectWrapper<Optional<Notice>> latest = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<Optional<Notice>> latest() {
        return latest.getReadOnlyProperty();
    }

    public void done(String sentence) {
        latest.set(Optional.of(new Notice(true, sentence)));
    }

    public void refused(String sentence) {
        latest.set(Optional.of(new Notice(false, sentence)));
    }

    public void clear() {
        latest.set(Optional.empty());
    }
}
