package io.cityhelm.connect.simulator;

import io.cityhelm.connect.cap.CapAlert;
import io.cityhelm.connect.cap.CapReader;
import io.cityhelm.connect.cap.CapRejectedException;
import io.cityhelm.connect.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The platform that spreads warnings: takes a message in once however often it comes, after looking at it as such a
 * platform does, and spreads it in the feed. Safe on any thread: everything happens under the agenda's lock.
 */
final class WarningPlatform {

    private static final int MOST = 2_000;
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9]{14}_[0-9]{14}_[0-9]");
    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml[^>]*\\?>");

    private final SimulatorOptions options;
    private final Agenda agenda;
    private final Script script;
    private final CapReader reader = new CapReader();
    private final Map<String, Map<String, Object>> receipts = new HashMap<>();
    private final Set<String> inForce = new HashSet<>();
    private final List<Spread> spread = new ArrayList<>();

    WarningPlatform(SimulatorOptions options, Agenda agenda, Script script) {
        this.options = options;
        this.agenda = agenda;
        this.script = script;
    }

    /** What it says to a message. */
    sealed interface Word {
        record Taken(Map<String, Object> receipt) implements Word {}

        /** @param reason for people */
        record Refused(String reason) implements Word {}

        record Full() implements Word {}
    }

    /** What is wrong with a message. */
    enum Fault {
        UNREADABLE,
        IDENTIFIER,
        NOT_ACTUAL,
        UNKNOWN_TYPE,
        NOTHING_NAMED,
        NOT_IN_FORCE,
        OVER
    }

    /** A message that it took. @param alert the element, without a declaration before it */
    record Spread(String identifier, String alert) {}

    /** @param key the identifier of the message: the same one gets the same receipt */
    Word take(String key, String document) {
        synchronized (agenda) {
            Map<String, Object> known = receipts.get(key);
            if (known != null) {
                return new Word.Taken(known);
            }
            return receipts.size() < MOST ? look(key, document) : new Word.Full();
        }
    }

    /** All that was taken, oldest first. */
    List<Spread> spread() {
        synchronized (agenda) {
            return List.copyOf(spread);
        }
    }

    private Word look(String key, String document) {
        try {
            List<CapAlert> alerts = reader.read(document.getBytes(StandardCharsets.UTF_8));
            Optional<Fault> fault = alerts.size() == 1 ? fault(key, alerts.getFirst()) : Optional.of(Fault.UNREADABLE);
            return fault.isPresent() ? refused(fault.get()) : taken(alerts.getFirst(), document);
        } catch (CapRejectedException e) {
            return refused(Fault.UNREADABLE);
        }
    }

    private Word refused(Fault fault) {
        return new Word.Refused(script.refusal(fault));
    }

    private Optional<Fault> fault(String key, CapAlert alert) {
        if (!alert.identifier().equals(key) || !IDENTIFIER.matcher(key).matches()) {
            return Optional.of(Fault.IDENTIFIER);
        }
        if (!alert.status().equals("Actual")) {
            return Optional.of(Fault.NOT_ACTUAL);
        }
        return switch (alert.type()) {
            case "Alert" -> time(alert);
            case "Update" -> named(alert).or(() -> time(alert));
            case "Cancel" -> named(alert);
            default -> Optional.of(Fault.UNKNOWN_TYPE);
        };
    }

    private Optional<Fault> named(CapAlert alert) {
        if (alert.references().isEmpty()) {
            return Optional.of(Fault.NOTHING_NAMED);
        }
        return inForce.containsAll(alert.references()) ? Optional.empty() : Optional.of(Fault.NOT_IN_FORCE);
    }

    private Optional<Fault> time(CapAlert alert) {
        Instant now = agenda.now();
        boolean over = alert.infos().isEmpty()
                || alert.infos().stream()
                        .flatMap(info -> info.expires().stream())
                        .anyMatch(end -> !end.isAfter(now));
        return over ? Optional.of(Fault.OVER) : Optional.empty();
    }

    private Word taken(CapAlert alert, String document) {
        alert.references().forEach(inForce::remove);
        if (!alert.type().equals("Cancel")) {
            inForce.add(alert.identifier());
        }
        spread.add(new Spread(
                alert.identifier(),
                DECLARATION.matcher(document).replaceFirst("").strip()));
        Map<String, Object> receipt = Json.object(
                "receipt",
                "CAP-%06d".formatted(receipts.size() + 1),
                "identifier",
                alert.identifier(),
                "at",
                agenda.now().toString());
        receipts.put(alert.identifier(), receipt);
        String headline =
                alert.infos().isEmpty() ? "" : alert.infos().getFirst().headline();
        options.listener().accept(new SimulatorNews(agenda.now(), SimulatorNews.Kind.WARNING, headline));
        return new Word.Taken(receipt);
    }
}
