package io.cityhelm.core.pack.build;

/** Follows a build and can stop it. Called from the building thread. */
public interface Progress {

    /** The steps of a build. */
    enum Step {
        READ,
        CLEAN,
        SEED,
        DIVIDE,
        SMOOTH,
        WRITE
    }

    /** A step has come so far, 0 to 1. */
    void at(Step step, double done);

    /** Whether the build is to stop; then it leaves no file behind. */
    default boolean cancelled() {
        return false;
    }

    /** Nobody watches. */
    static Progress none() {
        return (_, _) -> {};
    }
}
