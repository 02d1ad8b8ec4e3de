package io.cityhelm.connect.outbox;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Timer;
import io.cityhelm.connect.outward.Receipt;
import io.cityhelm.connect.outward.signed.SignedPost;
import io.cityhelm.core.calling.Call;
import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.calling.CallingCommand;
import io.cityhelm.core.calling.CallingEvent;
import io.cityhelm.core.calling.Callings;
import io.cityhelm.core.calling.Rung.Channel;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.decision.Event;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Carries calls to the gateways, by a {@link Carrier}: one lane a channel. Safe on any thread. */
public final class CallOutbox implements AutoCloseable {

    private final Supplier<List<OutLink<SignedPost>>> gateways;
    private final CommandDesk desk;
    private final Situation situation;
    private final Callings callings;
    private final Actor.Rule actor;
    private final Carrier<Ringing, SignedPost> carrier;

    /** One call on its way. */
    private record Ringing(Calling calling, Call call) {}

    /** Starts at once. @param actor the rule in whose name receipts are recorded */
    public CallOutbox(
            Supplier<List<OutLink<SignedPost>>> gateways,
            CommandDesk desk,
            Situation situation,
            Callings callings,
            Actor.Rule actor,
            Timer timer,
            Clock clock,
            Outbox.Pace pace) {
        this.gateways = gateways;
        this.desk = desk;
        this.situation = situation;
        this.callings = callings;
        this.actor = actor;
        this.carrier = new Carrier<>("calls", new Calls(), desk, timer, clock, pace);
    }

    /** How the call of a step stands; empty when it is not on its way: not made, answered, or with the gateway. */
    public Optional<DeliveryStatus> status(OrderId order, int rung) {
        return status(order, rung, 0);
    }

    /** The same for the how manyeth person of the step; 0 when nobody is named. */
    public Optional<DeliveryStatus> status(OrderId order, int rung, int person) {
        return carrier.status(new Key(order, rung, person));
    }

    private record Key(OrderId order, int rung, int person) {}

    /** Looks now for what has to go out. Returns at once. */
    public void wake() {
        carrier.wake();
    }

    @Override
    public void close() {
        carrier.close();
    }

    /** Calls as the journal has them. */
    private final class Calls implements Freight<Ringing, SignedPost> {

        @Override
        public Map<String, List<Ringing>> waiting() throws JournalUnavailableException {
            return callings.unsent().stream()
                    .map(Versioned::state)
                    .flatMap(calling -> calling.unsent().stream().map(call -> new Ringing(calling, call)))
                    .collect(Collectors.groupingBy(
                            ringing -> ringing.call().channel().name()));
        }

        @Override
        public boolean follows(Event event) {
            return event instanceof CallingEvent.CallMade || event instanceof CallingEvent.PersonCalled;
        }

        @Override
        public Object key(Ringing ringing) {
            return new Key(
                    ringing.calling().order(),
                    ringing.call().rung(),
                    ringing.call().persons().size());
        }

        @Override
        public Optional<Instant> since(Ringing ringing) {
            return Optional.of(ringing.call().at());
        }

        @Override
        public Optional<OutLink<SignedPost>> link(String lane) {
            Channel channel = Channel.valueOf(lane);
            return gateways.get().stream().filter(link -> link.carries(channel)).findFirst();
        }

        @Override
        public Receipt send(Ringing ringing, OutLink<SignedPost> link, Instant now) throws LinkFailure {
            try {
                CallLetter letter = CallLetter.of(
                        ringing.calling(),
                        ringing.call(),
                        situation.order(ringing.calling().order()).map(Versioned::state));
                return Receipt.ofBetween(link.carrier().send(letter, now));
            } catch (JournalUnavailableException e) {
                throw LinkFailure.down(Note.of("LinkDetail.journal", e.why()), e);
            }
        }

        @Override
        public Outcome arrived(Ringing ringing, OutLink<SignedPost> link, Instant sent, Receipt receipt)
                throws LinkFailure {
            CallingCommand command = new CallingCommand.RecordReceipt(
                    ringing.calling().order(), ringing.call().rung(), receipt.text());
            return Carrier.record(desk, actor, Request.of(command));
        }
    }
}
