package io.cityhelm.map.source.web;

import java.util.OptionalLong;

/** Whoever waits for a service. Called on the fetching thread, and asked on another. */
public interface WebWatch {

    /** Nobody waits. */
    WebWatch NONE = new WebWatch() {
        @Override
        public void fetched(long records, OptionalLong expected) {
            // nobody looks
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** @param records so far @param expected in all, when the service says it */
    void fetched(long records, OptionalLong expected);

    /** Whether to stop; safe on any thread. */
    boolean isCancelled();
}
