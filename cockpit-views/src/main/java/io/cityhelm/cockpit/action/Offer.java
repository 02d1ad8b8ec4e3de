package io.cityhelm.cockpit.action;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Actions as they are put before an officer.
 *
 * @param front the usual ones, all of them open; the first is the next sensible one
 * @param others all others, open or refused
 */
public record Offer(List<Action> front, List<Action> others) {

    public static final Offer NOTHING = new Offer(List.of(), List.of());

    public Offer {
        front = List.copyOf(front);
        others = List.copyOf(others);
    }

    /** The next sensible action, when anything can be done. */
    public Optional<Action> next() {
        return front.stream().findFirst();
    }

    public List<Action> all() {
        return Stream.concat(front.stream(), others.stream()).toList();
    }

    boolean looksLike(Offer other) {
        return Action.alike(front, other.front) && Action.alike(others, other.others);
    }
}
