package io.cityhelm.connect.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen when, in the simulator's own time. All of it happens under this lock, one thing after the other. */
final class Agenda {

    /** A simulator that is asked for more than this says no. */
    private static final int LONGEST = 200_000;

    private record Entry(Instant at, long number, Runnable task) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private Instant now;
    private long number;

    Agenda(Instant start) {
        this.now = start;
    }

    synchronized Instant now() {
        return now;
    }

    /** @throws IllegalStateException when the agenda is full */
    synchronized void in(Duration delay, Runnable task) {
        if (entries.size() >= LONGEST) {
            throw new IllegalStateException("the simulator has too much to do");
        }
        entries.add(new Entry(now.plus(delay), number++, task));
    }

    /** Runs all that is due by then, each at its own time. */
    synchronized void runUntil(Instant until) {
        while (!entries.isEmpty() && !entries.peek().at().isAfter(until)) {
            Entry entry = entries.poll();
            now = entry.at().isAfter(now) ? entry.at() : now;
            entry.task().run();
        }
        now = until.isAfter(now) ? until : now;
    }
}
