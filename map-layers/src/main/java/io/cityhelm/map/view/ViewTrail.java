package io.cityhelm.map.view;

import io.cityhelm.map.world.Viewport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The views that were left by a jump (a place was looked up, a level entered), so that an operator who was taken away
 * comes back to where the work was. What hands move on the way belongs to the view that they move. FX thread.
 */
public final class ViewTrail {

    /** More than anybody goes back by hand. */
    private static final int MOST = 50;

    private final Supplier<Viewport> now;
    private final Consumer<Viewport> go;
    private final Deque<Viewport> behind = new ArrayDeque<>();
    private final Deque<Viewport> ahead = new ArrayDeque<>();

    /**
     * @param now where the view is going
     * @param go moves it there
     */
    ViewTrail(Supplier<Viewport> now, Consumer<Viewport> go) {
        this.now = now;
        this.go = go;
    }

    /** The view jumped; a view without a size was never seen. */
    void jumped(Viewport from, Viewport to) {
        if (from.width() > 0 && !from.equals(to)) {
            push(behind, from);
            ahead.clear();
        }
    }

    /** Goes to the view before the latest jump. @return whether there is one */
    public boolean back() {
        return step(behind, ahead);
    }

    /** Undoes {@link #back}. @return whether there is one */
    public boolean forward() {
        return step(ahead, behind);
    }

    private boolean step(Deque<Viewport> from, Deque<Viewport> to) {
        if (from.isEmpty()) {
            return false;
        }
        Viewport here = now.get();
        push(to, here);
        go.accept(from.pop().resized(here.width(), here.height()));
        return true;
    }

    private static void push(Deque<Viewport> views, Viewport view) {
        views.push(view);
        if (views.size() > MOST) {
            views.removeLast();
        }
    }
}
