package io.cityhelm.core.jurisdiction;

import java.util.Optional;

/** The five levels of cockpits, from the top down. */
public enum Level {
    CITY,
    DISTRICT,
    STREET,
    COMMUNITY,
    GRID;

    /** The next level down; empty below the grid. */
    public Optional<Level> below() {
        return this == GRID ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** The next level up; empty above the city. */
    public Optional<Level> above() {
        return this == CITY ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    /** Whether this level is nearer to the city than the other. */
    public boolean isAbove(Level other) {
        return ordinal() < other.ordinal();
    }
}
