package io.cityhelm.connect.simulator;

import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.signature.Secret;
import io.cityhelm.connect.signature.Signature;
import io.cityhelm.connect.signature.Signer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Signs answers and puts them into their feed, well-behaved or not. Called under the agenda's lock. */
final class Answers {

    private static final Secret FORGER = Secret.of("not the secret that was agreed");

    private final Feed feed;
    private final Agenda agenda;
    private final Manners manners;
    private final Signer signer;
    private final Signer forger = new Signer(FORGER);
    private final Map<String, Map<String, Object>> held = new HashMap<>();
    private long copies;

    Answers(Feed feed, Agenda agenda, Manners manners, Signer signer) {
        this.feed = feed;
        this.agenda = agenda;
        this.manners = manners;
        this.signer = signer;
    }

    /**
     * What a department says.
     *
     * @param id the answer's own; the same for the same answer
     * @param fields what it states; empty for nothing
     * @param remaining what is not done yet; empty when it is not done in part
     */
    record Word(
            String id,
            String order,
            String department,
            String stage,
            String by,
            String message,
            Map<String, String> fields,
            String remaining) {}

    void give(Word word) {
        String order = word.order();
        String department = word.department();
        String stage = word.stage();
        Map<String, Object> payload = Json.object(
                "order",
                order,
                "department",
                department,
                "stage",
                stage,
                "at",
                agenda.now().toString(),
                "by",
                word.by(),
                "message",
                word.message(),
                "fields",
                word.fields().isEmpty() ? null : word.fields(),
                "remaining",
                word.remaining().isEmpty() ? null : word.remaining());
        Map<String, Object> answer = signed(hand(department), word.id(), agenda.now(), payload);
        if (!held.containsKey(order)
                && manners.strikes(Misbehaviour.OUT_OF_ORDER, department)
                && !stage.equals("done")) {
            held.put(order, answer);
            return;
        }
        put(answer, department);
        Map<String, Object> late = held.remove(order);
        if (late != null) {
            put(late, department);
        }
    }

    /** A department asks for more time. @param id of the request; the same for the same request */
    void ask(String id, String order, String department, String by, Instant until, String reason) {
        Map<String, Object> payload = Json.object(
                "order", order,
                "department", department,
                "at", agenda.now().toString(),
                "by", by,
                "extension", Json.object("until", until.toString(), "reason", reason));
        put(signed(hand(department), id, agenda.now(), payload), department);
    }

    private Signer hand(String department) {
        return manners.strikes(Misbehaviour.WRONG_SIGNATURE, department) ? forger : signer;
    }

    /** A payload in the envelope in which the department API sends signed records. */
    static Map<String, Object> signed(Signer hand, String id, Instant at, Map<String, Object> payload) {
        Signature signature = hand.sign(id, at, Json.canonical(payload));
        return Json.object(
                "id", signature.id(),
                "timestamp", signature.timestamp(),
                "signature", signature.signature(),
                "payload", payload);
    }

    private void put(Map<String, Object> answer, String department) {
        feed.put(String.valueOf(answer.get("id")), department, answer);
        if (manners.strikes(Misbehaviour.DUPLICATE_ANSWERS, department)) {
            feed.put(answer.get("id") + "#" + ++copies, department, answer);
        }
    }
}
