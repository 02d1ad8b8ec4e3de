package io.cityhelm.core.intake;

import java.util.List;

/** Keeps what was not taken. Safe on any thread; never throws for a full store: it drops the oldest and counts. */
public interface Quarantine {

    void put(Rejected rejected);

    /** The latest first. */
    List<Rejected> latest(int limit);

    /** How many were put since the start. */
    long count();
}
