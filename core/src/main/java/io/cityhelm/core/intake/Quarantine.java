package io.cityhelm.core.intake;

import java.util.List;
import java.util.Optional;

/** Keeps what was not taken. Safe on any thread; never throws for a full store: it drops the oldest and counts. */
public interface Quarantine {

    void put(Rejected rejected);

    /** The latest first. */
    List<Rejected> latest(int limit);

    /**
     * Those of one link, the latest first.
     *
     * @param words that the reason contains; blank for any
     */
    List<Rejected> of(Optional<String> link, String words, int limit);

    /** What came of trying one again. @param reason why it was not taken this time either; empty when it was: then it goes */
    void settle(long number, Optional<String> reason);

    /** How many were put since the start. */
    long count();
}
