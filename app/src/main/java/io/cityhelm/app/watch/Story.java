package io.cityhelm.app.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the watch did, line by line. Safe on any thread. */
public final class Story {

    /**
     * One thing that was done.
     *
     * @param who the account, or the department that answered
     * @param what the act, for example {@code verify}
     * @param about the number of the incident or order
     * @param outcome {@code done}, or the rule that refused, or what failed
     */
    public record Line(Instant at, String who, String what, String about, String outcome) {}

    private final Clock clock;
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    public Story(Clock clock) {
        this.clock = clock;
    }

    void tell(String who, String what, String about, String outcome) {
        lines.add(new Line(clock.instant(), who, what, about, outcome));
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }
}
