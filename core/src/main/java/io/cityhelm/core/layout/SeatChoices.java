package io.cityhelm.core.layout;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.Optional;

/** How somebody likes their screen: what they chose last, under a name. A convenience. May touch the disk. */
public interface SeatChoices {

    /** Forgets at once. */
    SeatChoices NONE = new SeatChoices() {
        @Override
        public Optional<String> of(String account, String name) {
            return Optional.empty();
        }

        @Override
        public void keep(String account, String name, String choice) {}
    };

    /** What an account chose last; empty when it never did. */
    Optional<String> of(String account, String name);

    void keep(String account, String name, String choice);

    /** What an account chose last in the cockpit of a place; before it chose anything there, what it chose last anywhere. */
    default Optional<String> of(String account, JurisdictionCode place, String name) {
        return of(account, at(name, place)).or(() -> of(account, name));
    }

    /** Keeps a choice for the cockpit of a place, and for those in which nothing was chosen yet. */
    default void keep(String account, JurisdictionCode place, String name, String choice) {
        keep(account, at(name, place), choice);
        keep(account, name, choice);
    }

    private static String at(String name, JurisdictionCode place) {
        return name + "@" + place.value();
    }
}
