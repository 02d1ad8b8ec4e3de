package io.cityhelm.core.plan;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** Which activations there are. Safe on any thread but the screen's: every call may touch the disk. */
public interface Activations {

    Optional<Versioned<Activation>> activation(ActivationId id) throws JournalUnavailableException;

    /** Activations that are not over: proposed, in force, or waiting for their review. Oldest first. */
    List<Versioned<Activation>> live() throws JournalUnavailableException;

    /** Activations that are over, latest first, at most {@code limit}. */
    List<Versioned<Activation>> past(int limit) throws JournalUnavailableException;
}
