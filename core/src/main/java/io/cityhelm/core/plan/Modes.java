package io.cityhelm.core.plan;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.scope.Mode;
import io.cityhelm.core.situation.Versioned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 平 or 急 of a place, as the activations have it now: what other clocks and ladders follow. Touches the disk. */
public final class Modes {

    private static final Logger LOG = LoggerFactory.getLogger(Modes.class);

    private final Activations activations;
    private final JurisdictionTree tree;

    public Modes(Activations activations, JurisdictionTree tree) {
        this.activations = activations;
        this.tree = tree;
    }

    /** War where any response is in force, peace elsewhere, and peace when the record cannot be read. */
    public Mode at(JurisdictionCode place) {
        try {
            var live = activations.live().stream().map(Versioned::state).toList();
            return ResponseInForce.at(place, live, tree).isPresent() ? Mode.WAR : Mode.PEACE;
        } catch (JournalUnavailableException e) {
            // the command that asks meets the same disk, and says so
            LOG.warn("the state of {} could not be read", place, e);
            return Mode.PEACE;
        }
    }
}
