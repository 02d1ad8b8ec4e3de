package io.cityhelm.core.replay;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertEvent;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.journal.Journal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.journal.StreamId;
import io.cityhelm.core.replay.PastSituation.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Reads the journal from its beginning with the same evolving as everywhere else, and keeps what stood since a moment. The
 * first reading takes the time of the whole journal, each later one only what came since. Touches the disk; safe on any
 * thread but the screen's.
 */
public final class PastReader {

    private static final int PAGE = 2_000;

    private final Journal journal;
    private final Map<StreamId, List<Version<Incident>>> incidents = new LinkedHashMap<>();
    private final Map<StreamId, List<Version<Alert>>> alerts = new LinkedHashMap<>();
    private long read;

    public PastReader(Journal journal) {
        this.journal = journal;
    }

    /** What stood at any moment since then; never earlier than the last call. */
    public synchronized PastSituation read(Instant since) throws JournalUnavailableException {
        for (List<Recorded> page = journal.after(read, PAGE); !page.isEmpty(); page = journal.after(read, PAGE)) {
            for (Recorded each : page) {
                switch (each.event()) {
                    case IncidentEvent event -> follow(incidents, each, event, Incident::evolve);
                    case AlertEvent event -> follow(alerts, each, event, Alert::evolve);
                    default -> {}
                }
                read = each.entry().sequence();
            }
            // while reading, so that a journal of years takes no more memory than its last hours
            forget(incidents, since, incident -> incident.stage().isEnded());
            forget(alerts, since, alert -> alert.state().isEnded());
        }
        forget(incidents, since, incident -> incident.stage().isEnded());
        forget(alerts, since, alert -> alert.state().isEnded());
        return new PastSituation(
                incidents.values().stream().map(List::copyOf).toList(),
                alerts.values().stream().map(List::copyOf).toList());
    }

    private static <S, E> void follow(
            Map<StreamId, List<Version<S>>> all, Recorded recorded, E event, BiFunction<S, E, S> evolve) {
        List<Version<S>> versions = all.computeIfAbsent(recorded.entry().stream(), _ -> new ArrayList<>());
        S before = versions.isEmpty() ? null : versions.getLast().state();
        versions.add(new Version<>(recorded.entry().at(), evolve.apply(before, event)));
    }

    /** What was over before, and what had been before the state that the time begins with. */
    private static <S> void forget(Map<StreamId, List<Version<S>>> all, Instant since, Predicate<S> ended) {
        all.values().removeIf(versions -> {
            while (versions.size() > 1 && !versions.get(1).from().isAfter(since)) {
                versions.removeFirst();
            }
            return versions.size() == 1
                    && !versions.getFirst().from().isAfter(since)
                    && ended.test(versions.getFirst().state());
        });
    }
}
