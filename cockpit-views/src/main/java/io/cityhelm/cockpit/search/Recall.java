package io.cityhelm.cockpit.search;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.phrase.PastLines;
import io.cityhelm.core.security.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Walks what the officer at the seat typed before, the latest first. Read off the screen's thread. FX thread. */
public final class Recall implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recall.class);

    private final PastLines past;
    private final Seat seat;
    private final Background background;
    private final javafx.util.Subscription following;
    private List<String> lines = new ArrayList<>();
    private int at;

    public Recall(PastLines past, Seat seat, Background background) {
        this.past = past;
        this.seat = seat;
        this.background = background;
        this.following = seat.officer().subscribe(this::read);
    }

    /** Whether this is the recalled line on which the walk stands. */
    boolean isAt(String line) {
        return at < lines.size() && lines.get(at).equals(line);
    }

    /** A line earlier or later; empty where there is none. */
    Optional<String> step(int step) {
        int next = at + step;
        if (next < 0 || next >= lines.size()) {
            return Optional.empty();
        }
        at = next;
        return Optional.of(lines.get(at));
    }

    /** Keeps a line that was understood as a command. */
    void keep(String line) {
        lines.remove(line);
        lines.add(line);
        at = lines.size();
        seat.officer()
                .get()
                .map(Actor.Officer::id)
                .ifPresent(account -> background.run(
                        () -> {
                            past.add(account, line);
                            return account;
                        },
                        kept -> LOG.trace("kept a line of {}", kept),
                        failure -> LOG.warn("a typed line is not kept", failure)));
    }

    @Override
    public void close() {
        following.unsubscribe();
    }

    private void read(Optional<Actor.Officer> officer) {
        lines = new ArrayList<>();
        at = 0;
        officer.ifPresent(who -> background.run(
                () -> past.of(who.id()),
                earlier -> {
                    if (seat.officer().get().equals(officer)) {
                        lines = new ArrayList<>(earlier);
                        at = lines.size();
                    }
                },
                failure -> LOG.warn("what was typed before is not known", failure)));
    }
}
