package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.Offer;
import io.cityhelm.cockpit.dispatch.OrderRow;
import io.cityhelm.cockpit.dispatch.OrderWords;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.loop.ClosedLoop;
import io.cityhelm.core.security.Act;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A case as it stands on the screen.
 *
 * @param actions on the incident, the next sensible one first
 * @param orders with what can be done to each
 * @param picked the order that is picked, if one is
 * @param timeline latest first
 * @param reports what is to be reported upward next, and what was
 * @param loop the seven steps of the closed loop
 */
public record CaseBoard(
        IncidentId id,
        Grade grade,
        String title,
        String subtitle,
        List<CaseFacts.Fact> facts,
        Offer actions,
        List<OrderEntry> orders,
        Optional<OrderId> picked,
        List<TimelineLine> timeline,
        List<ClosedLoop.Step> loop,
        List<String> reports) {

    /** An order of the case. @param words what is said of it @param ladder how its call ladder stands, in lines */
    public record OrderEntry(OrderRow row, OrderWords words, List<String> ladder, List<Action> actions) {

        /** What others wait for: it must be found without picking the order first. */
        private static final Set<Act> WAITED_FOR =
                EnumSet.of(Act.VERIFY_ORDER, Act.APPROVE_ORDER, Act.GRANT_HOLD, Act.SETTLE_DELIVERY);

        /** The actions that are offered in its line: when it is picked, or when one of them is due. */
        List<Action> offered(boolean picked) {
            return picked || actions.stream().anyMatch(a -> WAITED_FOR.contains(a.act()) && a.isOpen())
                    ? actions.stream().filter(Action::isOpen).toList()
                    : List.of();
        }
    }
}
