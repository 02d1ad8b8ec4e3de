package io.cityhelm.core.incident;

import static io.cityhelm.core.incident.Checks.open;
import static io.cityhelm.core.incident.Checks.reasoned;
import static io.cityhelm.core.incident.Checks.that;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.incident.IncidentEvent.IncidentLinked;
import io.cityhelm.core.incident.IncidentEvent.IncidentMerged;
import io.cityhelm.core.incident.IncidentEvent.IncidentUnlinked;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import java.util.Optional;

/**
 * The rules of what incidents have to do with each other. A major incident and its parts are two levels and no more, and
 * what was merged stays ended: so no chain leads back to where it began.
 */
final class TieDecisions {

    private TieDecisions() {}

    static Decision<IncidentEvent> merge(Incident now, IncidentCommand.Merge c, Context context, Surroundings around) {
        return open(now)
                .or(() -> reasoned(c.reason()))
                .or(() -> another(now, c.into(), around))
                .or(() -> open(around.other().orElseThrow()))
                .or(() -> that(
                        around.openOrders() == 0,
                        () -> Decision.refuse("incident.merge-orders-open", around.openOrders())))
                .or(() -> that(
                        now.ties().children().isEmpty(), () -> Decision.refuse("incident.has-children", now.number())))
                .or(() -> reachable(now, around.other().orElseThrow(), context))
                .orElseGet(() -> {
                    String number = around.other().orElseThrow().number();
                    return Decision.accept(new IncidentMerged(c.into(), number, c.reason(), context.now()));
                });
    }

    static Decision<IncidentEvent> link(Incident now, IncidentCommand.Link c, Context context, Surroundings around) {
        return open(now)
                .or(() -> Checks.noted(c.note()))
                .or(() -> another(now, c.parent(), around))
                .or(() -> open(around.other().orElseThrow()))
                .or(() -> that(now.ties().parent().isEmpty(), () -> Decision.refuse("incident.is-child", now.number())))
                .or(() -> that(
                        now.ties().children().isEmpty(), () -> Decision.refuse("incident.has-children", now.number())))
                .or(() -> {
                    Incident parent = around.other().orElseThrow();
                    return that(
                            parent.ties().parent().isEmpty(),
                            () -> Decision.refuse("incident.is-child", parent.number()));
                })
                .or(() -> led(now, around.other().orElseThrow(), context.tree()))
                .orElseGet(() -> {
                    String number = around.other().orElseThrow().number();
                    return Decision.accept(new IncidentLinked(c.parent(), number, c.note(), context.now()));
                });
    }

    static Decision<IncidentEvent> unlink(
            Incident now, IncidentCommand.Unlink c, Context context, Surroundings around) {
        return open(now)
                .or(() -> reasoned(c.reason()))
                .or(() -> that(
                        now.ties().parent().isPresent() && around.other().isPresent(),
                        () -> Decision.refuse("incident.no-child", now.number())))
                .orElseGet(() -> {
                    Incident parent = around.other().orElseThrow();
                    return Decision.accept(
                            new IncidentUnlinked(parent.id(), parent.number(), c.reason(), context.now()));
                });
    }

    private static Optional<Decision<IncidentEvent>> another(Incident now, IncidentId wanted, Surroundings around) {
        return that(!wanted.equals(now.id()), () -> Decision.refuse("incident.itself", now.number()))
                .or(() -> that(around.other().isPresent(), () -> Decision.refuse("incident.unknown", wanted)));
    }

    /** What is merged must not get out of the sight of those where it happened, nor to somebody whom nobody asked. */
    private static Optional<Decision<IncidentEvent>> reachable(Incident now, Incident into, Context context) {
        JurisdictionTree tree = context.tree();
        return that(
                tree.covers(into.owner(), now.place().jurisdiction())
                        || tree.covers(context.actor().jurisdiction(), into.owner()),
                () -> Decision.refuse("incident.out-of-reach", into.number(), tree.nameOf(into.owner())));
    }

    /** A major incident is led by somebody who stands above its parts, or beside none of them. */
    private static Optional<Decision<IncidentEvent>> led(Incident part, Incident major, JurisdictionTree tree) {
        return that(
                tree.covers(major.owner(), part.owner()),
                () -> Decision.refuse(
                        "incident.not-led-from-above", tree.nameOf(major.owner()), tree.nameOf(part.owner())));
    }
}
