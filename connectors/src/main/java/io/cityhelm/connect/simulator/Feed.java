package io.cityhelm.connect.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Records with a running version. A record under a key that was there takes its place with a new version, so that a reader
 * from the beginning gets the latest of everything, and a reader with a token what changed since. Bounded: the oldest go.
 * Safe on any thread.
 */
final class Feed {

    private record Entry(String key, String department, Map<String, Object> record) {}

    /** @param next the version to go on from; @param more whether there is more there already */
    record Page(List<Map<String, Object>> records, List<Long> versions, long next, boolean more) {}

    private final String epoch;
    private final int most;
    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private long version;
    private boolean closed;

    /** @param epoch marks the tokens of this run, so that those of another are not taken for them */
    Feed(String epoch, int most) {
        this.epoch = epoch;
        this.most = most;
    }

    synchronized void put(String key, String department, Map<String, Object> record) {
        Long old = versions.put(key, ++version);
        if (old != null) {
            entries.remove(old);
        }
        entries.put(version, new Entry(key, department, record));
        if (entries.size() > most) {
            versions.remove(entries.pollFirstEntry().getValue().key());
        }
        notifyAll();
    }

    /** @param departments whose records are wanted; empty for all */
    synchronized Page page(long since, int limit, Set<String> departments) {
        List<Map<String, Object>> records = new ArrayList<>();
        List<Long> found = new ArrayList<>();
        long next = since;
        for (Map.Entry<Long, Entry> each : entries.tailMap(since, false).entrySet()) {
            if (records.size() == limit) {
                return new Page(records, found, next, true);
            }
            next = each.getKey();
            if (departments.isEmpty() || departments.contains(each.getValue().department())) {
                records.add(each.getValue().record());
                found.add(next);
            }
        }
        return new Page(records, found, next, false);
    }

    /** Waits until there is something after a version. @return false when nothing came in time, or never will */
    synchronized boolean await(long since, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (version <= since && !closed) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return !closed;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    String token(long at) {
        return epoch + "-" + at;
    }

    /** The version of a token; empty for one that is not of this run. */
    Optional<Long> version(String token) {
        int dash = token.lastIndexOf('-');
        boolean mine = dash > 0 && token.substring(0, dash).equals(epoch) && dash < token.length() - 1;
        String digits = mine ? token.substring(dash + 1) : "";
        return mine && digits.length() < 19 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(Long.parseLong(digits))
                : Optional.empty();
    }
}
