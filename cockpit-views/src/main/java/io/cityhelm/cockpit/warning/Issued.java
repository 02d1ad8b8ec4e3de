package io.cityhelm.cockpit.warning;

import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The warnings as they were read.
 *
 * @param read false until the first reading came
 * @param live that wait, hold or are on their way
 * @param past the latest that are over
 */
public record Issued(boolean read, List<Versioned<Warning>> live, List<Versioned<Warning>> past) {

    /** Nothing was read yet: not the same as no warnings. */
    public static final Issued NOT_YET = new Issued(false, List.of(), List.of());

    public Issued {
        live = List.copyOf(live);
        past = List.copyOf(past);
    }

    /** The live ones, newest first, and then those that are over. */
    public List<Versioned<Warning>> all() {
        return Stream.concat(live.reversed().stream(), past.stream()).toList();
    }

    public Optional<Versioned<Warning>> find(WarningId id) {
        return all().stream().filter(one -> one.state().id().equals(id)).findFirst();
    }
}
