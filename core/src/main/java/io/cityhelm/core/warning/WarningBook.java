package io.cityhelm.core.warning;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the city's data say about publishing warnings.
 *
 * @param publisher empty in a city that publishes none
 * @param longest for how long a warning may hold at most
 * @param approveWithin by when after its drafting a message should be approved
 * @param confirmWithin by when after its approval the platform should have said its word
 * @param answerWithin by when after the platform's no somebody should have said what follows
 * @param events in the order of the pack
 * @param weights of every colour that may be used
 */
public record WarningBook(
        Optional<Publisher> publisher,
        Duration longest,
        Duration approveWithin,
        Duration confirmWithin,
        Duration answerWithin,
        List<EventType> events,
        Map<Colour, Weight> weights) {

    /** A city that publishes no warnings. */
    public static final WarningBook NONE = new WarningBook(
            Optional.empty(), Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, List.of(), Map.of());

    public WarningBook {
        events = List.copyOf(events);
        weights = Map.copyOf(weights);
    }

    public Optional<EventType> event(String code) {
        return events.stream().filter(event -> event.code().equals(code)).findFirst();
    }

    /** The event that bears a name in one of the pack's languages. */
    public Optional<EventType> named(String name) {
        return events.stream().filter(event -> event.name().containsValue(name)).findFirst();
    }
}
