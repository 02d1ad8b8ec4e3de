package io.cityhelm.core.plan;

import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 响应状态 of a place: what is in force there when activations overlap. The rule, in full:
 *
 * <ol>
 *   <li>An activation holds for its scope and for every place below it, from its approval to its end; a proposal and a
 *       change that waits hold nothing.
 *   <li>For a place and a domain the strictest level wins; the milder ones go on beside it, and come to light when it
 *       ends.
 *   <li>Of two of the same level the one with the narrower scope leads, because whoever is nearer handles; of two with
 *       the same scope the older one.
 *   <li>Each clock is the shortest that any activation in force there asks for: nobody reports later because a second
 *       response was started.
 *   <li>The duty roster is that of the one that leads.
 * </ol>
 *
 * @param leading the activation that wins
 * @param all those in force for the place and domain, the leading one first
 * @param pace the clocks that hold
 */
public record ResponseInForce(Activation leading, List<Activation> all, Pace pace) {

    public ResponseInForce {
        all = List.copyOf(all);
    }

    /** Why the leading one leads: which of the rules told it from the next. */
    public enum Reason {
        /** It is the only one. */
        ALONE,
        /** Its level is the strictest. */
        STRICTEST,
        /** Of the same level, its scope is the narrowest. */
        NEAREST,
        /** Of the same level and scope, it is the oldest. */
        OLDEST
    }

    public ResponseLevel level() {
        return leading.level();
    }

    /** By which rule the leading one leads. */
    public Reason reason(JurisdictionTree tree) {
        if (all.size() == 1) {
            return Reason.ALONE;
        }
        Activation next = all.get(1);
        if (leading.level() != next.level()) {
            return Reason.STRICTEST;
        }
        return depth(leading, tree) > depth(next, tree) ? Reason.NEAREST : Reason.OLDEST;
    }

    private static int depth(Activation one, JurisdictionTree tree) {
        return tree.path(one.terms().scope()).size();
    }

    /** The posts that have to be filled now. */
    public List<Duty> roster() {
        return leading.measures().roster();
    }

    /** What is in force at a place in any domain; empty in peace. */
    public static Optional<ResponseInForce> at(
            JurisdictionCode place, Collection<Activation> activations, JurisdictionTree tree) {
        return of(
                activations.stream()
                        .filter(one -> tree.covers(one.terms().scope(), place))
                        .toList(),
                tree);
    }

    /** What is in force at a place in one domain; empty in peace. */
    public static Optional<ResponseInForce> at(
            JurisdictionCode place, String domain, Collection<Activation> activations, JurisdictionTree tree) {
        return at(
                place,
                activations.stream()
                        .filter(one -> one.terms().domain().equals(domain))
                        .toList(),
                tree);
    }

    /**
     * What is in force for an incident: the responses of its domain at its place, and any that it leads.
     *
     * @param domain of its category; empty when it belongs to none
     */
    public static Optional<ResponseInForce> about(
            Incident incident, Optional<String> domain, Collection<Activation> activations, JurisdictionTree tree) {
        return of(
                activations.stream()
                        .filter(one -> leads(incident, one)
                                || (domain.isPresent()
                                        && domain.get().equals(one.terms().domain())
                                        && tree.covers(
                                                one.terms().scope(),
                                                incident.place().jurisdiction())))
                        .toList(),
                tree);
    }

    private static boolean leads(Incident incident, Activation one) {
        return one.terms().lead().id().equals(incident.id());
    }

    /** Every pace that is asked for, with since when. */
    public List<Paced> paces() {
        return all.stream().flatMap(one -> one.paces().stream()).toList();
    }

    /** What is in force somewhere below a place, and not at the place as a whole: the strictest first. */
    public static List<Activation> below(
            JurisdictionCode place, Collection<Activation> activations, JurisdictionTree tree) {
        return activations.stream()
                .filter(one -> one.stage().isInForce())
                .filter(one -> !one.terms().scope().equals(place)
                        && tree.covers(place, one.terms().scope()))
                .sorted(strictestFirst(tree))
                .toList();
    }

    private static Optional<ResponseInForce> of(List<Activation> covering, JurisdictionTree tree) {
        List<Activation> inForce = covering.stream()
                .filter(one -> one.stage().isInForce())
                .sorted(strictestFirst(tree))
                .toList();
        return inForce.stream()
                .map(one -> one.measures().pace())
                .reduce(Pace::and)
                .map(pace -> new ResponseInForce(inForce.getFirst(), inForce, pace));
    }

    private static Comparator<Activation> strictestFirst(JurisdictionTree tree) {
        return Comparator.comparing(Activation::level)
                .thenComparing(one -> -depth(one, tree))
                .thenComparing(Activation::proposedAt)
                .thenComparing(Activation::number);
    }
}
