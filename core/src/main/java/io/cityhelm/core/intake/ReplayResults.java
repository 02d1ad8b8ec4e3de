package io.cityhelm.core.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What came of the last replay of each link. Safe on any thread; forgotten at the end of the program. */
public final class ReplayResults {

    /**
     * A replay that is over.
     *
     * @param taken how many went in this time
     * @param still how many could not be taken this time either
     * @param trouble why it ended before its time; empty when it did not
     */
    public record Result(int taken, int still, Optional<String> trouble, Instant at) {}

    private final Map<String, Result> results = new ConcurrentHashMap<>();

    public void show(String link, Result result) {
        results.put(link, result);
    }

    /** Empty before the first. */
    public Optional<Result> of(String link) {
        return Optional.ofNullable(results.get(link));
    }
}
