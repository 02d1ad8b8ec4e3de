package io.cityhelm.core.attention;

import io.cityhelm.core.attention.Need.What;
import io.cityhelm.core.dispatch.HoldDecisions;
import io.cityhelm.core.dispatch.Holds;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.hold.Supervision;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentHoldDecisions;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What 缓办, 延期 and 督办 ask of people. Pure. */
final class HoldNeeds {

    private HoldNeeds() {}

    /** What waits for the consent of this very officer. */
    static List<Need> toDecide(
            Actor.Officer officer, Collection<Incident> incidents, Collection<Order> orders, JurisdictionTree tree) {
        List<Need> needs = new ArrayList<>();
        incidents.stream()
                .filter(incident -> !incident.stage().isEnded())
                .filter(incident -> incident.holds().asked().isPresent())
                .filter(incident ->
                        IncidentHoldDecisions.objection(incident, officer, tree).isEmpty())
                .forEach(incident -> needs.add(Attention.need(
                        What.GRANT_HOLD, incident, incident.holds().asked().map(ask -> ask.until()))));
        Map<IncidentId, Incident> known =
                incidents.stream().collect(Collectors.toMap(Incident::id, incident -> incident, (a, b) -> a));
        orders.stream()
                .filter(order -> order.holds().asked().isPresent())
                .forEach(order -> Optional.ofNullable(known.get(order.content().incident()))
                        .filter(incident -> isAsked(officer, order, incident))
                        .filter(incident -> HoldDecisions.objection(order, officer, incident, tree)
                                .isEmpty())
                        .ifPresent(
                                incident -> needs.add(Attention.need(What.GRANT_HOLD, incident, order, order.due()))));
        return needs;
    }

    /**
     * What is watched over asks its owner until it is handled, by the deadline of the supervision; who watches is asked to
     * look when that is over.
     */
    static List<Need> watched(JurisdictionCode seat, Collection<Incident> incidents, Instant now) {
        List<Need> needs = new ArrayList<>();
        incidents.stream()
                .filter(incident -> !incident.stage().isEnded())
                .forEach(incident -> incident.holds().supervision().ifPresent(watch -> {
                    if (incident.owner().equals(seat) && incident.stage() != IncidentStage.RESOLVED) {
                        needs.add(Attention.need(What.MEET_SUPERVISION, incident, watch.due()));
                    }
                    if (watch.level().equals(seat)
                            && watch.due().filter(due -> !now.isBefore(due)).isPresent()) {
                        needs.add(Attention.need(What.CHECK_SUPERVISION, incident, watch.due()));
                    }
                }));
        return needs;
    }

    /** What a department asks for is answered where its order came from, or where that is watched; not at every level above. */
    private static boolean isAsked(Actor.Officer officer, Order order, Incident incident) {
        JurisdictionCode answers =
                order.holds().supervision().map(Supervision::level).orElse(incident.owner());
        return order.holds().asked().flatMap(Holds.Ask::request).isEmpty()
                || officer.jurisdiction().equals(answers);
    }
}
