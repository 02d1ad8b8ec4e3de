package io.cityhelm.core.replay;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.incident.Incident;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What stood at any moment of the last hours. Immutable, safe on any thread. */
public final class PastSituation {

    /** A state from when it was so, until the next. */
    record Version<S>(Instant from, S state) {}

    private final List<List<Version<Incident>>> incidents;
    private final List<List<Version<Alert>>> alerts;

    PastSituation(List<List<Version<Incident>>> incidents, List<List<Version<Alert>>> alerts) {
        this.incidents = List.copyOf(incidents);
        this.alerts = List.copyOf(alerts);
    }

    /** The incidents that were open at a moment, as they were then. */
    public List<Incident> incidents(Instant moment) {
        return open(incidents, moment, incident -> incident.stage().isEnded());
    }

    /** The alerts that were open at a moment, as they were then. */
    public List<Alert> alerts(Instant moment) {
        return open(alerts, moment, alert -> alert.state().isEnded());
    }

    private static <S> List<S> open(List<List<Version<S>>> all, Instant moment, Predicate<S> ended) {
        return all.stream()
                .map(versions -> at(versions, moment))
                .flatMap(Optional::stream)
                .filter(ended.negate())
                .toList();
    }

    private static <S> Optional<S> at(List<Version<S>> versions, Instant moment) {
        Optional<S> found = Optional.empty();
        for (Version<S> version : versions) {
            if (version.from().isAfter(moment)) {
                return found;
            }
            found = Optional.of(version.state());
        }
        return found;
    }
}
