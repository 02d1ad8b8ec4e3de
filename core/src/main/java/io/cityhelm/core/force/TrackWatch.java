package io.cityhelm.core.force;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks at the board of units some times a minute and keeps where they are, on their tracks and wherever else is asked. */
public final class TrackWatch {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final UnitBoard board;
    private final UnitTracks tracks;
    private final Consumer<List<Fix>> keeper;

    /** @param keeper gets what is new; must not wait */
    public TrackWatch(UnitBoard board, UnitTracks tracks, Consumer<List<Fix>> keeper) {
        this.board = board;
        this.tracks = tracks;
        this.keeper = keeper;
    }

    /** Looks once. */
    public void look() {
        List<Fix> fresh = tracks.accept(board.units());
        if (!fresh.isEmpty()) {
            keeper.accept(fresh);
        }
    }

    /** Looks again and again until the handle is closed. */
    public AutoCloseable every(ScheduledExecutorService scheduler) {
        ScheduledFuture<?> looking =
                scheduler.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return () -> looking.cancel(false);
    }
}
