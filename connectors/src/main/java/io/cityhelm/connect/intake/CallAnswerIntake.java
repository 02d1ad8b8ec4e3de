package io.cityhelm.connect.intake;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.connect.signature.Signature;
import io.cityhelm.connect.signature.Signer;
import io.cityhelm.core.calling.Call;
import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.calling.CallingCommand;
import io.cityhelm.core.calling.Callings;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.security.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What people said to a gateway: that they heard the call, or nothing. A wrong signature is rejected; what is known already
 * is our own reading again after a start, and is dropped.
 */
public final class CallAnswerIntake implements RecordIntake {

    private final Signer signer;
    private final Desk desk;
    private final Callings callings;
    private final Function<String, Optional<Actor.Department>> departments;
    private final Actor.Rule gateway;

    /** What became of a call. */
    private enum Result {
        ACKNOWLEDGED,
        UNANSWERED
    }

    /** @param departments the actor of a department of the city pack @param gateway in whose name silence is recorded */
    public CallAnswerIntake(
            Signer signer,
            CommandDesk desk,
            Callings callings,
            Function<String, Optional<Actor.Department>> departments,
            Actor.Rule gateway) {
        this.signer = signer;
        this.desk = new Desk(desk);
        this.callings = callings;
        this.departments = departments;
        this.gateway = gateway;
    }

    @Override
    public Optional<Instant> take(Fields record) throws RecordRejected, IntakeUnavailable {
        Fields payload = record.object("payload");
        Signature claimed =
                new Signature(record.text("id"), (long) record.number("timestamp"), record.text("signature"));
        if (!signer.isGenuine(claimed, Json.canonical(payload.members()))) {
            throw new RecordRejected("RecordRejected.forged");
        }
        Calling calling = calling(payload.text("order"));
        String step = payload.text("step");
        int rung = step.matches("[1-9][0-9]?") ? Integer.parseInt(step) - 1 : -1;
        Call call = calling.call(rung)
                .orElseThrow(() -> new RecordRejected("RecordRejected.noCall", calling.number(), step));
        Instant at = payload.instant("at");
        // somebody else is called by now: what became of the call before is known
        if (payload.optionalText("call")
                .filter(key -> !key.equals(calling.keyOf(call)))
                .isPresent()) {
            return Optional.empty();
        }
        return switch (payload.choice("result", Result.class)) {
            case ACKNOWLEDGED -> acknowledged(calling, payload, at);
            case UNANSWERED -> unanswered(calling, call, at);
        };
    }

    private Optional<Instant> acknowledged(Calling calling, Fields payload, Instant at)
            throws RecordRejected, IntakeUnavailable {
        if (calling.acknowledged().isPresent()) {
            return Optional.empty();
        }
        Actor.Department department = departments
                .apply(calling.department())
                .orElseThrow(() -> new RecordRejected("RecordRejected.noDepartment", calling.department()));
        desk.submit(department, Request.of(new CallingCommand.Acknowledge(calling.order(), payload.text("by"))));
        return Optional.of(at);
    }

    private Optional<Instant> unanswered(Calling calling, Call call, Instant at)
            throws RecordRejected, IntakeUnavailable {
        if (call.unanswered().isPresent()) {
            return Optional.empty();
        }
        desk.submit(gateway, Request.of(new CallingCommand.RecordUnanswered(calling.order(), call.rung())));
        return Optional.of(at);
    }

    private Calling calling(String order) throws RecordRejected, IntakeUnavailable {
        try {
            return callings.calling(new OrderId(UUID.fromString(order)))
                    .orElseThrow(() -> new RecordRejected("RecordRejected.noOrder", order))
                    .state();
        } catch (IllegalArgumentException e) {
            throw new RecordRejected("RecordRejected.noOrder", order);
        } catch (JournalUnavailableException e) {
            throw new IntakeUnavailable(Note.of("LinkDetail.journal", e.why()), e);
        }
    }
}
