package io.cityhelm.cockpit.indicator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;

/**
 * The order in which the drawings of the cards are made: none before {@link #begin()}, then one a pulse, so that the
 * screen goes on answering. Bounded by the number of cards. FX thread.
 */
final class Plotting {

    private final Deque<PlottedNode> waiting = new ArrayDeque<>();
    private final List<CompletableFuture<Void>> idle = new ArrayList<>();
    private final AnimationTimer pulses = new AnimationTimer() {
        @Override
        public void handle(long now) {
            next();
        }
    };
    private boolean begun;

    /** These, and no longer those that were asked for before: their cards are gone. */
    void only(List<PlottedNode> nodes) {
        waiting.clear();
        waiting.addAll(nodes);
        go();
    }

    /** From now on drawings are made. */
    void begin() {
        begun = true;
        go();
    }

    /** Completes when all that was asked for is drawn. */
    CompletableFuture<Void> whenIdle() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        idle.add(done);
        go();
        return done;
    }

    /** Draws nothing more. */
    void end() {
        begun = false;
        waiting.clear();
        pulses.stop();
        settle();
    }

    private void go() {
        if (begun && waiting.isEmpty()) {
            settle();
        } else if (begun) {
            pulses.start();
        }
    }

    private void next() {
        if (!waiting.isEmpty()) {
            waiting.removeFirst().plot();
        }
        if (waiting.isEmpty()) {
            pulses.stop();
            settle();
        }
    }

    private void settle() {
        List<CompletableFuture<Void>> done = List.copyOf(idle);
        idle.clear();
        done.forEach(one -> one.complete(null));
    }
}
