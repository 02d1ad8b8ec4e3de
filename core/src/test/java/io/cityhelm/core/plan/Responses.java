package io.cityhelm.core.plan;

import io.cityhelm.core.Town;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.plan.ActivationEvent.ActivationApproved;
import io.cityhelm.core.plan.ActivationEvent.ActivationProposed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Plans and activations of the made-up town, for tests. */
public final class Responses {

    public static final ActivationId ID = new ActivationId(UUID.fromString("01900000-0000-7000-8000-00000000000a"));
    /** The post that every level asks for. */
    public static final Duty COMMANDER = new Duty("fire", texts("指挥", "Commander"), 1);

    public static final ResponsePlans PLANS = new ResponsePlans(
            List.of(new ResponsePlan(
                    "flood",
                    texts("防汛", "Flood"),
                    "water",
                    "flooding",
                    Set.of(Level.CITY, Level.DISTRICT),
                    texts("演示", "made up"),
                    List.of(level(ResponseLevel.II, Grade.II), level(ResponseLevel.III, Grade.III)))),
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(30)),
            new Deadlines(
                    List.of(
                            Duration.ofMinutes(3),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(10),
                            Duration.ofMinutes(30)),
                    Duration.ofMinutes(8),
                    Duration.ofHours(72)));

    private Responses() {}

    public static Terms terms(JurisdictionCode scope) {
        return new Terms(scope, "water", "flood", new LeadIncident(Town.INCIDENT, Optional.empty()));
    }

    /** Terms that open an incident of the district. */
    public static Terms opening(IncidentId id) {
        return new Terms(
                Town.DISTRICT,
                "water",
                "flood",
                new LeadIncident(
                        id,
                        Optional.of(
                                new LeadIncident.Opening("flood", "flooding", Grade.II, Town.PLACE, Town.DISTRICT))));
    }

    /** Measures with so many orders for the lead incident, issued by the district. */
    public static Measures measures(ResponseLevel level, int orders) {
        return measures(level, orders, Town.content(Town.INCIDENT, Town.DISTRICT));
    }

    public static Measures measures(ResponseLevel level, int orders, OrderContent content) {
        return new Measures(
                level,
                List.of(new Task("water", texts("排水", "Pump"))),
                java.util.stream.IntStream.range(0, orders)
                        .mapToObj(i -> new PreparedOrder(new OrderId(new UUID(7L + level.ordinal(), i)), content))
                        .toList(),
                List.of(new PlannedResource("fire", texts("艇", "Boat"), 2)),
                List.of(new ChecklistItem("call-down", texts("叫应", "Call down"), Duration.ofMinutes(15))),
                List.of(COMMANDER),
                pace(level.number()));
    }

    public static Pace pace(int number) {
        return new Pace(
                Duration.ofSeconds(5L * number),
                Duration.ofMinutes(15L * number),
                Duration.ofMinutes(30L * number),
                Duration.ofHours(number));
    }

    /** An activation in force since noon. */
    public static Activation active(JurisdictionCode scope, String domain, ResponseLevel level, String number) {
        return activeSince(Town.NOON, scope, domain, Town.INCIDENT, level, number);
    }

    /** An activation in force since some time, led by some incident. */
    public static Activation activeSince(
            Instant at, JurisdictionCode scope, String domain, IncidentId lead, ResponseLevel level, String number) {
        Terms terms = new Terms(scope, domain, "flood", new LeadIncident(lead, Optional.empty()));
        Activation proposed = Activation.evolve(
                null, new ActivationProposed(ID, number, terms, measures(level, 0), "rain", "district", at));
        return Activation.evolve(proposed, new ActivationApproved("city", "", at));
    }

    /** The same at another level from some time on. */
    public static Activation changed(Activation before, ResponseLevel to, Instant at) {
        Activation waits = Activation.evolve(
                before,
                new ActivationEvent.LevelChangeProposed(before.level(), measures(to, 0), "so it is", "district", at));
        return Activation.evolve(waits, new ActivationEvent.ResponseLevelChanged(before.level(), to, "city", "", at));
    }

    public static Activation ended(Activation before, Instant at) {
        return Activation.evolve(before, new ActivationEvent.ActivationEnded("city", "over", at));
    }

    static Activation proposedAt(Instant at, JurisdictionCode scope, ResponseLevel level, String number) {
        return Activation.evolve(
                null, new ActivationProposed(ID, number, terms(scope), measures(level, 0), "rain", "district", at));
    }

    static Map<String, String> texts(String zh, String en) {
        return Map.of("zh", zh, "en", en);
    }

    private static PlanLevel level(ResponseLevel level, Grade colour) {
        return new PlanLevel(
                level,
                List.of(
                        new Trigger.OfWarning(colour, List.of("rain")),
                        new Trigger.OfIndicator(
                                "rain-hour",
                                150 - 25 * level.ordinal(),
                                Duration.ofMinutes(10),
                                Set.of(Level.CITY, Level.DISTRICT)),
                        new Trigger.OfIncident(colour, List.of("flooding"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new PostLimit(Post.of(COMMANDER), Duration.ofMinutes(10))),
                pace(level.number()));
    }
}
