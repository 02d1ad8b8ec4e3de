package io.cityhelm.app.start;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.links.Links;
import java.util.Map;

/** The live links to the departments, as the rest of the application needs them. */
public final class Departments implements AutoCloseable {

    private Departments() {}

    /** The links of the configuration, not started. */
    static Departments of(Configuration configuration, CockpitServices services) {
        return new Departments();
    }

    /** Starts every link and the outbox. */
    void start(Map<String, String> variables) {}

    /** How they stand, for the screen. */
    public Links links() {
        return Links.none();
    }

    @Override
    public void close() {}
}
