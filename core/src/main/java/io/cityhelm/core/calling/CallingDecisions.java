package io.cityhelm.core.calling;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.calling.Calling.Standing;
import io.cityhelm.core.calling.Calling.Step;
import io.cityhelm.core.calling.CallingEvent.CallAcknowledged;
import io.cityhelm.core.calling.CallingEvent.CallMade;
import io.cityhelm.core.calling.CallingEvent.CallReceipted;
import io.cityhelm.core.calling.CallingEvent.CallUnanswered;
import io.cityhelm.core.calling.CallingEvent.LadderLifted;
import io.cityhelm.core.calling.CallingEvent.LadderSet;
import io.cityhelm.core.calling.CallingEvent.PersonCalled;
import io.cityhelm.core.calling.Rung.Callee;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.FreeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of the call ladder: pure, no clock, no disk. */
public final class CallingDecisions {

    private CallingDecisions() {}

    /** The ladder of an order that is issued now. @param rungs at least one */
    public static LadderSet set(OrderId order, String number, OrderContent content, List<Rung> rungs, Instant now) {
        return new LadderSet(
                order,
                number,
                content.incident(),
                content.department(),
                rungs,
                now.plus(content.windows().deliver()),
                now.plus(content.windows().done()),
                now);
    }

    /** What the lifting of the incident means for a ladder: nothing for one that is over or was lifted before. */
    public static List<CallingEvent> lift(Calling now, Instant at) {
        return now.standing() == Standing.OPEN && now.lifted().isEmpty() ? List.of(new LadderLifted(at)) : List.of();
    }

    /**
     * What a command does to a ladder.
     *
     * @param now null when the order has none
     * @param owner of the incident, as it stands: whose level above is called
     */
    public static Decision<CallingEvent> decide(
            Calling now, CallingCommand command, Context context, JurisdictionCode owner) {
        return decide(now, command, context, owner, OnDuty.NONE);
    }

    /** The same in a city that knows who is on duty: these are called, and their deputies when they do not answer. */
    public static Decision<CallingEvent> decide(
            Calling now, CallingCommand command, Context context, JurisdictionCode owner, OnDuty onDuty) {
        if (now == null) {
            return Decision.refuse("calling.unknown", command.order());
        }
        return switch (command) {
            case CallingCommand.Climb c ->
                refused(Authority.asSystem(context.actor())).orElseGet(() -> climb(now, context, owner, onDuty));
            case CallingCommand.Acknowledge c ->
                refused(mayAcknowledge(now, context, owner))
                        .or(() -> refused(FreeText.objectionToNote(c.note())))
                        .or(() -> refused(asked(now)))
                        .orElseGet(() -> Decision.accept(
                                new CallAcknowledged(context.actor().id(), c.note(), context.now())));
            case CallingCommand.RecordReceipt c ->
                refused(Authority.asSystem(context.actor())).orElseGet(() -> receipted(now, c, context));
            case CallingCommand.RecordUnanswered c ->
                refused(Authority.asSystem(context.actor())).orElseGet(() -> unanswered(now, c, context, onDuty));
        };
    }

    private static Decision<CallingEvent> climb(Calling now, Context context, JurisdictionCode owner, OnDuty onDuty) {
        List<CallingEvent> made = new ArrayList<>();
        long above = now.calls().stream()
                .filter(call -> call.callee() == Callee.LEVEL_ABOVE)
                .count();
        for (Step step : now.pending()) {
            if (step.due().filter(due -> !context.now().isBefore(due)).isEmpty()) {
                continue;
            }
            Rung rung = now.rungs().get(step.rung());
            String addressee = rung.callee() == Callee.DEPARTMENT
                    ? now.department()
                    : above(owner, ++above, context.tree()).value();
            made.add(new CallMade(step.rung(), rung.channel(), rung.callee(), addressee, context.now()));
            onDuty.persons(addressee, context.now()).stream()
                    .findFirst()
                    .ifPresent(person -> made.add(new PersonCalled(step.rung(), person, context.now())));
        }
        return made.isEmpty() ? Decision.refuse("calling.not-due", now.number()) : new Decision.Accepted<>(made);
    }

    /** So many levels above the owner; nobody stands above the city, so the city is called itself. */
    private static JurisdictionCode above(JurisdictionCode owner, long levels, JurisdictionTree tree) {
        JurisdictionCode at = owner;
        for (long i = 0; i < levels; i++) {
            at = tree.parent(at).map(Jurisdiction::code).orElse(at);
        }
        return at;
    }

    /** The owner, whoever stands above, and the department that is called. */
    private static Optional<Refusal> mayAcknowledge(Calling now, Context context, JurisdictionCode owner) {
        if (context.actor() instanceof Actor.Department department) {
            return department.id().equals(now.department())
                    ? Optional.empty()
                    : Optional.of(Refusal.because("order.not-the-addressee", department.id(), now.department()));
        }
        return Authority.within(context.actor(), Act.ACKNOWLEDGE, owner, context.tree());
    }

    private static Optional<Refusal> asked(Calling now) {
        if (now.acknowledged().isPresent()) {
            return Optional.of(Refusal.because(
                    "calling.acknowledged",
                    now.number(),
                    now.acknowledged().get().by()));
        }
        return now.waits() ? Optional.empty() : Optional.of(Refusal.because("calling.settled", now.number()));
    }

    private static Decision<CallingEvent> receipted(Calling now, CallingCommand.RecordReceipt c, Context context) {
        Optional<Call> call = now.call(c.rung()).filter(made -> made.channel().isOverGateway());
        if (call.isEmpty()) {
            return Decision.refuse("calling.no-such-call", now.number(), c.rung() + 1);
        }
        return call.get().receipt().isPresent()
                ? Decision.refuse("calling.receipted", now.number(), c.rung() + 1)
                : Decision.accept(new CallReceipted(c.rung(), c.receipt(), context.now()));
    }

    private static Decision<CallingEvent> unanswered(
            Calling now, CallingCommand.RecordUnanswered c, Context context, OnDuty onDuty) {
        Optional<Call> call = now.call(c.rung()).filter(made -> made.channel().isOverGateway());
        if (call.isEmpty()) {
            return Decision.refuse("calling.no-such-call", now.number(), c.rung() + 1);
        }
        if (call.get().unanswered().isPresent()) {
            return Decision.refuse("calling.unanswered", now.number(), c.rung() + 1);
        }
        List<CallingEvent> events = new ArrayList<>(List.of(new CallUnanswered(c.rung(), context.now())));
        // who stands in is a matter of the turn in which it rang
        onDuty.persons(call.get().addressee(), call.get().at()).stream()
                .filter(person ->
                        now.isOpen(call.get()) && !call.get().persons().contains(person))
                .findFirst()
                .ifPresent(next -> events.add(new PersonCalled(c.rung(), next, context.now())));
        return new Decision.Accepted<>(events);
    }

    private static Optional<Decision<CallingEvent>> refused(Optional<Refusal> refusal) {
        return refusal.map(Decision.Refused::new);
    }
}
