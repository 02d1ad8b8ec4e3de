package io.cityhelm.core.authority;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Grant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of who may act where. Each is a named value; the first that objects is the refusal that the screen shows.
 *
 * <p>A department's system reports and clears what it knows of, and answers its orders (the order itself checks whose
 * they are); it never commands. Rules of this system pass.
 */
public final class Authority {

    private interface Rule {
        Optional<Refusal> objection(Actor.Officer officer, Act act, JurisdictionCode where, JurisdictionTree tree);
    }

    private static final Rule ROLE =
            (officer, act, where, tree) -> officer.role().may(act) ? none() : no("authority.role", officer.role(), act);

    private static final Rule KNOWN_PLACE = (officer, act, where, tree) ->
            tree.find(where).isPresent() ? none() : no("authority.unknown-jurisdiction", where);

    private static final List<Rule> GENERAL = List.of(ROLE, KNOWN_PLACE);

    private static final Set<Act> OF_DEPARTMENTS = Set.of(Act.REPORT, Act.CLEAR);

    private Authority() {}

    /**
     * Whether the actor may do something to what this jurisdiction owns. The owner answers for it, so the owner acts:
     * another street is refused, and an upper level has to take it over first.
     */
    public static Optional<Refusal> asOwner(Actor actor, Act act, JurisdictionCode owner, JurisdictionTree tree) {
        return check(actor, act, owner, tree, (officer, a, where, t) -> {
            if (officer.jurisdiction().equals(where)) {
                return none();
            }
            return t.covers(officer.jurisdiction(), where)
                    ? no("authority.take-over-first", t.nameOf(where))
                    : no("authority.outside-jurisdiction", t.nameOf(officer.jurisdiction()), t.nameOf(where));
        });
    }

    /** Whether the actor stands strictly above this jurisdiction: only an upper level takes over, also by a rule. */
    public static Optional<Refusal> asSuperior(Actor actor, Act act, JurisdictionCode owner, JurisdictionTree tree) {
        return check(actor, act, owner, tree, (officer, a, where, t) -> none())
                .or(() -> above(actor.jurisdiction(), owner, tree));
    }

    private static Optional<Refusal> above(JurisdictionCode mine, JurisdictionCode owner, JurisdictionTree tree) {
        if (mine.equals(owner)) {
            return no("authority.already-owner", tree.nameOf(owner));
        }
        return tree.covers(mine, owner) ? none() : no("authority.not-above", tree.nameOf(mine), tree.nameOf(owner));
    }

    /** Whether the place lies in the actor's jurisdiction. */
    public static Optional<Refusal> within(Actor actor, Act act, JurisdictionCode place, JurisdictionTree tree) {
        return check(
                actor,
                act,
                place,
                tree,
                (officer, a, where, t) -> t.covers(officer.jurisdiction(), where)
                        ? none()
                        : no("authority.outside-jurisdiction", t.nameOf(officer.jurisdiction()), t.nameOf(where)));
    }

    /** Whether the actor sits at the city's own cockpit: some things only it can do. */
    public static Optional<Refusal> atTop(Actor actor, Act act, JurisdictionTree tree) {
        JurisdictionCode top = tree.root().code();
        return check(
                actor,
                act,
                top,
                tree,
                (officer, a, where, t) -> officer.jurisdiction().equals(where)
                        ? none()
                        : no("authority.city-only", t.nameOf(officer.jurisdiction()), t.nameOf(where)));
    }

    /**
     * Whether somebody who acts with another's powers has them: a delegation gave them these and no others, and its time
     * is now. Its first instant is in it, its last is not. Asked once for every command, before any other rule.
     *
     * @param grant what the delegation gave; empty when there is none, or it was revoked or is recorded as over
     */
    public static Optional<Refusal> byMandate(Actor.Officer officer, Optional<Grant> grant, Instant at) {
        if (officer.mandate().isEmpty()) {
            return none();
        }
        if (grant.filter(given -> isFor(given, officer)).isEmpty()) {
            return no("authority.no-delegation", officer.mandate().get().giver());
        }
        Grant given = grant.get();
        if (at.isBefore(given.from())) {
            return no("authority.delegation-not-yet", given.giver());
        }
        return given.covers(at) ? none() : no("authority.delegation-over", given.giver());
    }

    private static boolean isFor(Grant given, Actor.Officer officer) {
        return given.receiver().equals(officer.id())
                && given.giver().equals(officer.mandate().orElseThrow().giver())
                && given.role() == officer.role()
                && given.jurisdiction().equals(officer.jurisdiction());
    }

    /** What only a machine can know (a receipt, a timer) is not said by a person. */
    public static Optional<Refusal> asSystem(Actor actor) {
        return actor instanceof Actor.Officer ? no("authority.not-by-hand") : none();
    }

    private static Optional<Refusal> check(
            Actor actor, Act act, JurisdictionCode where, JurisdictionTree tree, Rule special) {
        return switch (actor) {
            case Actor.Officer officer -> check(officer, act, where, tree, special);
            case Actor.Department department ->
                OF_DEPARTMENTS.contains(act) ? none() : no("authority.department", department.id(), act);
            case Actor.Rule rule -> none();
        };
    }

    private static Optional<Refusal> check(
            Actor.Officer officer, Act act, JurisdictionCode where, JurisdictionTree tree, Rule special) {
        for (Rule rule : GENERAL) {
            Optional<Refusal> objection = rule.objection(officer, act, where, tree);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return special.objection(officer, act, where, tree);
    }

    private static Optional<Refusal> none() {
        return Optional.empty();
    }

    private static Optional<Refusal> no(String rule, Object... details) {
        return Optional.of(Refusal.because(rule, details));
    }
}
