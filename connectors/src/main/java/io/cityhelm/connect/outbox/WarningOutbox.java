package io.cityhelm.connect.outbox;

import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Timer;
import io.cityhelm.connect.outward.Receipt;
import io.cityhelm.connect.outward.signed.SignedPost;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.decision.Event;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningCommand;
import io.cityhelm.core.warning.WarningEvent;
import io.cityhelm.core.warning.Warnings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Carries approved warnings to the platform that spreads them, by a {@link Carrier}. What the platform has read and does
 * not take is written down with its reason and does not go out again. Safe on any thread.
 */
public final class WarningOutbox implements AutoCloseable {

    /** One platform, one after the other: an update never overtakes what it replaces. */
    private static final String LANE = "platform";

    private final Supplier<List<OutLink<SignedPost>>> links;
    private final CommandDesk desk;
    private final Warnings warnings;
    private final Actor.Rule actor;
    private final Carrier<Warning, SignedPost> carrier;

    /** Starts at once. @param actor the rule in whose name receipts are recorded */
    public WarningOutbox(
            Supplier<List<OutLink<SignedPost>>> links,
            CommandDesk desk,
            Warnings warnings,
            Actor.Rule actor,
            Timer timer,
            Clock clock,
            Outbox.Pace pace) {
        this.links = links;
        this.desk = desk;
        this.warnings = warnings;
        this.actor = actor;
        this.carrier = new Carrier<>("warnings", new Messages(), desk, timer, clock, pace);
    }

    /** How a message stands; empty when it is not on its way: not approved, or the platform has said its word. */
    public Optional<DeliveryStatus> status(String identifier) {
        return carrier.status(identifier);
    }

    /** Looks now for what has to go out. Returns at once. */
    public void wake() {
        carrier.wake();
    }

    @Override
    public void close() {
        carrier.close();
    }

    private static String identifier(Warning warning) {
        return warning.latest().bulletin().identifier();
    }

    /** Messages as the journal has them. */
    private final class Messages implements Freight<Warning, SignedPost> {

        @Override
        public Map<String, List<Warning>> waiting() throws JournalUnavailableException {
            return warnings.outward().stream().map(Versioned::state).collect(Collectors.groupingBy(warning -> LANE));
        }

        @Override
        public boolean follows(Event event) {
            return event instanceof WarningEvent.WarningApproved || event instanceof WarningEvent.WarningExpired;
        }

        @Override
        public Object key(Warning warning) {
            return identifier(warning);
        }

        @Override
        public Optional<Instant> since(Warning warning) {
            return Optional.of(warning.latest().since());
        }

        @Override
        public Optional<OutLink<SignedPost>> link(String lane) {
            return links.get().stream().findFirst();
        }

        @Override
        public Receipt send(Warning warning, OutLink<SignedPost> link, Instant now) throws LinkFailure {
            return Receipt.ofBetween(link.carrier().send(WarningLetter.of(warning.latest()), now));
        }

        @Override
        public Outcome arrived(Warning warning, OutLink<SignedPost> link, Instant sent, Receipt receipt)
                throws LinkFailure {
            return Carrier.record(
                    desk,
                    actor,
                    Request.of(new WarningCommand.RecordAcceptance(warning.id(), identifier(warning), receipt.text())));
        }

        @Override
        public Optional<Outcome> refused(Warning warning, String reason) throws LinkFailure {
            return Optional.of(Carrier.record(
                    desk,
                    actor,
                    Request.of(new WarningCommand.RecordRejection(warning.id(), identifier(warning), reason))));
        }
    }
}
