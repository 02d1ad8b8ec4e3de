package io.cityhelm.connect.simulator;

import io.cityhelm.connect.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The orders that came in, each carried out once however often it comes, and what its department makes of it. Safe on any
 * thread: everything happens under the agenda's lock.
 */
final class OrderBook {

    private static final int MOST = 20_000;
    private static final Duration LONGER = Duration.ofHours(1);

    private final SimulatorOptions options;
    private final Agenda agenda;
    private final Answers answers;
    private final Fleet fleet;
    private final Script script;
    private final Manners manners;
    private final Random random;
    private final FormFilling filling;
    private final Map<String, Case> cases = new HashMap<>();
    private final Map<String, Map<String, Object>> receipts = new HashMap<>();
    private final Map<String, Integer> effects = new HashMap<>();
    private final Set<String> recalled = new HashSet<>();
    private final Set<String> unread = new HashSet<>();
    private final Map<String, Runnable> asked = new HashMap<>();

    OrderBook(SimulatorOptions options, Agenda agenda, Answers answers, Fleet fleet, Script script, Manners manners) {
        this.options = options;
        this.agenda = agenda;
        this.answers = answers;
        this.fleet = fleet;
        this.script = script;
        this.manners = manners;
        this.random = new Random(options.seed() + 2);
        this.filling = new FormFilling(manners, new Random(options.seed() + 3));
    }

    /** @return the receipt, the same for the same key; empty when the book is full */
    Optional<Map<String, Object>> take(String key, Map<?, ?> order) {
        return once(key, String.valueOf(order.get("id")), () -> accept(order));
    }

    /** @return the receipt, the same for the same key; empty when the book is full */
    Optional<Map<String, Object>> recall(String key, String order, String reason) {
        return once(key, order, () -> {
            recalled.add(order);
            tell(SimulatorNews.Kind.RECALL, order + " " + reason);
        });
    }

    /** @return the receipt, the same for the same key; empty when the book is full */
    Optional<Map<String, Object>> rework(String key, String order, String reason) {
        return once(key, order, () -> {
            tell(SimulatorNews.Kind.ORDER, reason);
            Optional.ofNullable(cases.get(order)).ifPresent(mine -> agenda.in(between(8, 12), () -> again(mine, key)));
        });
    }

    /**
     * Whoever did not open the order may open it now.
     *
     * @return the receipt, the same for the same key; empty when the book is full
     */
    Optional<Map<String, Object>> remind(String key, String order, String reason) {
        return once(key, order, () -> {
            tell(SimulatorNews.Kind.ORDER, reason);
            if (unread.contains(order) && !isAway(order)) {
                unread.remove(order);
                Optional.ofNullable(cases.get(order)).ifPresent(mine -> agenda.in(between(2, 4), () -> read(mine)));
            }
        });
    }

    /**
     * Whoever asked for more time goes on, whatever was said.
     *
     * @return the receipt, the same for the same key; empty when the book is full
     */
    Optional<Map<String, Object>> verdict(String key, String order, String reason) {
        return once(key, order, () -> {
            tell(SimulatorNews.Kind.ORDER, reason);
            Optional.ofNullable(asked.remove(order)).ifPresent(Runnable::run);
        });
    }

    /** Carried out once however often it comes; the receipt is the same for the same key. */
    private Optional<Map<String, Object>> once(String key, String order, Runnable effect) {
        synchronized (agenda) {
            if (receipts.size() >= MOST) {
                return Optional.empty();
            }
            return Optional.of(receipts.computeIfAbsent(key, k -> {
                effects.merge(k, 1, Integer::sum);
                effect.run();
                return receipt(order);
            }));
        }
    }

    private boolean isAway(String order) {
        String department =
                Optional.ofNullable(cases.get(order)).map(Case::department).orElse("");
        return manners.strikes(Misbehaviour.AWAY, department);
    }

    private void again(Case mine, String key) {
        Map<String, String> words = Map.of("unit", script.somebody(), "count", String.valueOf(3 + random.nextInt(12)));
        answer(mine, "done", words, "-" + key.substring(key.indexOf(':') + 1), "");
    }

    /** How often something was carried out under a key. */
    int effects(String key) {
        synchronized (agenda) {
            return effects.getOrDefault(key, 0);
        }
    }

    private void accept(Map<?, ?> order) {
        Case mine = Case.of(order, script.somewhere(), script.person(random));
        cases.put(mine.id(), mine);
        tell(SimulatorNews.Kind.ORDER, String.valueOf(order.get("text")));
        if (manners.strikes(Misbehaviour.AWAY, mine.department())) {
            unread.add(mine.id());
        } else {
            agenda.in(between(2, 4), () -> read(mine));
        }
    }

    private Map<String, Object> receipt(String order) {
        return Json.object(
                "receipt", "SIM-%06d".formatted(receipts.size() + 1),
                "order", order,
                "at", agenda.now().toString());
    }

    private void read(Case mine) {
        if (answer(mine, "read", Map.of())) {
            double dice = random.nextDouble();
            if (dice < options.declineChance()) {
                String no = dice < options.declineChance() / 2 ? "declined" : "returned";
                agenda.in(between(3, 5), () -> answer(mine, no, Map.of()));
            } else {
                agenda.in(between(3, 5), () -> accepted(mine));
            }
        }
    }

    private void accepted(Case mine) {
        Duration way = between(7, 10);
        Optional<Fleet.Vehicle> vehicle =
                mine.place().flatMap(place -> fleet.send(mine.department(), place, mine.id(), way));
        Map<String, String> words = Map.of(
                "unit", vehicle.map(Fleet.Vehicle::name).orElse(script.somebody()),
                "count", String.valueOf(vehicle.map(Fleet.Vehicle::crew).orElse(3) + random.nextInt(12)));
        if (answer(mine, "accepted", words)) {
            agenda.in(way, () -> working(mine, vehicle, words));
        } else {
            vehicle.ifPresent(this::home);
        }
    }

    private void working(Case mine, Optional<Fleet.Vehicle> vehicle, Map<String, String> words) {
        vehicle.ifPresent(fleet::arrived);
        if (answer(mine, "in-progress", words)) {
            if (manners.strikes(Misbehaviour.DONE_IN_PART, mine.department())) {
                agenda.in(between(8, 10), () -> answer(mine, "in-progress", words, "-part", mine.address()));
            }
            if (mine.limit().isPresent() && manners.strikes(Misbehaviour.ASKS_EXTENSION, mine.department())) {
                agenda.in(between(2, 4), () -> ask(mine, mine.limit().get().plus(LONGER)));
                asked.put(mine.id(), () -> agenda.in(between(8, 10), () -> done(mine, vehicle, words)));
            } else {
                agenda.in(between(16, 19), () -> done(mine, vehicle, words));
            }
        } else {
            vehicle.ifPresent(this::home);
        }
    }

    private void done(Case mine, Optional<Fleet.Vehicle> vehicle, Map<String, String> words) {
        boolean told = answer(mine, "done", words);
        vehicle.ifPresent(this::home);
        if (told) {
            recalled.remove(mine.id());
        }
    }

    private void ask(Case mine, Instant until) {
        if (!recalled.contains(mine.id())) {
            String reason = Script.fill(
                    script.answer("asks-extension", random),
                    Map.of("person", mine.person(), "address", mine.address()));
            answers.ask(mine.id() + "-extension", mine.id(), mine.department(), mine.person(), until, reason);
            tell(SimulatorNews.Kind.ANSWER, reason);
        }
    }

    private void home(Fleet.Vehicle vehicle) {
        fleet.release(vehicle, between(30, 60));
    }

    /** @return false for an order that was taken back: nothing more is said or done about it */
    private boolean answer(Case mine, String stage, Map<String, String> words) {
        return answer(mine, stage, words, "", "");
    }

    private boolean answer(Case mine, String stage, Map<String, String> words, String nth, String remaining) {
        if (recalled.contains(mine.id())) {
            return false;
        }
        Map<String, String> all = new HashMap<>(words);
        all.put("person", mine.person());
        all.put("address", mine.address());
        String message = Script.fill(script.answer(stage, random), all);
        answers.give(new Answers.Word(
                mine.id() + "-" + stage + nth,
                mine.id(),
                mine.department(),
                stage,
                mine.person(),
                message,
                filling.of(mine.form(), stage, mine.person(), agenda.now()),
                remaining));
        tell(SimulatorNews.Kind.ANSWER, message);
        return true;
    }

    private Duration between(int least, int most) {
        double seconds = least + random.nextDouble() * (most - least);
        return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000 / options.speed())));
    }

    private void tell(SimulatorNews.Kind kind, String text) {
        Instant now = agenda.now();
        options.listener().accept(new SimulatorNews(now, kind, text));
    }
}
