package io.cityhelm.app.start;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.store.Ledger;
import java.util.List;
import java.util.Map;

/**
 * Everything that runs in this process, wired. Closing stops it in the reverse order of its start.
 *
 * @param cockpit what the screen is given
 * @param departments the live links and the outbox; not started yet
 */
public record House(
        Configuration configuration,
        Services services,
        CityPack pack,
        Ledger ledger,
        CockpitServices cockpit,
        Departments departments)
        implements AutoCloseable {

    /**
     * Starts the live links: after the first frame, so that they do not compete with it.
     *
     * @param variables what link files may refer to, before the environment of the process
     */
    public void connect(Map<String, String> variables) {
        services.measure("links", () -> {
            departments.start(variables);
            return departments;
        });
    }

    /** How long each step of the start took. */
    public List<Services.Phase> phases() {
        return services.phases();
    }

    @Override
    public void close() {
        services.close();
    }
}
