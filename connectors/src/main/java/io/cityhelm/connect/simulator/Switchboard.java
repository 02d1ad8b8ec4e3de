package io.cityhelm.connect.simulator;

import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.signature.Signer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The gateways for messages, telephone calls and e-mail, and the people at the other end: each call is made once however
 * often it comes, and somebody acknowledges it, or nobody is there. Safe on any thread: everything happens under the
 * agenda's lock.
 */
final class Switchboard {

    private static final int MOST = 20_000;

    private final SimulatorOptions options;
    private final Agenda agenda;
    private final Manners manners;
    private final Signer signer;
    private final Feed feed;
    private final Script script;
    private final Random random;
    private final Map<String, Map<String, Object>> receipts = new HashMap<>();

    Switchboard(SimulatorOptions options, Agenda agenda, Manners manners, Signer signer, Feed feed, Script script) {
        this.options = options;
        this.agenda = agenda;
        this.manners = manners;
        this.signer = signer;
        this.feed = feed;
        this.script = script;
        this.random = new Random(options.seed() + 6);
    }

    /** @return the receipt, the same for the same key; empty when no more calls are taken */
    Optional<Map<String, Object>> take(String key, Map<?, ?> call) {
        synchronized (agenda) {
            if (receipts.size() >= MOST) {
                return Optional.empty();
            }
            return Optional.of(receipts.computeIfAbsent(key, k -> ring(k, call)));
        }
    }

    private Map<String, Object> ring(String key, Map<?, ?> call) {
        String result = manners.strikes(Misbehaviour.AWAY) ? "unanswered" : "acknowledged";
        String person = script.person(random);
        agenda.in(after(), () -> answer(key, call, result, person));
        return Json.object(
                "receipt", "CALL-%06d".formatted(receipts.size() + 1),
                "order", String.valueOf(call.get("order")),
                "at", agenda.now().toString());
    }

    private void answer(String key, Map<?, ?> call, String result, String person) {
        Map<String, Object> payload = Json.object(
                "order",
                String.valueOf(call.get("order")),
                "step",
                String.valueOf(call.get("step")),
                "call",
                key,
                "result",
                result,
                "at",
                agenda.now().toString(),
                "by",
                person);
        feed.put(key, String.valueOf(call.get("department")), Answers.signed(signer, key, agenda.now(), payload));
    }

    /** It rings for a while, and people take a moment. */
    private Duration after() {
        return Duration.ofMillis(Math.max(1, Math.round((4 + random.nextDouble() * 6) * 1000 / options.speed())));
    }
}
