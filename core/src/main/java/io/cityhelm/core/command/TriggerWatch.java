package io.cityhelm.core.command;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.journal.Journal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ResponsePlans;
import io.cityhelm.core.plan.Trigger;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Standing;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.suggestion.Course;
import io.cityhelm.core.suggestion.Facts;
import io.cityhelm.core.suggestion.Suggesting;
import io.cityhelm.core.suggestion.Suggestion;
import io.cityhelm.core.suggestion.Triggers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Suggests the plans whose triggers hold, and takes back what no longer holds, by {@link Suggesting}. What was recorded is
 * read again only when the journal grew; indicators are looked at each time. All that it knows is in the tables, so that a
 * restart forgets nothing.
 *
 * <p>Touches the disk: never on the screen's thread. One tick at a time.
 */
public final class TriggerWatch {

    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final Lookups lookups;
    private final Journal journal;
    private final IndicatorBoard indicators;
    private final ResponsePlans plans;
    private final JurisdictionTree tree;
    private final Suggesting suggesting;
    private final Rounds rounds;
    private Tables tables = new Tables(-1, List.of(), List.of(), List.of(), List.of());
    private Optional<List<SampleKey>> measured = Optional.empty();

    /** What was read of the tables, and how long the journal was then. */
    private record Tables(
            long entries,
            List<Alert> alerts,
            List<Incident> incidents,
            List<Activation> activations,
            List<Suggestion> standing) {}

    public TriggerWatch(
            Lookups lookups,
            Journal journal,
            IndicatorBoard indicators,
            CommandDesk desk,
            ResponsePlans plans,
            JurisdictionTree tree) {
        this.lookups = lookups;
        this.journal = journal;
        this.indicators = indicators;
        this.plans = plans;
        this.tree = tree;
        this.suggesting = new Suggesting(new Triggers(plans, tree), tree);
        this.rounds =
                new Rounds(desk, new Actor.Rule("plan-triggers", tree.root().code()));
    }

    /** Looks every few seconds until the returned handle is closed. The scheduler stays the caller's. */
    public AutoCloseable every(ScheduledExecutorService scheduler) {
        return rounds.every(scheduler, PERIOD, PERIOD, this::due);
    }

    /**
     * Suggests and takes back what is due. A tick that comes while the commands of the last one still wait adds nothing.
     *
     * @return completes with what came of each command
     */
    public CompletableFuture<List<Outcome>> tick() throws JournalUnavailableException {
        return rounds.go(this::due);
    }

    private List<Request> due() throws JournalUnavailableException {
        long entries = journal.lastSequence();
        if (entries != tables.entries()) {
            Standing standing = lookups.situation().standing();
            tables = new Tables(
                    entries,
                    states(standing.alerts()),
                    states(standing.incidents()),
                    states(lookups.activations().live()),
                    states(lookups.suggestions().standing()));
        }
        Facts facts = new Facts(
                tables.alerts(),
                tables.incidents(),
                tables.activations(),
                measured().stream()
                        .map(key -> new Course(key, indicators.history(key)))
                        .toList());
        return suggesting
                .due(
                        facts,
                        tables.standing(),
                        id -> lookups.suggestions().suggestion(id).map(Versioned::state))
                .stream()
                .map(Request::of)
                .toList();
    }

    /** Every indicator that a trigger names, at every place for which it is meant. */
    private List<SampleKey> measured() {
        // at the first look and not before: the start of the cockpit would wait for it
        if (measured.isEmpty()) {
            measured = Optional.of(namedByTriggers());
        }
        return measured.get();
    }

    private List<SampleKey> namedByTriggers() {
        return plans.all().stream()
                .flatMap(plan -> plan.levels().stream())
                .flatMap(level -> level.triggers().stream())
                .filter(Trigger.OfIndicator.class::isInstance)
                .map(Trigger.OfIndicator.class::cast)
                .flatMap(trigger -> tree.all().stream()
                        .filter(place -> trigger.levels().contains(place.level()))
                        .map(place -> new SampleKey(trigger.indicator(), place.code())))
                .distinct()
                .toList();
    }

    private static <T> List<T> states(List<Versioned<T>> all) {
        return all.stream().map(Versioned::state).toList();
    }
}
