package io.cityhelm.core.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an incident has to do with others.
 *
 * @param parent the major incident that it is part of
 * @param children its parts, when it is a major incident; in the order of linking
 * @param mergedInto where it goes on, when it was the same as another
 * @param absorbed those that were the same as this one, and ended in it
 */
public record Ties(
        Optional<IncidentId> parent,
        List<IncidentId> children,
        Optional<IncidentId> mergedInto,
        List<IncidentId> absorbed) {

    /** Nothing to do with any other. */
    public static final Ties NONE = new Ties(Optional.empty(), List.of(), Optional.empty(), List.of());

    public Ties {
        children = List.copyOf(children);
        absorbed = List.copyOf(absorbed);
    }

    Ties partOf(Optional<IncidentId> next) {
        return new Ties(next, children, mergedInto, absorbed);
    }

    Ties with(IncidentId child) {
        return new Ties(parent, and(children, child), mergedInto, absorbed);
    }

    Ties without(IncidentId child) {
        return new Ties(
                parent, children.stream().filter(each -> !each.equals(child)).toList(), mergedInto, absorbed);
    }

    Ties into(IncidentId other) {
        return new Ties(parent, children, Optional.of(other), absorbed);
    }

    Ties absorbing(IncidentId other) {
        return new Ties(parent, children, mergedInto, and(absorbed, other));
    }

    private static List<IncidentId> and(List<IncidentId> all, IncidentId one) {
        List<IncidentId> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
