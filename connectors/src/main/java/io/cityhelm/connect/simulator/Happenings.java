package io.cityhelm.connect.simulator;

import io.cityhelm.connect.json.Json;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.Category;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What happens in the city: a notable event first, then one after the other; the lesser ones end by themselves. */
final class Happenings {

    private static final int FIRST_GRADE = 2;
    private static final Duration LESSER_LASTS = Duration.ofMinutes(10);

    private final SimulatorOptions options;
    private final Ground ground;
    private final Feed feed;
    private final Agenda agenda;
    private final Gauges gauges;
    private final Script script;
    private final Random random;
    /** Marks the ids of this run: a department never gives one twice, also after a start. */
    private final String run;

    private int count;

    Happenings(SimulatorOptions options, Ground ground, Feed feed, Agenda agenda, Gauges gauges, Script script) {
        this.options = options;
        this.ground = ground;
        this.feed = feed;
        this.agenda = agenda;
        this.gauges = gauges;
        this.script = script;
        this.random = new Random(options.seed() + 1);
        this.run = Long.toString(agenda.now().toEpochMilli(), 36);
    }

    void start() {
        if (!options.pack().categories().isEmpty()) {
            agenda.in(options.firstEvent(), this::first);
        }
    }

    private void first() {
        Category category = options.category()
                .flatMap(options.pack()::category)
                .orElseGet(() -> options.pack().categories().stream()
                        .min(Comparator.comparingInt(Category::grade))
                        .orElseThrow());
        JurisdictionCode where = options.district()
                .filter(code -> ground.tree().find(code).isPresent())
                .orElseGet(this::somewhere);
        happen(category, FIRST_GRADE, where, script.firstEvent());
        agenda.in(options.eventEvery(), this::next);
    }

    private void next() {
        List<Category> all = List.copyOf(options.pack().categories());
        // Everyday matters are the rule and grave ones the exception.
        Category category = all.stream()
                .max(Comparator.comparingDouble(each -> random.nextDouble() * (each.grade() + 1)))
                .orElseThrow();
        happen(category, category.grade(), somewhere(), script.event(category.family()));
        agenda.in(options.eventEvery(), this::next);
    }

    private void happen(Category category, int grade, JurisdictionCode where, String text) {
        Ground.Spot spot = ground.spot(where, random);
        String id = "event-%s-%04d".formatted(run, ++count);
        String name = category.name().getOrDefault("zh", category.id());
        Map<String, String> words = Map.of("address", spot.address(), "category", name);
        Map<String, Object> event = Json.object(
                "id", id,
                "status", "open",
                "department", reporter(category),
                "category", category.id(),
                "grade", grade,
                "title", spot.address() + name,
                "text", Script.fill(text, words),
                "lon", spot.place().lon(),
                "lat", spot.place().lat(),
                "address", spot.address(),
                "at", agenda.now().toString());
        tell(id, event);
        gauges.push(category.domain(), spot.node().code());
        if (category.grade() == 4) {
            agenda.in(LESSER_LASTS, () -> clear(id, event, Script.fill(script.cleared(), words)));
        }
    }

    private void clear(String id, Map<String, Object> event, String text) {
        Map<String, Object> over = new java.util.LinkedHashMap<>(event);
        over.put("status", "cleared");
        over.put("text", text);
        over.put("at", agenda.now().toString());
        tell(id + "#over", over);
    }

    private void tell(String key, Map<String, Object> event) {
        feed.put(key, String.valueOf(event.get("department")), event);
        options.listener()
                .accept(new SimulatorNews(agenda.now(), SimulatorNews.Kind.EVENT, String.valueOf(event.get("text"))));
    }

    /** Whoever would be sent first knows of it first. */
    private String reporter(Category category) {
        return category.orders().isEmpty()
                ? options.pack().departments().iterator().next().id()
                : category.orders().getFirst().department();
    }

    private JurisdictionCode somewhere() {
        List<Jurisdiction> districts = ground.at(Level.DISTRICT);
        return districts.isEmpty()
                ? ground.tree().root().code()
                : districts.get(random.nextInt(districts.size())).code();
    }
}
