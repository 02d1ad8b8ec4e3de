package io.cityhelm.connect.kind.paged;

import io.cityhelm.connect.link.Intake;
import io.cityhelm.connect.link.LinkFailure;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The way of a protocol through the pages of a source, look after look. For one thread at a time. */
public interface Course {

    /** Where a look begins. */
    URI first();

    /** What goes with each question. */
    default Map<String, String> headers() {
        return Map.of("Accept", "application/json");
    }

    /** Whether a record is to be taken in; one that was taken before may come again. */
    default boolean isNew(Object record) {
        return true;
    }

    /**
     * Where it goes on, when the records of a page were taken in.
     *
     * @param at where the page was
     * @return empty after the last page
     * @throws LinkFailure when it leads to where nobody goes
     */
    Optional<URI> after(URI at, Intake.Opened page) throws LinkFailure;
}
