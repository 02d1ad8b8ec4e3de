package io.cityhelm.core.command;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertContent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.alert.AlertKind;
import io.cityhelm.core.alert.AlertState;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ResponseGap;
import io.cityhelm.core.plan.ResponsePlans;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;

/**
 * Tells people of a warning without its response: raises an alert when a {@link ResponseGap} has stood too long, once,
 * and clears it when the response comes or the warning ends. Looks at the tables each time, so that a restart forgets
 * nothing. One that an officer cleared or made an incident of stays as it is.
 *
 * <p>Touches the disk: never on the screen's thread. One tick at a time.
 */
public final class GapAlarm {

    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final Lookups lookups;
    private final ResponsePlans plans;
    private final JurisdictionTree tree;
    private final Messages language;
    private final UnaryOperator<String> domainName;
    private final Rounds rounds;

    /** @param language of what the alert says @param domainName the name of a domain for people */
    public GapAlarm(
            Lookups lookups,
            CommandDesk desk,
            ResponsePlans plans,
            JurisdictionTree tree,
            Messages language,
            UnaryOperator<String> domainName) {
        this.lookups = lookups;
        this.plans = plans;
        this.tree = tree;
        this.language = language;
        this.domainName = domainName;
        this.rounds =
                new Rounds(desk, new Actor.Rule(ResponseGap.SOURCE, tree.root().code()));
    }

    /** Looks every few seconds until the returned handle is closed. The scheduler stays the caller's. */
    public AutoCloseable every(ScheduledExecutorService scheduler, Clock clock) {
        return rounds.every(scheduler, PERIOD, PERIOD, () -> due(clock.instant()));
    }

    /**
     * Raises and clears what is to be raised and cleared by then. A tick that comes while the commands of the last one
     * still wait adds nothing.
     *
     * @return completes with what came of each command
     */
    public CompletableFuture<List<Outcome>> tick(Instant now) throws JournalUnavailableException {
        return rounds.go(() -> due(now));
    }

    private List<Request> due(Instant now) throws JournalUnavailableException {
        List<Alert> alerts =
                lookups.situation().openAlerts().stream().map(Versioned::state).toList();
        List<Activation> activations =
                lookups.activations().live().stream().map(Versioned::state).toList();
        List<Request> due = new ArrayList<>();
        Set<AlertKey> standing = new HashSet<>();
        for (ResponseGap gap : ResponseGap.find(alerts, activations, plans, tree, now)) {
            AlertKey key = key(gap);
            standing.add(key);
            if (lookups.situation().alert(key).isEmpty()) {
                due.add(Request.of(new AlertCommand.Raise(key, content(gap, now))));
            }
        }
        alerts.stream()
                .filter(alert -> ResponseGap.isGap(alert) && !standing.contains(alert.key()))
                .forEach(alert ->
                        due.add(Request.of(new AlertCommand.Clear(alert.key(), language.text("response-gap.closed")))));
        return due;
    }

    /** The first key that was not closed by this rule: a gap that opens again is a new alert. */
    private AlertKey key(ResponseGap gap) throws JournalUnavailableException {
        int time = 1;
        Optional<Versioned<Alert>> known = lookups.situation().alert(gap.key(time));
        while (known.isPresent() && closedByItself(known.get().state())) {
            known = lookups.situation().alert(gap.key(++time));
        }
        return gap.key(time);
    }

    private boolean closedByItself(Alert alert) {
        return alert.state() == AlertState.CLEARED && alert.note().equals(language.text("response-gap.closed"));
    }

    private AlertContent content(ResponseGap gap, Instant now) {
        AlertContent warning = gap.warning().content();
        String domain = domainName.apply(gap.domain());
        String wanted = language.name(gap.wanted());
        String inForce = gap.inForce().map(language::name).orElseGet(() -> language.text("response-gap.peace"));
        return new AlertContent(
                AlertKind.REPORT,
                ResponseGap.SOURCE,
                warning.category(),
                warning.grade(),
                language.text("response-gap.title", domain, wanted, inForce),
                language.text("response-gap.text", warning.title(), domain, wanted, inForce),
                warning.place(),
                now,
                Optional.empty());
    }
}
