package io.cityhelm.core.loop;

/** Where a case stands with a step. */
public enum LoopState {
    DONE,
    /** Left out: the case went another way, or ended before. */
    SKIPPED,
    /** What is to be done now. */
    NOW,
    AHEAD
}
