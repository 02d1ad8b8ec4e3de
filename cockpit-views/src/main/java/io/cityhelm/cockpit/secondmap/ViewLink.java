package io.cityhelm.cockpit.secondmap;

import io.cityhelm.map.world.Viewport;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * Two maps that show the same middle and zoom while they are linked, whichever of them is moved; their sizes stay their
 * own. FX thread; needs no toolkit.
 */
public final class ViewLink implements AutoCloseable {

    /** One of the two. @param follow shows the middle and zoom of another view at once, without a glide */
    public record Side(ReadOnlyObjectProperty<Viewport> view, Consumer<Viewport> follow) {}

    private final ObservableValue<Boolean> linked;
    private final Subscription following;
    private boolean passing;

    /** The second comes to the first now, and whenever they are linked again. */
    public ViewLink(Side first, Side second, ObservableValue<Boolean> linked) {
        this.linked = linked;
        pass(first.view().get(), second);
        this.following = Subscription.combine(
                first.view().subscribe((before, now) -> moved(before, now, second)),
                second.view().subscribe((before, now) -> moved(before, now, first)),
                linked.subscribe((_, now) -> {
                    if (now) {
                        pass(first.view().get(), second);
                    }
                }));
    }

    @Override
    public void close() {
        following.unsubscribe();
    }

    private void moved(Viewport before, Viewport now, Side other) {
        if (linked.getValue() && !looksAlike(before, now)) {
            pass(now, other);
        }
    }

    /** What is passed on comes back from the other side as a move of its own: that goes no further. */
    private void pass(Viewport view, Side to) {
        if (passing) {
            return;
        }
        passing = true;
        try {
            to.follow().accept(view);
        } finally {
            passing = false;
        }
    }

    /** Whether only the size of the window differs. */
    private static boolean looksAlike(Viewport one, Viewport other) {
        return one.equals(other.resized(one.width(), one.height()));
    }
}
