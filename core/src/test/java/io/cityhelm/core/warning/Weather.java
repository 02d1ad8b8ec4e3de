package io.cityhelm.core.warning;

import io.cityhelm.core.Town;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the town can warn of, and two people at its cockpit. */
public final class Weather {

    public static final WarningId ID = new WarningId(new UUID(9, 1));
    public static final Actor.Officer SECOND = new Actor.Officer("city-2", "Second", Role.DUTY_OFFICER, Town.CITY);

    public static final WarningBook BOOK = new WarningBook(
            Optional.of(new Publisher("990000", "416", "001", "00", "town@test.example", "Town")),
            Duration.ofHours(72),
            Duration.ofMinutes(10),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            List.of(
                    new EventType("11B03", Map.of("zh", "暴雨", "en", "Rainstorm"), "Met"),
                    new EventType("11B17", Map.of("zh", "大雾", "en", "Fog"), "Met")),
            Map.of(
                    Colour.RED, new Weight("Extreme", "Immediate", "Likely"),
                    Colour.ORANGE, new Weight("Severe", "Immediate", "Likely"),
                    Colour.YELLOW, new Weight("Moderate", "Expected", "Likely"),
                    Colour.BLUE, new Weight("Minor", "Expected", "Possible")));

    public static final WarningRules RULES = new WarningRules(BOOK, MessageStatus.ACTUAL);

    private Weather() {}

    /** Rain until six hours after noon. */
    public static WarningContent rain(Colour colour) {
        return new WarningContent(
                "11B03",
                colour,
                "rain",
                "heavy rain is coming",
                "stay inside",
                List.of(Town.DISTRICT),
                Town.NOON,
                Town.NOON.plus(Duration.ofHours(6)));
    }

    /** The first message about it. */
    public static Bulletin bulletin() {
        return new Drafting(RULES, Set.of(), Town.context(Town.CITY_OFFICER, Town.NOON))
                .alert(rain(Colour.ORANGE))
                .orElseThrow();
    }
}
