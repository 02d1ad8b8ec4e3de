package io.cityhelm.connect.intake;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.connect.signature.Signature;
import io.cityhelm.connect.signature.Signer;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Answer;
import io.cityhelm.core.dispatch.ExtensionRequest;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Report;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Situation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers of departments, and what they ask for. A wrong signature is rejected. What this process sees for the first time and core has already is
 * our own reading again after a start, and is dropped; what a department says twice reaches core, which records it as
 * ignored.
 */
public final class AnswerIntake implements RecordIntake {

    private static final int REMEMBERED = 10_000;
    private static final int MOST_FIELDS = 100;

    private final Signer signer;
    private final Desk desk;
    private final Situation situation;
    private final Function<String, Optional<Actor.Department>> departments;
    private final Predicate<String> served;
    private final Recent seen = new Recent(REMEMBERED);

    /**
     * @param departments the actor of a department of the city pack
     * @param served whether the link speaks for a department
     */
    public AnswerIntake(
            Signer signer,
            CommandDesk desk,
            Situation situation,
            Function<String, Optional<Actor.Department>> departments,
            Predicate<String> served) {
        this.signer = signer;
        this.desk = new Desk(desk);
        this.situation = situation;
        this.departments = departments;
        this.served = served;
    }

    @Override
    public Optional<Instant> take(Fields record) throws RecordRejected, IntakeUnavailable {
        Fields payload = record.object("payload");
        checkSignature(record, payload);
        Actor.Department department = department(payload.text("department"));
        Order order = order(payload.text("order"));
        String id = record.text("id");
        OrderCommand said = said(order.id(), id, payload);
        boolean again = seen.add(id);
        if (!again && order.answers().contains(id)) {
            return Optional.empty();
        }
        desk.submit(department, Request.of(said));
        return Optional.of(payload.instant("at"));
    }

    /** An answer says how far they are; a request asks for something instead. */
    private static OrderCommand said(OrderId order, String id, Fields payload) throws RecordRejected {
        return payload.members().get("extension") == null
                ? new OrderCommand.RecordAnswer(order, answer(id, payload), report(payload))
                : new OrderCommand.HoldCommand.RecordRequest(order, extension(id, payload));
    }

    private static ExtensionRequest extension(String id, Fields payload) throws RecordRejected {
        Fields asked = payload.object("extension");
        return new ExtensionRequest(
                id, asked.instant("until"), asked.text("reason"), payload.instant("at"), payload.text("by"));
    }

    private void checkSignature(Fields record, Fields payload) throws RecordRejected {
        Signature claimed =
                new Signature(record.text("id"), (long) record.number("timestamp"), record.text("signature"));
        if (!signer.isGenuine(claimed, Json.canonical(payload.members()))) {
            throw new RecordRejected("RecordRejected.forged");
        }
    }

    private Actor.Department department(String id) throws RecordRejected {
        return departments
                .apply(id)
                .filter(known -> served.test(id))
                .orElseThrow(() -> new RecordRejected("RecordRejected.noDepartment", id));
    }

    private Order order(String id) throws RecordRejected, IntakeUnavailable {
        try {
            return situation
                    .order(new OrderId(UUID.fromString(id)))
                    .orElseThrow(() -> new RecordRejected("RecordRejected.noOrder", id))
                    .state();
        } catch (IllegalArgumentException e) {
            throw new RecordRejected("RecordRejected.noOrder", id);
        } catch (JournalUnavailableException e) {
            throw new IntakeUnavailable(Note.of("LinkDetail.journal", e.why()), e);
        }
    }

    private static Answer answer(String id, Fields payload) throws RecordRejected {
        return new Answer(
                id,
                payload.choice("stage", OrderStage.class),
                payload.instant("at"),
                payload.text("by"),
                payload.optionalText("message").orElse(""));
    }

    /** What was stated beside the stage, as it came: the order holds it against its form. */
    private static Report report(Fields payload) throws RecordRejected {
        Map<String, String> stated = new TreeMap<>();
        if (payload.members().get("fields") != null) {
            Fields fields = payload.object("fields");
            if (fields.members().size() > MOST_FIELDS) {
                throw new RecordRejected("RecordRejected.tooLong", "fields", MOST_FIELDS);
            }
            for (Object name : fields.members().keySet()) {
                String id = String.valueOf(name);
                Optional<String> value = fields.optionalText(id);
                value.ifPresent(said -> stated.put(id, said));
            }
        }
        return new Report(stated, payload.optionalText("remaining").orElse(""));
    }
}
