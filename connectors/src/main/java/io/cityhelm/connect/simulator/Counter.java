package io.cityhelm.connect.simulator;

import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.json.NotJsonException;
import io.cityhelm.connect.signature.Signature;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where orders, words about orders, calls and warnings are handed in: only signed, each with its key, for a receipt. */
final class Counter {

    private static final String KEY = "Idempotency-Key";
    private static final String UNSIGNED = "the signature is missing or wrong";
    private static final Pattern ABOUT_ORDER = Pattern.compile("/v1/orders/(.*)/([a-z]+)");

    /** What is said about an order that went out before. */
    @FunctionalInterface
    private interface Told {
        Optional<Map<String, Object>> tell(OrderBook book, String key, String order, String reason);
    }

    private static final Map<String, Told> WORDS = Map.of(
            "cancel", OrderBook::recall,
            "rework", OrderBook::rework,
            "remind", OrderBook::remind,
            "extension", OrderBook::verdict);

    private final World world;
    private final Predicate<String> knownDepartment;

    Counter(World world, Predicate<String> knownDepartment) {
        this.world = world;
        this.knownDepartment = knownDepartment;
    }

    void warning(Visit visit) throws IOException {
        String body = visit.body();
        Optional<String> key = visit.header(KEY);
        if (!isSigned(visit, body) || key.isEmpty()) {
            visit.problem(401, UNSIGNED);
            return;
        }
        switch (world.platform().take(key.get(), body)) {
            case WarningPlatform.Word.Taken(Map<String, Object> receipt) -> visit.json(202, receipt);
            case WarningPlatform.Word.Refused(String reason) -> visit.problem(422, reason);
            case WarningPlatform.Word.Full() -> visit.problem(503, "the book is full");
        }
    }

    void order(Visit visit) throws IOException, NotJsonException {
        String body = visit.body();
        if (!isSigned(visit, body)) {
            visit.problem(401, UNSIGNED);
            return;
        }
        Optional<String> key = visit.header(KEY);
        boolean sound = Json.read(body) instanceof Map<?, ?> order
                && key.isPresent()
                && key.get().equals(order.get("id"))
                && order.get("department") instanceof String department
                && knownDepartment.test(department)
                && order.get("text") instanceof String;
        if (!sound) {
            visit.problem(400, "not an order for a department here");
            return;
        }
        receipt(visit, world.orders().take(key.orElseThrow(), (Map<?, ?>) Json.read(body)));
    }

    void call(Visit visit) throws IOException, NotJsonException {
        String body = visit.body();
        if (!isSigned(visit, body)) {
            visit.problem(401, UNSIGNED);
            return;
        }
        Optional<String> key = visit.header(KEY);
        if (key.isEmpty()
                || !(Json.read(body) instanceof Map<?, ?> call)
                || !key.get().equals(call.get("id"))
                || !(call.get("channel") instanceof String)) {
            visit.problem(400, "not a call");
            return;
        }
        receipt(visit, world.switchboard().take(key.get(), call));
    }

    /** A word about an order that went out before; which one is the end of the path. */
    void word(Visit visit) throws IOException, NotJsonException {
        Matcher path = ABOUT_ORDER.matcher(visit.path());
        Told word = path.matches() ? WORDS.get(path.group(2)) : null;
        if (word == null) {
            visit.problem(404, "no such path");
            return;
        }
        String body = visit.body();
        if (!isSigned(visit, body)) {
            visit.problem(401, UNSIGNED);
            return;
        }
        Optional<String> key = visit.header(KEY);
        if (key.isEmpty() || !(Json.read(body) instanceof Map<?, ?> told)) {
            visit.problem(400, "no word about an order");
            return;
        }
        receipt(visit, word.tell(world.orders(), key.get(), path.group(1), String.valueOf(told.get("reason"))));
    }

    private static void receipt(Visit visit, Optional<Map<String, Object>> receipt) throws IOException {
        if (receipt.isPresent()) {
            visit.json(202, receipt.get());
        } else {
            visit.problem(503, "the book is full");
        }
    }

    private boolean isSigned(Visit visit, String body) {
        Optional<String> time = visit.header("webhook-timestamp").filter(text -> text.matches("[0-9]{1,12}"));
        Signature claimed = new Signature(
                visit.header("webhook-id").orElse(""),
                time.map(Long::parseLong).orElse(0L),
                visit.header("webhook-signature").orElse(""));
        return world.signer().isGenuineNow(claimed, body, world.agenda().now());
    }
}
