package io.cityhelm.cockpit.map;

import io.cityhelm.core.layout.SeatChoices;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.map.style.ClassChoice;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How each account wants each indicator cut into classes. Touches the disk; safe on any thread, not for the FX thread. */
final class ClassChoices {

    private record Key(String account, String indicator) {}

    private final SeatChoices choices;
    private final Map<Key, Optional<ClassChoice>> known = new ConcurrentHashMap<>();

    ClassChoices(SeatChoices choices) {
        this.choices = choices;
    }

    /** What an account chose; empty when it never did. */
    Optional<ClassChoice> of(String account, Indicator indicator) {
        return known.computeIfAbsent(
                new Key(account, indicator.id()),
                key -> choices.of(account, name(indicator)).flatMap(ClassChoice::of));
    }

    void keep(String account, Indicator indicator, ClassChoice choice) {
        choices.keep(account, name(indicator), choice.kept());
        known.put(new Key(account, indicator.id()), Optional.of(choice));
    }

    private static String name(Indicator indicator) {
        return "classes." + indicator.id();
    }
}
