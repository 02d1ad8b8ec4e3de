package io.cityhelm.app.start;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.store.Ledger;
import io.cityhelm.core.store.ObservationStore;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that runs in this process, wired. Closing stops it in the reverse order of its start.
 *
 * @param observations samples and positions, not on the boards yet
 * @param cockpit what the screen is given
 * @param departments the live links and the outbox; not started yet
 */
public record House(
        Configuration configuration,
        Services services,
        CityPack pack,
        Ledger ledger,
        ObservationStore observations,
        CockpitServices cockpit,
        Departments departments)
        implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(House.class);

    /**
     * Puts the last known values and positions on the boards: after the first frame, because a day of them takes half a
     * second, and before the links, because what they bring is newer. When they cannot be read, the boards stay empty
     * until the links fill them: that must not keep anybody from working.
     */
    public void recall() {
        try {
            services.measure("last known values", () -> {
                observations.restore(cockpit.indicators(), cockpit.units(), cockpit.depots());
                observations.restore(cockpit.tracks());
                return observations;
            });
        } catch (JournalUnavailableException e) {
            LOG.error("the last known values could not be read", e);
        }
    }

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
