package io.cityhelm.core.layout;

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
}
